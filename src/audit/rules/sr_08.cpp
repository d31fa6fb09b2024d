// SPDX-License-Identifier: Apache-2.0
// What a stage weighs is told in kg and as a share.
#include <algorithm>
#include <set>

#include "audit/report/report_facts.h"

namespace tanji {

namespace {

constexpr std::size_t kStages = 3;

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (facts.kind != ReportKind::Study) return {};
    const ResultFigure* first = nullptr;
    std::set<StageId> stages;
    for (const ResultFigure& figure : facts.claims->figures) {
        if (figure.percent) return {};
        if (figure.source != ResultFigure::Source::Table || !figure.value || figure.stage == "total") continue;
        if (first == nullptr) first = &figure;
        stages.insert(figure.stage);
    }
    for (const InventoryRow& row : facts.claims->rows)
        if (row.percent) return {};
    if (stages.size() < kStages || mention(facts, "stage.share") != nullptr) return {};
    return {found(facts, rule, first->place, {})};
}

}  // namespace

extern constexpr Rule kSr08{"SR-08", Severity::Warning, Needs::Report, {"ISO 14067:2018", "7.2", false}, nullptr, check_report};

}  // namespace tanji
