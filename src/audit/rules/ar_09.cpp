// SPDX-License-Identifier: Apache-2.0
// A sentence that gives a value and its share gives them of one total.
#include "audit/report/shares.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const WrongShare& wrong : wrong_shares(facts)) {
        const ResultFigure& figure = *wrong.figure;
        if (figure.source != ResultFigure::Source::Text) continue;
        const auto meant = divide(printed_span(*figure.percent) * printed_span(wrong.total->value->number), {100.0, 100.0});
        findings.push_back(found(facts, rule, figure.place,
                                 {{"stage", stage_name(figure.stage, figure.stage_text)},
                                  {"value", figure.value->number.text},
                                  {"total", wrong.total->value->number.text},
                                  {"computed", figure_text(wrong.computed.middle(), 5)},
                                  {"printed", figure.percent->text},
                                  {"meant", meant ? figure_text(meant->middle(), 5) : std::string()}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr09{"AR-09", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
