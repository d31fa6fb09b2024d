// SPDX-License-Identifier: Apache-2.0
#include "factors/pack_release.h"

#include <algorithm>
#include <map>
#include <system_error>

#include "support/resources.h"

namespace tanji {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
    std::error_code failed;
    return fs::exists(path, failed);
}

bool holds_tables(const fs::path& folder) {
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder, failed))
        if (entry.is_regular_file() && entry.path().extension() == ".csv") return true;
    return false;
}

Result<FactorVocabulary> words_of_program() {
    FactorVocabulary vocabulary;
    for (const char* name : {"kinds.csv", "vocabulary.csv"}) {
        Result<CsvTable> table = read_csv(resource(std::string("factors/") + name), name);
        LCA_REQUIRE(table.has_value(), "the words of the factor tables in the program are damaged");
        const DataTable rows(std::move(table).value(), name);
        for (const DataRow row : rows) {
            if (rows.has("kind"))
                vocabulary.kinds.push_back({row["kind"], {row["name_zh"], row["name_en"]}});
            else
                vocabulary.words[row["column"]].push_back(row["word"]);
        }
    }
    return vocabulary;
}

/// The pack of the library that holds most of the ids; empty when it holds none.
std::string pack_that_shares_most(const FactorPack& pack, const FactorLibrary& library) {
    std::map<std::string, std::size_t> shared;
    for (const EmissionFactor& factor : pack.factors) {
        std::string home = library.pack_holding(factor.id);
        if (home.empty())
            if (const auto known = library.find(factor.id)) home = known->pack;
        if (!home.empty()) ++shared[home];
    }
    const auto most = std::max_element(shared.begin(), shared.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == shared.end() ? std::string() : most->first;
}

}  // namespace

const FactorPack* PackRelease::pack(std::string_view id) const {
    const auto found = std::find_if(packs.begin(), packs.end(), [id](const FactorPack& pack) { return pack.id == id; });
    return found == packs.end() ? nullptr : &*found;
}

const EmissionFactor* PackRelease::find(std::string_view id) const {
    for (const FactorPack& pack : packs) {
        const auto at = std::lower_bound(pack.factors.begin(), pack.factors.end(), id,
                                         [](const EmissionFactor& factor, std::string_view wanted) { return factor.id < wanted; });
        if (at != pack.factors.end() && at->id == id) return &*at;
    }
    for (const FactorPack& pack : packs)
        for (const EmissionFactor& factor : pack.factors)
            for (const EmissionTerm& term : factor.terms)
                if (term.row == id) return &factor;
    return nullptr;
}

Result<PackRelease> read_pack_release(const fs::path& folder, const FactorLibrary& library) {
    PackRelease release;
    if (is_there(folder / "kinds.csv")) {
        Result<FactorTables> tables = read_factor_tables(folder);
        if (!tables) return tables.diagnostics();
        release.packs = std::move(tables).value().packs;
        return release;
    }
    if (!holds_tables(folder)) return Diagnostic{"FACTOR-17", Severity::Error, {folder.generic_string(), {}, {}, 0, 0}, {}, {}, {}};
    const fs::path above = fs::absolute(folder).lexically_normal().parent_path();
    const bool own_words = is_there(above / "kinds.csv") && is_there(above / "vocabulary.csv");
    const Result<FactorVocabulary> vocabulary = own_words ? read_vocabulary(above) : words_of_program();
    if (!vocabulary) return vocabulary.diagnostics();
    Diagnostics errors;
    FactorPack pack = read_pack(folder, *vocabulary, errors);
    if (errors.has_errors()) return errors;
    const auto& known = library.packs();
    if (std::none_of(known.begin(), known.end(), [&pack](const PackInfo& info) { return info.id == pack.id; }))
        if (std::string home = pack_that_shares_most(pack, library); !home.empty()) pack.id = std::move(home);
    for (EmissionFactor& factor : pack.factors) factor.pack = pack.id;
    release.packs.push_back(std::move(pack));
    return release;
}

}  // namespace tanji
