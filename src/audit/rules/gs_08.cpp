// SPDX-License-Identifier: Apache-2.0
// A boundary that is told twice must be the same one, and the one of the results.
#include <algorithm>
#include <array>
#include <set>

#include "audit/report/report_facts.h"
#include "audit/report/told.h"
#include "claims/reader.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::array<std::string_view, 6> kStages{"raw-materials", "inbound", "production", "distribution", "use", "end-of-life"};
constexpr std::size_t kLeast = 3;

/// Sentences that list the stages of the boundary, those of what lies outside left out.
std::vector<const StageList*> boundary_lists(const ReportFacts& facts) {
    std::vector<const StageList*> lists;
    for (const StageList& list : facts.claims->stage_lists) {
        if (list.formula) continue;
        const std::string folded = fold(list.text);
        if (speaks_of({list.place, list.text, folded, {}}, "boundary.list")) lists.push_back(&list);
    }
    return lists;
}

/// Transport of which nobody says whose may be either.
bool holds(const std::vector<StageId>& stages, std::string_view stage) {
    const bool freight = stage == "inbound" || stage == "distribution";
    return std::any_of(stages.begin(), stages.end(),
                       [&](const StageId& each) { return each == stage || (freight && each == "transport") || each == "cradle-to-gate"; });
}

std::vector<StageId> stages_of_results(const ReportFacts& facts) {
    std::vector<StageId> stages;
    for (const ResultFigure& figure : facts.claims->figures)
        if (figure.source == ResultFigure::Source::Table && figure.value && figure.value->number.value != 0.0 && figure.stage != "total")
            stages.push_back(figure.stage);
    return stages;
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const std::vector<const StageList*> lists = boundary_lists(facts);
    const auto say = [&](const StageList& list, const char* what, std::string_view stage, const ReadPlace& other) {
        Finding finding = found(facts, rule, list.place, {{"what", std::string(what)}, {"stage", stage_name(stage, stage)}});
        finding.quote = list.text;
        finding.related.push_back(place_of(facts, other));
        return Findings{finding};
    };
    for (const StageList* one : lists)
        for (const StageList* other : lists) {
            const std::size_t a = claims::product_in(*facts.claims, one->text), b = claims::product_in(*facts.claims, other->text);
            if (a != b && a != kNoClaim && b != kNoClaim) continue;
            for (const std::string_view stage : kStages)
                if (holds(one->stages, stage) && !holds(other->stages, stage) &&
                    !holds(one->stages, stage == "inbound" ? "transport" : "") && !holds(one->stages, "transport"))
                    return say(*other, "sentences", stage, one->place);
        }
    const std::vector<StageId> results = stages_of_results(facts);
    const std::set<StageId> distinct(results.begin(), results.end());
    if (lists.empty() || distinct.size() < kLeast || !facts.claims->boundary.empty()) return {};  // the table: GS-04
    for (const std::string_view stage : kStages) {
        const auto at = std::find_if(facts.claims->figures.begin(), facts.claims->figures.end(), [&](const ResultFigure& figure) {
            return figure.source == ResultFigure::Source::Table && figure.stage == stage && figure.value;
        });
        if (at != facts.claims->figures.end() && at->value->number.value != 0.0 && !holds(lists.front()->stages, stage))
            return say(*lists.front(), "beyond", stage, at->place);
    }
    return {};
}

}  // namespace

extern constexpr Rule kGs08{"GS-08", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check_report};

}  // namespace tanji
