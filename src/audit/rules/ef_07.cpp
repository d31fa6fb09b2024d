// SPDX-License-Identifier: Apache-2.0
// One item has one factor in one table.
#include <map>

#include "audit/report/electricity_claims.h"
#include "support/text.h"

namespace tanji {

namespace {

/// Item, unit and stage: use and end of life may lie elsewhere, and years later.
std::string key_of(const InventoryRow& row) {
    std::string item = fold(row.item);
    std::erase_if(item, [](char sign) { return sign == ' '; });
    const bool later = row.stage == "use" || row.stage == "end-of-life";
    return std::to_string(row.table) + '|' + item + '|' + (later ? row.stage : std::string()) + '|' +
           (row.activity->unit ? row.activity->unit->canonical : row.activity->unit_text) + '|' + row.factor->unit_text;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    std::map<std::string, const InventoryRow*> first;
    std::map<std::string, Finding> findings;
    for (const RowReading& reading : facts.readings) {
        const InventoryRow& row = facts.claims->rows[reading.row];
        // Materials of one name are often of several grades; energy is the same everywhere in a plant.
        if (!row.activity || !row.factor || row.sum || carrier_of(row).empty()) continue;
        const auto [at, fresh] = first.emplace(key_of(row), &row);
        if (fresh || printed_span(at->second->factor->number).meets(printed_span(row.factor->number))) continue;
        const std::optional<KnownElectricity> one = known_electricity(facts, at->second->factor->number, 0),
                                              two = known_electricity(facts, row.factor->number, 0);
        if (one && two && (one->family != two->family || one->factor.geography != two->factor.geography)) continue;  // EF-05, or two places
        if (findings.contains(at->first)) {
            findings.at(at->first).related.push_back(place_of(facts, row.place));
            continue;
        }
        Finding finding = found(facts, rule, row.place,
                                {{"item", row.item}, {"first", at->second->factor->number.text}, {"second", row.factor->number.text}});
        finding.related.push_back(place_of(facts, at->second->place));
        findings.emplace(at->first, std::move(finding));
    }
    Findings out;
    for (auto& [key, finding] : findings) out.push_back(std::move(finding));
    return out;
}

}  // namespace

extern constexpr Rule kEf07{"EF-07", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
