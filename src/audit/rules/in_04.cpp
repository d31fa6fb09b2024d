// SPDX-License-Identifier: Apache-2.0
// What another choice would do must be known. The assessment of sensitivity changes allocation keys, grid factors, contracts, methods of
// recycling, what is left out, main factors and amounts by itself; it cannot where the study holds no figure for any other key.
#include <algorithm>
#include <cmath>

#include "audit/allocated.h"
#include "audit/report/report_facts.h"
#include "engine/allocation.h"
#include "model/study_fields.h"

namespace tanji {

namespace {

std::vector<Sharer> sharers_of(const Study& study, const Activity& activity) {
    std::vector<Sharer> sharers;
    if (has_own_product(activity)) {
        for (const Exchange& output : activity.outputs)
            if (is_product(output)) sharers.push_back({nullptr, &output, activity.site, activity.period, {}});
    } else {
        for (const std::size_t index : products_served(study, activity))
            sharers.push_back({&study.products[index], nullptr, activity.site, activity.period, {}});
    }
    return sharers;
}

/// Outputs that are measured by mass are counted by mass: the two keys are one.
bool is_same_key(const std::vector<Sharer>& sharers, AllocationKey one, AllocationKey other) {
    const auto either = [](AllocationKey key) { return key == AllocationKey::Mass || key == AllocationKey::Count; };
    if (one == other) return true;
    return either(one) && either(other) && std::all_of(sharers.begin(), sharers.end(), [](const Sharer& sharer) {
               return sharer.output != nullptr && sharer.output->amount && !sharer.output->unit_mass &&
                      dimension_key(sharer.output->amount->unit.dimension) == "dimension.mass";
           });
}

bool has_other_key(const Study& study, const Activity& activity) {
    const std::vector<Sharer> sharers = sharers_of(study, activity);
    for (const AllocationRow& row : allocation_methods()) {
        if (row.key == AllocationKey::Given || is_same_key(sharers, row.key, activity.allocation->by)) continue;
        Activity other = activity;
        other.allocation->by = row.key;
        Derivation derivation;
        Diagnostics refused;
        if (!allocate(study, other, sharers, derivation, refused).empty()) return true;
    }
    return false;
}

bool a_variant_changes(const Study& study, const Activity& activity) {
    const std::string path = "activities." + activity.id + ".allocation";
    return std::any_of(study.variants.begin(), study.variants.end(), [&](const Variant& variant) {
        return std::any_of(variant.set.begin(), variant.set.end(), [&](const auto& change) { return change.first.starts_with(path); });
    });
}

/// The largest share of a product's footprint that runs through the activity.
double share_of(const Facts& facts, const Activity& activity) {
    double largest = 0.0;
    for (const ProductResult& product : facts.result->base().products) {
        double kg = 0.0;
        for (const Row& row : facts.rows)
            if (row.activity == &activity) kg += std::abs(facts.amount_of(row, product).kg_co2e);
        if (product.total != 0.0) largest = std::max(largest, kg / std::abs(product.total));
    }
    return largest;
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    const Study& study = *facts.study;
    for (const Activity& activity : study.activities) {
        if (activity.made == Made::Generated || !activity.allocation || !is_shared_out(study, activity)) continue;
        if (a_variant_changes(study, activity) || has_other_key(study, activity)) continue;
        const double share = share_of(facts, activity);
        if (share <= facts.materiality) continue;
        findings.push_back(found(rule, place_of(study, activity.provenance, "activities." + activity.id + ".allocation"),
                                 {{"activity", activity.id},
                                  {"by", WordKey{"enum.allocation." + std::string(enum_word(activity.allocation->by))}},
                                  {"percent", 100.0 * share}}));
    }
    return findings;
}

/// No word on sensitivity, or words without a figure in their chapter.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (facts.kind != ReportKind::Study) return {};
    const auto all = mentions(facts, "sensitivity");
    if (all.empty()) return {found(facts, rule, ReadPlace{}, {{"what", std::string("none")}})};
    for (const ReportSentence& sentence : facts.sentences)
        if (speaks_of(sentence, "sensitivity.figure")) return {};
    return {found(facts, rule, *all.front(), {{"what", std::string("words")}})};
}

}  // namespace

extern constexpr Rule kIn04{"IN-04", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.4.6", true}, check, check_report};

}  // namespace tanji
