// SPDX-License-Identifier: Apache-2.0
// The stage that a sentence calls the largest is the largest.
#include <algorithm>
#include <set>

#include "audit/report/comparison.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    std::set<std::string> said;
    const std::vector<FigureFault> faults = figure_faults(facts);
    for (const Ranking& ranking : facts.claims->rankings) {
        if (ranking.product == kNoClaim) continue;
        std::vector<const ResultFigure*> stages;
        for (const ResultFigure& figure : facts.claims->figures)
            if (figure.source == ResultFigure::Source::Table && figure.product == ranking.product && figure.value &&
                figure.stage != "total" && figure.stage != "subtotal" && figure.stage != "beyond" && !figure.stage.empty() &&
                table_figure(facts, figure.product, figure.stage) == &figure)
                stages.push_back(&figure);
        const auto own =
            std::find_if(stages.begin(), stages.end(), [&](const ResultFigure* figure) { return figure->stage == ranking.stage; });
        constexpr std::size_t kLeast = 2;
        if (own == stages.end() || stages.size() < kLeast) continue;
        // A figure that is wrong for itself is told where it stands.
        if (std::any_of(stages.begin(), stages.end(), [&](const ResultFigure* figure) { return right_value(faults, *figure) != nullptr; }))
            continue;
        const Interval span = printed_span((*own)->value->number);
        std::int64_t larger = 0, smaller = 0;
        const ResultFigure* other = nullptr;
        for (const ResultFigure* figure : stages) {
            const Interval each = printed_span(figure->value->number);
            if (each.low > span.high) ++larger;
            if (each.high < span.low) ++smaller;
            const bool beats = ranking.rank < 0 ? each.high < span.low : each.low > span.high;
            if (beats && (other == nullptr || (ranking.rank < 0 ? figure->value->number.value < other->value->number.value
                                                                : figure->value->number.value > other->value->number.value)))
                other = figure;
        }
        const bool wrong = ranking.rank == 1 ? larger > 0 : ranking.rank < 0 ? smaller > 0 : larger != 1;
        if (!wrong || !said.insert(ranking.text + ranking.stage).second) continue;
        Finding finding = found(facts, rule, ranking.place,
                                {{"rank", std::string(ranking.rank == 1  ? "first"
                                                      : ranking.rank < 0 ? "last"
                                                                         : "second")},
                                 {"stage", stage_name(ranking.stage, ranking.stage)},
                                 {"value", (*own)->value->number.text},
                                 {"larger", larger},
                                 {"other", other == nullptr ? Argument(std::string("none")) : stage_name(other->stage, other->stage_text)},
                                 {"other_value", other == nullptr ? std::string() : other->value->number.text}});
        finding.quote = ranking.text;
        finding.related.push_back(place_of(facts, (*own)->place));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr15{"AR-15", Severity::Warning, Needs::Report, {"ISO 14067:2018", "6.6", false}, nullptr, check};

}  // namespace tanji
