// SPDX-License-Identifier: Apache-2.0
// A total is the sum of the stages printed with it.
#include <algorithm>
#include <set>

#include "audit/report/comparison.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const std::vector<Contradiction> told = contradictions(facts);
    for (const GroupOfProduct& group : groups_of(facts)) {
        if (group.total == nullptr || group.stages.size() < 2) continue;
        const bool table = group.total->source == ResultFigure::Source::Table;
        Interval sum;
        double middle = 0.0;
        std::string terms;
        std::set<std::string> stages;
        bool plain = true;
        for (const ResultFigure* figure : group.stages) {
            // A figure that another rule calls wrong is taken as the table has it: its sum is wrong for that reason.
            const auto at = std::find_if(told.begin(), told.end(), [&](const Contradiction& each) { return each.figure == figure; });
            const PrintedNumber& number = at == told.end() ? figure->value->number : at->table->value->number;
            sum = sum + printed_span(number);
            middle += number.value;
            terms += (terms.empty() ? "" : " + ") + number.text;
            plain = plain && stages.insert(figure->stage).second && !figure->stage.empty();
        }
        if (!plain || sum.meets(printed_span(group.total->value->number))) continue;  // sub-stages may stand below their sum
        if (!table) {                                                                 // a sentence may name some stages only
            std::size_t known = 0;
            for (const ResultFigure& figure : facts.claims->figures)
                if (figure.source == ResultFigure::Source::Table && figure.product == group.product && figure.value &&
                    figure.stage != "total" && figure.stage != "beyond")
                    ++known;
            if (known == 0 || known != group.stages.size()) continue;
        }
        if (std::any_of(told.begin(), told.end(), [&](const Contradiction& each) { return each.figure == group.total; })) continue;
        Finding finding =
            found(facts, rule, group.total->place,
                  {{"terms", terms}, {"sum", figure_text(middle)}, {"span", span_text(sum)}, {"printed", group.total->value->number.text}});
        put_effect(finding, facts, group.product, middle - group.total->value->number.value, *group.total->value);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr04{"AR-04", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
