// SPDX-License-Identifier: Apache-2.0
// All rows together are the printed total. Where stages already differ by as much, this only sums up what AR-03 says.
#include <cmath>
#include <set>

#include "audit/report/comparison.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const std::vector<StageGap> gaps = stage_gaps(facts);
    const std::vector<FigureFault> faults = figure_faults(facts);
    for (std::size_t product = 0; product < facts.claims->products.size(); ++product) {
        const ResultFigure* total = total_figure(facts, product);
        const std::vector<const InventoryRow*> rows = rows_of_product(facts, product);
        std::set<std::size_t> tables;
        for (const InventoryRow* row : rows) tables.insert(row->table);
        if (total == nullptr || rows.size() < 2 || tables.size() != 1) continue;
        // A total that its own stages contradict is AR-04's, a row that does not reproduce AR-01's.
        if (right_value(faults, *total) != nullptr || mended_sum_of(facts, rows).meets(printed_span(total->value->number))) continue;
        const Interval sum = sum_of(rows), printed = printed_span(total->value->number);
        if (sum.meets(printed) || scaled(sum, kg_in(*rows.front()->emission)).meets(scaled(printed, kg_in(*total->value)))) continue;
        const double middle = printed_sum(rows), difference = middle - total->value->number.value;
        double told = 0.0;
        for (const StageGap& gap : gaps)
            if (gap.figure->product == product) told += gap.middle - gap.figure->value->number.value;
        const bool explained = std::abs(told - difference) <= static_cast<double>(rows.size()) * total->value->number.step;
        Finding finding = found(facts, rule, total->place,
                                {{"n", static_cast<std::int64_t>(rows.size())},
                                 {"sum", figure_text(middle)},
                                 {"span", span_text(sum)},
                                 {"printed", total->value->number.text},
                                 {"explained", std::string(explained ? "yes" : "no")}});
        if (explained) finding.severity = Severity::Note;
        put_effect(finding, facts, product, difference, *total->value);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr05{"AR-05", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
