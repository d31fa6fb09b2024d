// SPDX-License-Identifier: Apache-2.0
#include "audit/report/shares.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace tanji {

namespace {

constexpr double kHundred = 100.0;

/// Each within one unit of its last digit, all together exactly 100.
bool is_largest_remainder_set(const GroupOfProduct& group, double total) {
    double sum = 0.0, step = 1.0;
    for (const ResultFigure* figure : group.stages) {
        if (!figure->percent) return false;
        if (std::abs(figure->percent->value - kHundred * figure->value->number.value / total) > 1.5 * figure->percent->step) return false;
        sum += figure->percent->value;
        step = std::min(step, figure->percent->step);
    }
    return std::abs(sum - kHundred) < 0.5 * step;
}

bool fits(const ResultFigure& figure, double total) {
    const auto share = divide(scaled(printed_span(figure.value->number), kHundred), {total, total});
    return share && figure.percent && share->meets(printed_span(*figure.percent));
}

}  // namespace

bool is_stage_table(const GroupOfProduct& group, double total) {
    std::set<std::string> seen;
    // Where most percentages are shares, one that cannot be is wrong and no other kind of percentage.
    const auto fitting =
        std::count_if(group.stages.begin(), group.stages.end(), [&](const ResultFigure* each) { return fits(*each, total); });
    const bool shares = 2 * fitting > static_cast<std::ptrdiff_t>(group.stages.size());
    return std::all_of(group.stages.begin(), group.stages.end(), [&](const ResultFigure* figure) {
        const bool share = shares || !figure->percent || (figure->percent->value >= 0.0 && figure->percent->value <= kHundred);
        return share && seen.insert(figure->stage.empty() ? figure->stage_text : figure->stage).second &&
               figure->value->number.value <= 2.0 * total;
    });
}

std::vector<WrongShare> wrong_shares(const ReportFacts& facts) {
    std::vector<WrongShare> wrong;
    const std::vector<Contradiction> told = contradictions(facts);
    const std::vector<FigureFault> faults = figure_faults(facts);
    for (const GroupOfProduct& group : groups_of(facts)) {
        const ResultFigure* total = group.total != nullptr ? group.total : total_figure(facts, group.product);
        if (total == nullptr || total->value->number.value <= 0.0) continue;
        if (!is_stage_table(group, total->value->number.value)) continue;
        double sum = 0.0;
        for (const ResultFigure* figure : group.stages) sum += figure->value->number.value;
        for (const ResultFigure* figure : group.stages) {
            if (!figure->percent || is_largest_remainder_set(group, total->value->number.value)) continue;
            if (std::any_of(told.begin(), told.end(), [&](const Contradiction& each) { return each.figure == figure; })) continue;
            const Interval printed = printed_span(*figure->percent);
            const auto share = divide(scaled(printed_span(figure->value->number), kHundred), printed_span(total->value->number));
            // Where the total is wrong, AR-04 says so: the shares may be those of the true sum.
            if (!share || share->meets(printed) || printed.holds(kHundred * figure->value->number.value / sum)) continue;
            // So it is with a stage that its rows contradict, and with a total that its stages do.
            const Interval *right = right_value(faults, *figure), *right_total = right_value(faults, *total);
            const auto mended = divide(scaled(right == nullptr ? printed_span(figure->value->number) : *right, kHundred),
                                       right_total == nullptr ? printed_span(total->value->number) : *right_total);
            if (mended && mended->meets(printed)) continue;
            wrong.push_back({figure, total, group.group, *share});
        }
    }
    return wrong;
}

}  // namespace tanji
