// SPDX-License-Identifier: Apache-2.0
// An emission below nought, or a stage below nought without anything taken up, is a sign turned round.
#include <algorithm>

#include "audit/facts.h"
#include "audit/report/mentions.h"

namespace tanji {

namespace {

bool is_removal(Category category) {
    return category == Category::BiogenicUptake || category == Category::FossilRemoval || category == Category::LandUseRemoval ||
           category == Category::TechnologicalRemoval;
}

/// Lines that are a gain or a loss by their sign: what a delay does, carbon of the soil, land under management or elsewhere.
bool has_either_sign(Category category) {
    return category == Category::DelayedEffect || category == Category::SoilCarbon || category == Category::IndirectLandUse ||
           category == Category::LandManagement;
}

bool has_negative_row(const Facts& facts, std::string_view stage) {
    return std::any_of(facts.rows.begin(), facts.rows.end(), [&](const Row& row) {
        const bool negative = row.exchange->amount && row.exchange->amount->value < 0;
        const bool credit = !row.exchange->replaces.empty() || (row.factor != nullptr && row.factor->kind == "avoided");
        return row.activity->stage == stage && (negative || credit);
    });
}

bool is_explained(const Study& study, std::string_view stage) {
    return std::any_of(study.activities.begin(), study.activities.end(),
                       [&](const Activity& activity) { return activity.stage == stage && !activity.note.empty(); });
}

void judge_stages(const Facts& facts, const Rule& rule, Findings& findings) {
    const VariantResult& base = facts.result->base();
    for (std::size_t stage = 0; stage < base.inventory->stages.size(); ++stage)
        for (const ProductResult& product : base.products) {
            double kg = 0.0;  // without what was taken up, and what may be either
            for (const Cell& cell : product.cells)
                if (const Category category = base.inventory->flows[cell.flow].category;
                    cell.stage == stage && !is_removal(category) && !has_either_sign(category))
                    kg += cell.kg_co2e;
            const std::string& id = base.inventory->stages[stage].id;
            if (kg >= 0.0 || has_negative_row(facts, id) || is_explained(*facts.study, id)) continue;
            Finding finding = found(rule, place_of(*facts.study, {}, "boundary.stages"),
                                    {{"what", std::string("stage")}, {"name", stage_name(*facts.study, id)}, {"kg", kg}});
            finding.path = facts.study->products[product.product].id;
            findings.push_back(std::move(finding));
            break;
        }
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Row& row : facts.rows) {
        const Exchange& exchange = *row.exchange;
        if (exchange.emission.empty() || !exchange.amount || exchange.amount->value >= 0 || is_removal(exchange.category) ||
            has_either_sign(exchange.category))
            continue;
        if (!facts.editions->phrase_in("offset", exchange.flow).empty() || !facts.editions->phrase_in("certificate", exchange.flow).empty())
            continue;  // EL-07
        findings.push_back(
            found(rule, place_of(facts, row), {{"what", std::string("row")}, {"name", name_of(row)}, {"kg", exchange.amount->value}}));
    }
    if (facts.result != nullptr) judge_stages(facts, rule, findings);
    return findings;
}

/// A stage below nought in a report that says nothing of credits or removals.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (mentions(facts, "credit-word")) return {};
    for (const ResultFigure& figure : facts.claims->figures) {
        if (figure.source != ResultFigure::Source::Table || !figure.value || figure.value->number.value >= 0.0 || figure.stage == "beyond")
            continue;
        return {found(facts, rule, figure.place,
                      {{"stage", stage_name(figure.stage, figure.stage_text)}, {"printed", figure.value->number.text}})};
    }
    return {};
}

}  // namespace

extern constexpr Rule kSr07{"SR-07", Severity::Warning, Needs::Study, {"ISO 14067:2018", "7.2", false}, check, check_report};

}  // namespace tanji
