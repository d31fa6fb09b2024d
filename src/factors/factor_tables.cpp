// SPDX-License-Identifier: Apache-2.0
#include "factors/factor_tables.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "factors/factor_row.h"
#include "support/file.h"
#include "support/hash.h"

namespace tanji {
namespace {

constexpr std::uint64_t kTableLimit = 64U << 20U;

/// The row that the common fields of a combined factor are taken from: its CO2, else its first.
const FactorRow& leader(const std::vector<FactorRow>& rows) {
    for (const FactorRow& row : rows)
        if (row.unit && row.unit->gas == "CO2") return row;
    return rows.front();
}

/// Rows of one set -> one factor whose terms all stand per the leader's reference unit.
std::optional<EmissionFactor> combine(std::vector<FactorRow> rows, Diagnostics& errors) {
    const FactorRow first = leader(rows);
    EmissionFactor factor = first.factor;
    if (!first.set.empty()) factor.id = first.set;
    factor.terms.clear();
    bool whole = true;
    for (const FactorRow& row : rows) {
        if (convertible(row.factor.reference, factor.reference) != Convertible::Yes) {
            errors.error("FACTOR-08", row.place,
                         {{"column", "unit"}, {"found", row.factor.reference.symbol}, {"expected", factor.reference.symbol}});
            whole = false;
            continue;
        }
        for (EmissionTerm term : row.factor.terms) {
            for (const EmissionTerm& other : factor.terms)
                if (other.flow == term.flow) {
                    errors.error("FACTOR-09", row.place, {{"column", "gas"}, {"flow", to_string(term.flow)}, {"id", factor.id}});
                    whole = false;
                }
            if (row.factor.reference.symbol != factor.reference.symbol) term.kg = kg_per(row, factor.reference);
            factor.terms.push_back(std::move(term));
        }
        // A doubt about one gas is a doubt about the factor.
        if (factor.doubtful.empty()) factor.doubtful = row.factor.doubtful;
    }
    if (factor.terms.size() > 1 && factor.gwp_basis == "CO2-only") factor.gwp_basis = "per-gas";
    std::sort(factor.terms.begin(), factor.terms.end(), [](const EmissionTerm& a, const EmissionTerm& b) {
        return std::pair(a.flow.gas != "CO2", a.flow) < std::pair(b.flow.gas != "CO2", b.flow);
    });
    if (!whole) return std::nullopt;
    return factor;
}

std::vector<std::filesystem::path> sorted_entries(const std::filesystem::path& folder, bool folders) {
    std::vector<std::filesystem::path> found;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
        if (folders ? entry.is_directory() : entry.is_regular_file() && entry.path().extension() == ".csv") found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// Ids are unique over all packs, also those of rows inside a set; a set may bear the id of a row of its own only.
void check_ids(const FactorTables& tables, Diagnostics& errors) {
    std::unordered_map<std::string, std::string> owner;
    for (const FactorPack& pack : tables.packs)
        for (const EmissionFactor& factor : pack.factors) {
            std::set<std::string> ids{factor.id};
            for (const EmissionTerm& term : factor.terms) ids.insert(term.row);
            for (const std::string& id : ids) {
                const auto [entry, added] = owner.emplace(id, factor.pack + "/" + factor.id);
                if (!added && entry->second != factor.pack + "/" + factor.id) errors.error("FACTOR-07", {}, {{"column", "id"}, {"id", id}});
            }
        }
    for (const FactorPack& pack : tables.packs)
        for (const EmissionFactor& factor : pack.factors)
            if (!factor.superseded_by.empty() && !owner.contains(factor.superseded_by))
                errors.error("FACTOR-12", {}, {{"column", "superseded_by"}, {"id", factor.id}, {"found", factor.superseded_by}});
}

/// A table of the folder with at least these columns.
std::optional<DataTable> table_with(const std::filesystem::path& folder, const std::string& name,
                                    std::initializer_list<const char*> columns, Diagnostics& errors) {
    Result<DataTable> table = read_table_file(folder / name, name);
    errors.append(table.diagnostics());
    if (!table) return std::nullopt;
    bool whole = true;
    for (const char* column : columns) {
        if (table->has(column)) continue;
        errors.error("FACTOR-02", {name, {}, {}, table->header_line(), 0}, {{"column", column}, {"found", TextList(table->header())}});
        whole = false;
    }
    if (!whole) return std::nullopt;
    return std::move(table).value();
}

}  // namespace

Result<FactorVocabulary> read_vocabulary(const std::filesystem::path& folder) {
    Diagnostics errors;
    const std::optional<DataTable> kinds = table_with(folder, "kinds.csv", {"kind", "name_zh", "name_en"}, errors);
    const std::optional<DataTable> words = table_with(folder, "vocabulary.csv", {"column", "word"}, errors);
    if (!kinds || !words) return errors;
    FactorVocabulary vocabulary;
    for (const DataRow row : *kinds) vocabulary.kinds.push_back({row["kind"], {row["name_zh"], row["name_en"]}});
    for (const DataRow row : *words) vocabulary.words[row["column"]].push_back(row["word"]);
    return vocabulary;
}

FactorPack read_pack(const std::filesystem::path& folder, const FactorVocabulary& vocabulary, Diagnostics& errors) {
    FactorPack pack;
    // "packs/core/" is called core too.
    pack.id = (folder.has_filename() ? folder : folder.parent_path()).filename().string();
    std::string all_bytes;
    for (const std::filesystem::path& file : sorted_entries(folder, false)) {
        std::string bytes;
        const Result<DataTable> table = read_table_file(file, pack.id + "/" + file.filename().string(), &bytes);
        errors.append(table.diagnostics());
        all_bytes += bytes;
        if (!table) continue;
        pack.rows += table->size();
        for (EmissionFactor& factor : read_factor_table(*table, pack.id, vocabulary, errors)) pack.factors.push_back(std::move(factor));
    }
    pack.version = sha256(all_bytes).substr(0, 12);
    std::sort(pack.factors.begin(), pack.factors.end(), [](const EmissionFactor& a, const EmissionFactor& b) { return a.id < b.id; });
    return pack;
}

Result<DataTable> read_table_file(const std::filesystem::path& path, const std::string& shown, std::string* bytes) {
    Result<std::string> text = read_file(path, kTableLimit);
    if (!text) return text.diagnostics();
    Result<CsvTable> table = read_csv(*text, shown);
    if (bytes != nullptr) *bytes = *text;
    if (!table) return table.diagnostics();
    return DataTable(std::move(table).value(), shown);
}

std::vector<EmissionFactor> read_factor_table(const DataTable& table, const std::string& pack, const FactorVocabulary& vocabulary,
                                              Diagnostics& errors) {
    std::vector<EmissionFactor> factors;
    if (!check_columns(table, errors)) return factors;
    std::map<std::string, std::vector<FactorRow>> sets;
    std::unordered_map<std::string, Place> seen;
    for (const DataRow row : table) {
        const auto [entry, added] = seen.emplace(row["id"], row.place("id"));
        if (!added) errors.add({"FACTOR-07", Severity::Error, row.place("id"), {{"column", "id"}, {"id", row["id"]}}, {entry->second}, {}});
        std::optional<FactorRow> read = read_factor_row(row, pack, vocabulary, errors);
        if (!read) continue;
        if (read->set.empty())
            factors.push_back(std::move(read->factor));
        else
            sets[read->set].push_back(std::move(*read));
    }
    for (auto& [set, rows] : sets)
        if (std::optional<EmissionFactor> factor = combine(std::move(rows), errors)) factors.push_back(std::move(*factor));
    return factors;
}

Result<FactorTables> read_factor_tables(const std::filesystem::path& folder) {
    FactorTables tables;
    Diagnostics errors;
    Result<FactorVocabulary> vocabulary = read_vocabulary(folder);
    if (!vocabulary) return vocabulary.diagnostics();
    tables.vocabulary = std::move(vocabulary).value();
    for (const std::filesystem::path& pack : sorted_entries(folder, true))
        tables.packs.push_back(read_pack(pack, tables.vocabulary, errors));
    if (tables.packs.empty()) errors.error("FACTOR-11", {folder.string(), {}, {}, 0, 0});
    std::stable_partition(tables.packs.begin(), tables.packs.end(), [](const FactorPack& pack) { return pack.id == "core"; });
    check_ids(tables, errors);
    if (errors.has_errors()) return errors;
    return tables;
}

}  // namespace tanji
