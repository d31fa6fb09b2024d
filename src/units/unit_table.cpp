// SPDX-License-Identifier: Apache-2.0
#include "units/unit_table.h"

#include <array>
#include <functional>
#include <unordered_map>

#include "support/csv.h"
#include "support/require.h"
#include "support/resources.h"
#include "support/text.h"
#include "units/scale.h"
#include "units/unit_text.h"

namespace tanji {

namespace {

constexpr std::string_view kUnitsFile = "units/units.csv";
constexpr std::string_view kAmbiguousFile = "units/ambiguous.csv";

struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
};
template <class T>
using Lookup = std::unordered_map<std::string, T, Hash, std::equal_to<>>;

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::vector<std::string> listed(std::string_view field) {
    std::vector<std::string> result;
    for (const std::string_view part : split(field, ';'))
        if (!trim(part).empty()) result.emplace_back(trim(part));
    return result;
}

Dimension read_dimension(std::string_view text) {
    static constexpr std::array<std::string_view, kBaseCount> kNames{"mass",        "energy", "length", "time",
                                                                     "temperature", "count",  "money",  "information"};
    Dimension dimension;
    if (text == "none") return dimension;
    for (const std::string_view part : split(text, '*')) {
        const std::size_t raised = part.find('^');
        const std::string_view name = part.substr(0, raised);
        std::size_t base = 0;
        while (base < kNames.size() && kNames[base] != name) ++base;
        LCA_REQUIRE(base < kNames.size(), "units.csv: dimension " + std::string(text));
        const int power = raised == std::string_view::npos ? 1 : std::stoi(std::string(part.substr(raised + 1)));
        dimension.exponents[base] = static_cast<std::int8_t>(power);
    }
    return dimension;
}

Basis read_basis(std::string_view text) {
    struct Row {
        std::string_view name;
        Basis basis;
    };
    static constexpr std::array kRows{Row{"", Basis::Unstated}, Row{"net", Basis::NetCalorific}, Row{"gross", Basis::GrossCalorific},
                                      Row{"0C", Basis::Gas0C},  Row{"15C", Basis::Gas15C},       Row{"20C", Basis::Gas20C},
                                      Row{"us", Basis::GasUs}};
    for (const Row& row : kRows)
        if (row.name == text) return row.basis;
    LCA_REQUIRE(false, "units.csv: basis " + std::string(text));
    return Basis::Unstated;
}

CsvTable table_of(std::string_view name, const std::vector<std::string>& header) {
    Result<CsvTable> table = read_csv(resource(name), std::string(name));
    LCA_REQUIRE(table.has_value(), std::string(name) + " cannot be read");
    LCA_REQUIRE(table->header == header, std::string(name) + " has other columns");
    return std::move(table).value();
}

struct Table {
    std::vector<UnitEntry> entries;
    std::vector<std::string> spellings;
    Lookup<std::size_t> exact;
    Lookup<std::size_t> folded;
    Lookup<std::vector<std::string>> ambiguous;

    Table() {
        const CsvTable units =
            table_of(kUnitsFile, {"symbol", "aliases", "dimension", "scale", "basis", "count", "any_case", "name_zh", "name_en", "source"});
        for (const CsvRow& row : units.rows) entries.push_back(read_entry(row.fields));
        for (std::size_t index = 0; index < entries.size(); ++index)
            for (const std::string& spelling : entries[index].spellings) add(spelling, index);
        for (const CsvRow& row : table_of(kAmbiguousFile, {"text", "meanings"}).rows) {
            LCA_REQUIRE(!exact.contains(row.fields[0]), "ambiguous.csv: also a unit: " + row.fields[0]);
            ambiguous.emplace(plain_unit_text(row.fields[0]), listed(row.fields[1]));
        }
    }

    static UnitEntry read_entry(const std::vector<std::string>& fields) {
        UnitEntry entry;
        entry.unit.symbol = fields[0];
        entry.unit.canonical = fields[0];
        entry.spellings = listed(fields[1]);
        entry.spellings.insert(entry.spellings.begin(), fields[0]);
        entry.unit.dimension = read_dimension(fields[2]);
        const auto scale = parse_scale(fields[3]);
        LCA_REQUIRE(scale.has_value(), "units.csv: scale of " + fields[0]);
        entry.unit.exact = *scale;
        entry.unit.scale = to_double(*scale);
        entry.unit.basis = read_basis(fields[4]);
        entry.unit.count = fields[5];
        entry.any_case = fields[6] == "yes";
        entry.name_zh = fields[7];
        entry.name_en = fields[8];
        entry.source = fields[9];
        return entry;
    }

    void add(const std::string& spelling, std::size_t index) {
        const std::string plain = plain_unit_text(spelling);
        const auto [place, is_new] = exact.emplace(plain, index);
        LCA_REQUIRE(is_new || place->second == index, "units.csv: two units are spelt " + spelling);
        if (is_new) spellings.push_back(plain);
        if (entries[index].any_case) {
            const auto [folded_place, folded_new] = folded.emplace(lower(plain), index);
            LCA_REQUIRE(folded_new || folded_place->second == index, "units.csv: two units are spelt, but for case, " + spelling);
        }
    }
};

const Table& table() {
    static const Table the_table;
    return the_table;
}

}  // namespace

const std::vector<UnitEntry>& known_units() { return table().entries; }

const UnitEntry* find_unit(std::string_view spelling) {
    const auto found = table().exact.find(spelling);
    return found == table().exact.end() ? nullptr : &table().entries[found->second];
}

const UnitEntry* find_unit_any_case(std::string_view spelling) {
    const auto found = table().folded.find(lower(spelling));
    if (found == table().folded.end()) return nullptr;
    const UnitEntry& entry = table().entries[found->second];
    // mj is no spelling of MJ: a small m would be a thousandth, a billion times less.
    const char first = entry.unit.symbol.front();
    const bool by_symbol = lower(entry.unit.symbol) == lower(spelling);
    if (by_symbol && (first == 'M' || first == 'P') && spelling.front() != first) return nullptr;
    return &entry;
}

std::vector<std::string> meanings_of(std::string_view spelling) {
    const auto found = table().ambiguous.find(spelling);
    return found == table().ambiguous.end() ? std::vector<std::string>{} : found->second;
}

const std::vector<std::string>& unit_spellings() { return table().spellings; }

}  // namespace tanji
