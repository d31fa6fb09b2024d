// SPDX-License-Identifier: Apache-2.0
// The factor is in the mass that the emission is in, or the emission was converted.
#include <map>

#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    std::map<std::size_t, std::vector<const RowReading*>> tables;
    for (const RowReading& reading : facts.readings) {
        const InventoryRow& row = facts.claims->rows[reading.row];
        // Where activity and denominator differ, UN-01 tells.
        if (reading.fit == RowFit::UnitsIgnored && !reading.dimension_clash && kg_in(*row.factor) != kg_in(*row.emission))
            tables[row.table].push_back(&reading);
    }
    Findings findings;
    for (const auto& [table, readings] : tables) {
        const InventoryRow& first = facts.claims->rows[readings.front()->row];
        Finding finding = found(facts, rule, first.place,
                                {{"item", first.item},
                                 {"activity", first.activity->number.text + " " + first.activity->unit_text},
                                 {"factor", first.factor->number.text + " " + first.factor->unit_text},
                                 {"emission", first.emission->number.text + " " + first.emission->unit_text},
                                 {"times", figure_text(readings.front()->unit_ratio)},
                                 {"n", static_cast<std::int64_t>(readings.size())}});
        for (std::size_t index = 1; index < readings.size(); ++index)
            finding.related.push_back(place_of(facts, facts.claims->rows[readings[index]->row].place));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kUn02{"UN-02", Severity::Error, Needs::Report, {"ISO 14067:2018", "6.5.1", false}, nullptr, check};

}  // namespace tanji
