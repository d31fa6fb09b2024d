// SPDX-License-Identifier: Apache-2.0
// A sentence that gives a value and its share gives them of one total.
#include "audit/report/shares.h"

namespace tanji {

namespace {

/// "The use phase has the largest share (94.5 %)": the share alone, of a stage and a total that the table prints.
void judge_rankings(const ReportFacts& facts, const Rule& rule, Findings& findings) {
    const std::vector<FigureFault> faults = figure_faults(facts);
    for (const Ranking& ranking : facts.claims->rankings) {
        if (!ranking.percent || ranking.product == kNoClaim) continue;
        const ResultFigure *stage = table_figure(facts, ranking.product, ranking.stage), *total = total_figure(facts, ranking.product);
        if (stage == nullptr || total == nullptr || right_value(faults, *stage) != nullptr || right_value(faults, *total) != nullptr)
            continue;
        const auto share = divide(scaled(printed_span(stage->value->number), 100.0), printed_span(total->value->number));
        if (!share || share->meets(printed_span(*ranking.percent))) continue;
        if (stage->percent && stage->percent->value == ranking.percent->value) continue;  // the table says the same: AR-06
        Finding finding = found(facts, rule, ranking.place,
                                {{"stage", stage_name(ranking.stage, ranking.stage)},
                                 {"value", stage->value->number.text},
                                 {"total", total->value->number.text},
                                 {"computed", figure_text(share->middle(), 5)},
                                 {"printed", ranking.percent->text},
                                 {"meant", figure_text(0.01 * ranking.percent->value * total->value->number.value, 5)}});
        finding.quote = ranking.text;
        findings.push_back(std::move(finding));
    }
}

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
    judge_rankings(facts, rule, findings);
    return findings;
}

}  // namespace

extern constexpr Rule kAr09{"AR-09", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
