// SPDX-License-Identifier: Apache-2.0
// A figure that lies outside its own interval: the values of the study are not in the middle of what they may be. Limits the wrong way
// round, and values outside them, are no study at all (UNC-03, UNC-05); what is left is many skewed distributions that pull one way.
#include <algorithm>
#include <cmath>

#include "audit/report/comparison.h"
#include "audit/spread.h"
#include "interpret/uncertainty.h"

namespace tanji {

namespace {

/// Standard deviations between a figure and the mean of its distribution from which on it may lie outside the middle 95 %: that of a
/// triangle at whose edge its value stands, 1.41, comes nearest from above.
constexpr double kSuspicious = 1.2;

/// By the derivatives, without a draw.
bool is_suspicious(const UncertaintyReading& reading, const ProductUncertainty& product) {
    double shift = 0.0;
    for (const VariableEffect& effect : product.first_order.effects) {
        const Distribution& of = reading.variables[effect.variable].distribution;
        shift += effect.derivative * (of.mean() - of.value);
    }
    return product.first_order.sd > 0.0 && std::abs(shift) > kSuspicious * product.first_order.sd;
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    if (is_silent_on_uncertainty(facts)) return findings;
    UncertaintyOptions options;
    options.monte_carlo = false;
    RunContext run;
    const VariantResult& base = facts.result->base();
    const Result<UncertaintyReading> quick = assess_uncertainty(*facts.study, base, options, run);
    if (!quick || std::none_of(quick->products.begin(), quick->products.end(),
                               [&](const ProductUncertainty& product) { return is_suspicious(*quick, product); }))
        return findings;
    options.monte_carlo = true;
    const Result<UncertaintyReading> reading = assess_uncertainty(*facts.study, base, options, run);
    if (!reading) return findings;
    for (const MonteCarloProduct& drawn : reading->monte_carlo->products) {
        const double total = facts.total(drawn.product);
        if (total >= drawn.total.low && total <= drawn.total.high) continue;
        const Product& product = facts.study->products[drawn.product];
        Finding finding = found(rule, place_of(*facts.study, product.provenance, "products." + product.id),
                                {{"product", product.id}, {"total", total}, {"low", drawn.total.low}, {"high", drawn.total.high}});
        finding.path = product.id;
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// The total lies in the interval that is printed for it, and the interval begins below its end.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const std::vector<FigureFault> faults = figure_faults(facts);
    for (const ClaimedInterval& interval : facts.claims->intervals) {
        const ResultFigure* total = total_figure(facts, interval.product);
        const double low = interval.low.number.value, high = interval.high.number.value;
        const bool ordered = low <= high;
        if (ordered) {
            // An interval of another quantity (a stage, a year) says nothing of the total.
            constexpr double kSameThing = 2.0;
            if (total == nullptr || total->value->number.value > kSameThing * high || kSameThing * total->value->number.value < low)
                continue;
            const Interval span{printed_span(interval.low.number).low, printed_span(interval.high.number).high};
            const Interval value = printed_span(total->value->number);
            const Interval* right = total == nullptr ? nullptr : right_value(faults, *total);
            if (right != nullptr && span.meets(*right)) continue;  // the total is wrong, and told so
            if (span.meets(value) || scaled(span, kg_in(interval.low)).meets(scaled(value, kg_in(*total->value)))) continue;
        }
        Finding finding = found(facts, rule, interval.place,
                                {{"what", std::string(ordered ? "outside" : "order")},
                                 {"low", interval.low.number.text},
                                 {"high", interval.high.number.text},
                                 {"total", total == nullptr ? std::string() : total->value->number.text}});
        finding.quote = interval.text;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kIn03{"IN-03", Severity::Error, Needs::Result, {"ISO 14067:2018", "6.6", false}, check, check_report};

}  // namespace tanji
