// SPDX-License-Identifier: Apache-2.0
// A percentage is the stage over the total; sets that were rounded so that they add up to 100 are clean.
#include "audit/report/shares.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const WrongShare& wrong : wrong_shares(facts)) {
        const ResultFigure& figure = *wrong.figure;
        if (figure.source == ResultFigure::Source::Text) continue;  // AR-09
        findings.push_back(found(facts, rule, figure.place,
                                 {{"stage", stage_name(figure.stage, figure.stage_text)},
                                  {"value", figure.value->number.text},
                                  {"total", wrong.total->value->number.text},
                                  {"computed", figure_text(wrong.computed.middle(), 5)},
                                  {"span", span_text(wrong.computed, 6)},
                                  {"printed", figure.percent->text}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr06{"AR-06", Severity::Warning, Needs::Report, {"ISO 14067:2018", "7.2", false}, nullptr, check};

}  // namespace tanji
