// SPDX-License-Identifier: Apache-2.0
// Two statements of one quantity that are a thousandfold apart are one quantity in two units.
#include <algorithm>

#include "audit/report/comparison.h"
#include "audit/report/unit_ratios.h"

namespace tanji {

namespace {

constexpr int kLeastDigits = 3;
constexpr double kWidest = 0.01;  // an interval of ratios that is wider may hold one by chance

int digits_of(const PrintedNumber& number) {
    return static_cast<int>(std::count_if(number.text.begin(), number.text.end(), [](char sign) { return sign >= '0' && sign <= '9'; }));
}

/// The ratio may be the output of the period: then one is of the year and the other of one piece.
bool is_output(const ReportFacts& facts, const Interval& ratio) {
    return std::any_of(facts.claims->products.begin(), facts.claims->products.end(), [&](const ClaimedProduct& product) {
        if (!product.output || product.output->value <= 0.0) return false;
        return ratio.holds(product.output->value) || ratio.holds(1.0 / product.output->value);
    });
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const ResultFigure& figure : facts.claims->figures) {
        if (figure.source == ResultFigure::Source::Table || !figure.value || figure.stage.empty() || figure.product == kNoClaim) continue;
        const ResultFigure* table = table_figure(facts, figure.product, figure.stage);
        if (table == nullptr || !table->value->unit || !figure.value->unit || agree(*figure.value, *table->value)) continue;
        // Another count or mass that the figure is per makes it another quantity; the same digits under two units are UN-04's.
        if (figure.value->per != table->value->per && !figure.value->per.empty() && !table->value->per.empty()) continue;
        if (digits_of(figure.value->number) < kLeastDigits || digits_of(table->value->number) < kLeastDigits) continue;
        const Interval own = scaled(printed_span(figure.value->number), kg_in(*figure.value));
        const auto ratio = divide(own, scaled(printed_span(table->value->number), kg_in(*table->value)));
        if (!ratio || ratio->high - ratio->low > kWidest * ratio->middle() || is_output(facts, *ratio)) continue;
        if (figure.value->number.value == table->value->number.value) continue;
        const UnitRatio* found_ratio = unit_ratio_in(*ratio);
        constexpr double kWay = 2.0;
        if (found_ratio == nullptr || found_ratio->ratio == kWay) continue;
        Finding finding = found(facts, rule, figure.place,
                                {{"product", product_name(facts, figure.product)},
                                 {"stage", stage_name(figure.stage, figure.stage_text)},
                                 {"printed", figure.value->number.text + " " + figure.value->unit_text},
                                 {"table", table->value->number.text + " " + table->value->unit_text},
                                 {"times", figure_text(found_ratio->ratio, 5)},
                                 {"what", AuthorText{found_ratio->zh, found_ratio->en}}});
        finding.related.push_back(place_of(facts, table->place));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr14{"AR-14", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
