// SPDX-License-Identifier: Apache-2.0
// A figure that was cut off is right in all its digits but one.
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    const InventoryRow* first = nullptr;
    std::int64_t rows = 0;
    Finding finding;
    for (const RowReading& reading : facts.readings) {
        if (!reading.cut || (reading.fit != RowFit::Fits && reading.fit != RowFit::FitsPerOutput)) continue;
        const InventoryRow& row = facts.claims->rows[reading.row];
        ++rows;
        if (first != nullptr) {
            finding.related.push_back(place_of(facts, row.place));
            continue;
        }
        first = &row;
        finding = found(facts, rule, row.place,
                        {{"item", row.item}, {"span", span_text(reading.computed)}, {"printed", row.emission->number.text}});
    }
    if (first == nullptr) return {};
    finding.arguments.emplace_back("n", rows);
    return {finding};
}

}  // namespace

extern constexpr Rule kAr20{"AR-20", Severity::Note, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
