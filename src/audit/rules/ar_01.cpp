// SPDX-License-Identifier: Apache-2.0
// Activity times factor is the emission, whatever the digits that were printed stand for.
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const RowReading& reading : facts.readings) {
        if (reading.fit != RowFit::Wrong && reading.fit != RowFit::Slip) continue;
        const InventoryRow& row = facts.claims->rows[reading.row];
        Finding finding = found(facts, rule, row.place,
                                {{"stage", stage_name(row.stage, row.stage_text)},
                                 {"item", row.item},
                                 {"activity", row.activity->number.text},
                                 {"factor", row.factor->number.text},
                                 {"output", reading.divisor == 1.0 ? std::string("none") : figure_text(reading.divisor, 12)},
                                 {"computed", figure_text(reading.computed.middle())},
                                 {"span", span_text(reading.computed)},
                                 {"printed", row.emission->number.text},
                                 {"implied", reading.implied ? span_text(*reading.implied) : std::string("none")},
                                 {"slip", reading.slip.empty() ? std::string("none") : reading.slip}});
        put_effect(finding, facts, row.product, reading.effect, *row.emission);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr01{"AR-01", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
