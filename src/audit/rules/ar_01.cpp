// SPDX-License-Identifier: Apache-2.0
// Activity times factor is the emission, whatever the digits that were printed stand for.
#include <cmath>

#include "audit/report/report_facts.h"
#include "audit/report/unit_ratios.h"

namespace tanji {

namespace {

/// What a row asks for and does not get.
void judge_rows(const ReportFacts& facts, const Rule& rule, Findings& findings) {
    for (const RowReading& reading : facts.readings) {
        if (reading.fit != RowFit::Wrong && reading.fit != RowFit::Slip) continue;
        const InventoryRow& row = facts.claims->rows[reading.row];
        std::string amount = row.activity->number.text;
        if (row.distance) amount += " × " + row.distance->number.text;
        Finding finding = found(facts, rule, row.place,
                                {{"stage", stage_name(row.stage, row.stage_text)},
                                 {"item", row.item},
                                 {"activity", amount},
                                 {"factor", row.factor->number.text},
                                 {"output", reading.divisor == 1.0 ? std::string("none") : figure_text(reading.divisor, 12)},
                                 {"units", reading.multiplier == 1.0 ? std::string("none") : figure_text(reading.multiplier, 6)},
                                 {"computed", figure_text(reading.middle)},
                                 {"span", span_text(reading.computed)},
                                 {"printed", row.emission->number.text},
                                 {"implied", reading.implied && !reading.last_digit ? span_text(*reading.implied) : std::string("none")},
                                 {"last", std::string(reading.last_digit ? "yes" : "no")},
                                 {"why", said(reading.why)}});
        if (reading.last_digit) finding.severity = Severity::Warning;
        put_effect(finding, facts, row.product, reading.effect, *row.emission);
        findings.push_back(std::move(finding));
    }
}

/// Rows that are right one by one, and not with one value of the factor that they share.
void judge_together(const ReportFacts& facts, const Rule& rule, Findings& findings) {
    for (const JointClash& clash : facts.clashes) {
        const InventoryRow &low = facts.claims->rows[clash.low_row], &high = facts.claims->rows[clash.high_row];
        Finding finding = found(facts, rule, low.place,
                                {{"item", clash.item},
                                 {"n", static_cast<std::int64_t>(clash.rows)},
                                 {"factor", low.factor->number.text},
                                 {"low", span_text(clash.low)},
                                 {"high", span_text(clash.high)},
                                 {"other", high.emission->number.text},
                                 {"printed", low.emission->number.text}});
        finding.words = "AR-01.joint";
        finding.severity = Severity::Warning;
        finding.related.push_back(place_of(facts, high.place));
        findings.push_back(std::move(finding));
    }
}

/// Equations in the text. One that is off by a conversion of units only leaves the units out.
void judge_equations(const ReportFacts& facts, const Rule& rule, Findings& findings) {
    for (const Equation& equation : facts.claims->equations) {
        const Interval printed = printed_span(equation.result);
        if (equation.computed.meets(printed)) continue;
        const auto ratio = divide(printed, equation.computed);
        if (!ratio || unit_ratio_in(*ratio) != nullptr) continue;
        Finding finding = found(facts, rule, equation.place,
                                {{"equation", equation.text},
                                 {"computed", figure_text(equation.middle)},
                                 {"span", span_text(equation.computed)},
                                 {"printed", equation.result.text}});
        finding.words = "AR-01.equation";
        finding.quote = equation.text;
        const Interval near = equation.result.rounded();
        if (equation.computed.meets({near.low - equation.result.step, near.high + equation.result.step}))
            finding.severity = Severity::Warning;
        findings.push_back(std::move(finding));
    }
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    judge_rows(facts, rule, findings);
    judge_together(facts, rule, findings);
    judge_equations(facts, rule, findings);
    return findings;
}

}  // namespace

extern constexpr Rule kAr01{"AR-01", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
