// SPDX-License-Identifier: Apache-2.0
#include "report/verification/evidence_plan.h"

#include <algorithm>
#include <cmath>

#include "interpret/contributions.h"

namespace tanji {
namespace {

/// So much of the result is looked at datum by datum; what is left is smaller than any usual materiality.
constexpr double kCovered = 0.95;

void grade(std::vector<PlanRow>& rows, double materiality) {
    std::stable_sort(rows.begin(), rows.end(), [](const PlanRow& a, const PlanRow& b) { return std::abs(a.kg) > std::abs(b.kg); });
    double all = 0.0, covered = 0.0;
    for (const PlanRow& row : rows) all += std::abs(row.kg);
    for (PlanRow& row : rows) {
        if (std::abs(row.share) >= materiality)
            row.scrutiny = Scrutiny::Full;
        else if (covered < kCovered * all)
            row.scrutiny = Scrutiny::Sample;
        covered += std::abs(row.kg);
    }
}

const Exchange* find_exchange(const Study& study, const std::string& id) {
    const std::size_t slash = id.find('/');
    const Activity* activity = find_activity(study, id.substr(0, slash));
    if (activity == nullptr || slash == std::string::npos) return nullptr;
    for (const auto* list : {&activity->inputs, &activity->outputs})
        for (const Exchange& exchange : *list)
            if (exchange.id == id.substr(slash + 1)) return &exchange;
    return nullptr;
}

}  // namespace

std::vector<PlanRow> evidence_plan(const Study& own, const StudyResult& result, double materiality, Language language) {
    std::vector<PlanRow> rows;
    const VariantResult& base = result.base();
    if (base.products.empty()) return rows;
    const Study& study = study_of(base, own);
    for (const Contribution& line : contributions(own, base, base.products.front()).lines) {
        if (line.kg_co2e == 0.0) continue;
        PlanRow row{.item = line.id, .name = line.id, .kg = line.kg_co2e, .share = line.share, .evidence = {}};
        if (const Exchange* exchange = find_exchange(study, line.id)) {
            if (!exchange->name.empty())
                row.name = exchange->name.in(language);
            else if (!exchange->flow.empty())
                row.name = exchange->flow;
            row.evidence = exchange->evidence;
        }
        rows.push_back(std::move(row));
    }
    grade(rows, materiality);
    return rows;
}

std::vector<PlanRow> evidence_plan(const ReportFacts& facts, double materiality) {
    std::vector<PlanRow> rows;
    for (const InventoryRow& row : facts.claims->rows) {
        if (row.sum || !row.emission || row.emission->number.value == 0.0) continue;
        const Place place = place_of(facts, row.place);
        PlanRow planned;
        planned.item = place.cell.empty() ? to_string(place) : place.cell;
        planned.name = row.stage_text.empty() || row.stage_text == row.item ? row.item : row.stage_text + " / " + row.item;
        const ResultFigure* total = total_figure(facts, row.product);
        planned.kg = row.emission->number.value * kg_in(*row.emission);
        if (total != nullptr && total->value->number.value != 0.0) planned.share = row.emission->number.value / total->value->number.value;
        rows.push_back(std::move(planned));
    }
    grade(rows, materiality);
    return rows;
}

const SampleRecord* record_of(const VerificationForm& form, const PlanRow& row) {
    for (const SampleRecord& record : form.samples)
        if (record.item == row.item) return &record;
    return nullptr;
}

}  // namespace tanji
