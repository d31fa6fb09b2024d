// SPDX-License-Identifier: Apache-2.0
// A total has no more digits than the figures that it was computed from.
#include "audit/report/comparison.h"

namespace tanji {

namespace {

/// A result may be this many times as fine as what it rests on.
constexpr double kMostSteps = 1000.0;

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (std::size_t product = 0; product < facts.claims->products.size(); ++product) {
        const ResultFigure* total = total_figure(facts, product);
        Interval sum;
        std::size_t rows = 0;
        bool whole = total != nullptr;
        for (const RowReading& reading : facts.readings) {
            const InventoryRow& row = facts.claims->rows[reading.row];
            if (row.product != product || row.sum || row.gwp || !row.emission) continue;
            whole = whole && (reading.fit == RowFit::Fits || reading.fit == RowFit::FitsPerOutput);
            if (!whole) break;
            sum = sum + reading.computed;
            ++rows;
        }
        constexpr std::size_t kLeast = 2;
        const double step = whole ? total->value->number.step : 1.0;
        if (!whole || rows < kLeast || sum.high - sum.low < kMostSteps * step || !sum.meets(printed_span(total->value->number))) continue;
        findings.push_back(
            found(facts, rule, total->place,
                  {{"printed", total->value->number.text}, {"span", span_text(sum)}, {"n", static_cast<std::int64_t>(rows)}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr13{"AR-13", Severity::Note, Needs::Report, {"ISO 14067:2018", "5.11", false}, nullptr, check};

}  // namespace tanji
