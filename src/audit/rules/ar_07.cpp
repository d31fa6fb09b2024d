// SPDX-License-Identifier: Apache-2.0
// Shares of one whole add up to 100 within what rounding can do.
#include <cmath>

#include "audit/report/shares.h"

namespace tanji {

namespace {

constexpr double kHundred = 100.0;

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const std::vector<WrongShare> told = wrong_shares(facts);
    const std::vector<Contradiction> contradicted = contradictions(facts);
    for (const GroupOfProduct& group : groups_of(facts)) {
        constexpr std::size_t kLeast = 3;
        if (group.total != nullptr && group.total->source == ResultFigure::Source::Table && group.total->percent &&
            group.stages.size() >= kLeast && !printed_span(*group.total->percent).meets({kHundred - 0.1, kHundred + 0.1})) {
            findings.push_back(found(facts, rule, group.total->place,
                                     {{"terms", group.total->value->number.text}, {"sum", figure_text(group.total->percent->value, 7)}}));
            findings.back().words = "AR-07.total";
            findings.back().severity = Severity::Warning;
            continue;
        }
        if (group.total == nullptr || group.stages.size() < kLeast || !is_stage_table(group, group.total->value->number.value)) continue;
        double sum = 0.0, slack = 0.0;
        std::string terms;
        bool whole = true;
        for (const ResultFigure* figure : group.stages) {
            whole = whole && figure->percent;
            if (!whole) break;
            sum += figure->percent->value;
            slack += 0.5 * figure->percent->step;
            terms += (terms.empty() ? "" : " + ") + figure->percent->text;
        }
        // One wrong share, or one wrong value, is told where it stands.
        for (const WrongShare& wrong : told) whole = whole && wrong.group != group.group;
        for (const Contradiction& each : contradicted) whole = whole && each.figure->group != group.group;
        constexpr double kTiny = 1e-9;
        if (!whole || std::abs(sum - kHundred) <= slack + kTiny) continue;
        findings.push_back(found(facts, rule, group.total->place, {{"terms", terms}, {"sum", figure_text(sum, 7)}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr07{"AR-07", Severity::Note, Needs::Report, {"ISO 14067:2018", "7.2", false}, nullptr, check};

}  // namespace tanji
