// SPDX-License-Identifier: Apache-2.0
#include "factors/gwp.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "factors/table.h"
#include "support/decimal.h"
#include "support/resources.h"
#include "support/text.h"

namespace tanji {
namespace {

/// A table of ours that must be whole.
DataTable own_table(const std::string& name) {
    Result<CsvTable> table = read_csv(resource(name), name);
    LCA_REQUIRE(table.has_value(), name + " cannot be read");
    return {std::move(table).value(), name};
}
// Read once per process: a run with several variants asks for several sets.
const DataTable& sets_table() {
    static const DataTable table = own_table("gwp/sets.csv");
    return table;
}
/// The rows of one set and horizon. The table is long, so that only lines which name both are parsed; no field of it holds a line break.
DataTable values_of(const std::string& set, const std::string& horizon) {
    const std::string wanted = "," + set + "," + horizon + ",";
    const std::string name = "gwp/gwp.csv";
    std::string lines;
    for (const std::string_view line : split(resource(name), '\n'))
        if (lines.empty() || line.find(wanted) != std::string_view::npos) lines.append(line) += '\n';
    Result<CsvTable> table = read_csv(lines, name);
    LCA_REQUIRE(table.has_value(), name + " cannot be read");
    return {std::move(table).value(), name};
}
const DataTable& assignments_table() {
    static const DataTable table = own_table("gwp/assignments.csv");
    return table;
}

/// "IPCC AR6", "ar6" -> "ar6": what two spellings of a set's name have in common.
std::string plain_set(std::string_view text) {
    const std::string folded = fold(trim(text));
    std::string_view rest = folded;
    if (rest.starts_with("ipcc")) rest = trim(rest.substr(4));
    return std::string(rest);
}

bool is_biogenic(Category category) {
    return category == Category::BiogenicEmission || category == Category::BiogenicUptake || category == Category::BiogenicOther;
}

TextList listed(std::string_view field) {
    TextList result;
    for (const std::string_view part : split(field, ';'))
        if (!trim(part).empty()) result.emplace_back(trim(part));
    return result;
}

}  // namespace

/// Builds a set from the rows of data/gwp.
struct GwpReader {
    GwpSet set;
    std::string horizon;
    std::string rows_of;  // the set whose rows serve: a variant takes those of its parent

    void read_rows() {
        const DataTable table = values_of(rows_of, horizon);
        const std::size_t set_column = table.column_index("set");
        const std::size_t horizon_column = table.column_index("horizon_years");
        for (const DataRow row : table)
            if (row.at(set_column) == rows_of && row.at(horizon_column) == horizon) add(row["gas"], row["gwp"], row["source"]);
    }
    void read_assignments() {
        const DataTable& table = assignments_table();
        for (const DataRow row : table) {
            if (row["set"] != rows_of || row["horizon_years"] != horizon) continue;
            if (row["flow"] == "CH4 combustion") set.combustion_methane_ = row["gas"];
            if (row["flow"] == "CH4 fossil fugitive") set.fugitive_methane_ = row["gas"];
            if (row["flow"] == "CH4 biogenic") set.biogenic_methane_ = row["gas"];
        }
    }
    /// "SF6=24300": what a variant changes in its parent.
    void override_rows(std::string_view overrides, const std::string& source) {
        for (const std::string& change : listed(overrides)) {
            const std::size_t cut = change.find('=');
            LCA_REQUIRE(cut != std::string::npos, "gwp/sets.csv: " + change);
            const std::string gas = change.substr(0, cut);
            std::erase_if(set.rows_, [&gas](const GwpSet::Row& row) { return row.gas == gas; });
            add(gas, change.substr(cut + 1), source);
        }
    }

  private:
    void add(const std::string& gas, const std::string& text, const std::string& source) {
        double value = 0;
        LCA_REQUIRE(parse_decimal(text, value), "gwp/gwp.csv: " + gas + ": " + text);
        set.rows_.push_back({gas, text, value, source});
    }
};

std::vector<std::string> GwpSet::known_sets() {
    std::vector<std::string> known;
    const DataTable& table = sets_table();
    for (const DataRow row : table) known.push_back(row["set"]);
    return known;
}

Result<GwpSet> GwpSet::load(std::string_view set, std::string_view indicator, const Place& place) {
    const DataTable& sets = sets_table();
    const std::string wanted = plain_set(set);
    for (const DataRow row : sets) {
        if (plain_set(row["set"]) != wanted) continue;
        const TextList horizons = listed(row["horizons"]);
        TextList indicators;
        for (const std::string& years : horizons) indicators.push_back("GWP" + years);
        const auto known = std::find(indicators.begin(), indicators.end(), trim(indicator));
        if (known == indicators.end()) {
            return Diagnostic{
                "GWP-02", Severity::Error, place, {{"found", std::string(indicator)}, {"set", row["set"]}, {"known", indicators}}};
        }
        // Every variant of a study asks for a set, and for few sets: each is read once per process.
        static std::mutex guard;
        static std::map<std::string, GwpSet> read;
        const std::lock_guard lock(guard);
        const std::string key = row["set"] + " " + *known;
        if (const auto before = read.find(key); before != read.end()) return GwpSet(before->second);
        GwpReader reader;
        reader.horizon = horizons[static_cast<std::size_t>(known - indicators.begin())];
        reader.rows_of = row["variant_of"].empty() ? row["set"] : row["variant_of"];
        reader.set.id_ = row["set"];
        reader.set.indicator_ = *known;
        reader.set.name_ = {row["name_zh"], row["name_en"]};
        reader.set.year_ = row.whole_number("report_year");
        reader.read_rows();
        reader.read_assignments();
        reader.override_rows(row["overrides"], row["note"]);
        return GwpSet(read.emplace(key, std::move(reader.set)).first->second);
    }
    return Diagnostic{"GWP-01", Severity::Error, place, {{"found", std::string(set)}, {"known", known_sets()}}};
}

std::optional<CharacterisationFactor> GwpSet::factor(const FlowKey& flow) const {
    if (const std::string_view basis = locked_basis(flow); !basis.empty()) return CharacterisationFactor{1.0, "1", flow.gas, {}};
    std::string gas = flow.gas;
    if (gas == "CH4") {
        gas = flow.origin == Origin::Combustion ? combustion_methane_ : fugitive_methane_;
        if (is_biogenic(flow.category)) gas = biogenic_methane_;
    }
    for (const Row& row : rows_)
        if (row.gas == gas) return CharacterisationFactor{row.value, row.text, row.gas, row.source};
    if (gas == "CO2") return CharacterisationFactor{1.0, "1", "CO2", {}};
    return std::nullopt;
}

bool GwpSet::is_locked(const FlowKey& flow) const {
    const std::string_view basis = locked_basis(flow);
    return !basis.empty() && (basis != id_ || indicator_ != "GWP100");
}

}  // namespace tanji
