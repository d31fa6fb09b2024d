// SPDX-License-Identifier: Apache-2.0
// What the boundary promises must be in the inventory, and what is in the inventory must be in the boundary.
#include <algorithm>

#include "audit/facts.h"
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

/// Rows that are turned into exchanges when the study computes; when it does not, they are still the author's word on a stage.
bool has_rows_to_come(const Study& study, std::string_view stage) {
    const auto in = [&](const auto& rows) {
        return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.stage == stage; });
    };
    return in(study.transport) || in(study.use) || in(study.land_use) || (study.end_of_life && study.end_of_life->stage == stage) ||
           std::any_of(study.fugitives.begin(), study.fugitives.end(),
                       [&](const Fugitive& row) { return row.fill_stage == stage || row.use_stage == stage || row.end_stage == stage; });
}

bool has_rows(const Facts& facts, std::string_view stage) {
    if (facts.result == nullptr && has_rows_to_come(*facts.study, stage)) return true;
    return std::any_of(facts.rows.begin(), facts.rows.end(), [&](const Row& row) { return row.activity->stage == stage; }) ||
           facts.gap_in_stage(stage);
}

std::optional<Effect> stage_effect(const Facts& facts, std::string_view stage) {
    if (facts.result == nullptr) return std::nullopt;
    std::optional<Effect> largest;
    for (const ProductResult& product : facts.result->base().products)
        for (const StageResult& each : product.stages)
            if (facts.result->base().inventory->stages[each.stage].id == stage && (!largest || each.kg_co2e > -largest->kg))
                largest = Effect{product.product, -each.kg_co2e};
    return largest;
}

Findings check(const Facts& facts, const Rule& rule) {
    const Study& study = *facts.study;
    Findings findings;
    if (study.boundary.stages.empty()) return findings;  // RP-02 says so
    for (const std::string& stage : study.boundary.stages)
        if (!has_rows(facts, stage))
            findings.push_back(found(rule, place_of(study, {}, "boundary.stages"),
                                     {{"stage", stage_name(study, stage)}, {"what", std::string("empty")}, {"activity", std::string()}}));
    std::vector<std::string_view> said;
    for (const Activity& activity : study.activities) {
        if (activity.stage.empty() || facts.in_boundary(activity.stage) ||
            std::find(said.begin(), said.end(), activity.stage) != said.end())
            continue;
        said.push_back(activity.stage);
        Finding finding =
            found(rule, place_of(study, activity.provenance, "activities." + activity.id + ".stage"),
                  {{"stage", stage_name(study, activity.stage)}, {"what", std::string("outside")}, {"activity", activity.id}});
        put_effect(finding, facts, stage_effect(facts, activity.stage));
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// The table of the boundary against the inventory: a stage that it leaves empty has rows, or one that it fills has none.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    if (facts.claims->rows.empty()) return findings;
    const bool all_known = std::all_of(facts.claims->rows.begin(), facts.claims->rows.end(),
                                       [](const InventoryRow& row) { return !row.stage.empty() && row.stage != "transport"; });
    for (const BoundaryRow& boundary : facts.claims->boundary) {
        if (boundary.stage.empty() || boundary.stage == "transport") continue;
        const auto at = std::find_if(facts.claims->rows.begin(), facts.claims->rows.end(),
                                     [&](const InventoryRow& row) { return row.stage == boundary.stage && row.emission; });
        const bool has = at != facts.claims->rows.end();
        if (has == !boundary.included.empty() || (!has && !all_known)) continue;
        // A stage with a result has been counted: its rows are not printed, or were not read.
        const bool counted = std::any_of(facts.claims->figures.begin(), facts.claims->figures.end(), [&](const ResultFigure& figure) {
            return figure.stage == boundary.stage && figure.value && figure.value->number.value != 0.0;
        });
        if (!has && counted) continue;
        Finding finding =
            found(facts, rule, boundary.place,
                  {{"stage", stage_name(boundary.stage, boundary.stage_text)}, {"what", std::string(has ? "beyond" : "empty")}});
        if (has) finding.related.push_back(place_of(facts, at->place));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kGs04{"GS-04", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.3.4", true}, check, check_report};

}  // namespace tanji
