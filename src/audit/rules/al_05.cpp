// SPDX-License-Identifier: Apache-2.0
// Recycled material that comes in without the burden of virgin and is credited as virgin when it leaves is counted twice in one's favour.
#include <algorithm>

#include "audit/facts.h"
#include "engine/recycling.h"

namespace tanji {

namespace {

/// True when the material is bought as recycled: the input that `of` names, or any other, carries the factor of the recycled material.
bool bought_as_recycled(const Facts& facts, const MaterialFate& fate) {
    if (fate.recycled_input.empty()) return false;
    return fate.virgin == fate.recycled_input || std::any_of(facts.rows.begin(), facts.rows.end(), [&](const Row& row) {
               return row.exchange->made == Made::Author && row.exchange->direction == Direction::Input &&
                      row.exchange->factor == fate.recycled_input;
           });
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    const Study& study = *facts.study;
    if (!study.end_of_life) return findings;
    const MethodPack& method = facts.result->base().method;
    for (const MaterialFate& fate : study.end_of_life->materials) {
        if (recycling_method(study, fate, method) != RecyclingMethod::Substitution) continue;
        if (!fate.recycled || !(fate.recycled->value > 0) || !bought_as_recycled(facts, fate)) continue;
        findings.push_back(found(rule, place_of(study, fate.provenance, "end_of_life.materials." + fate.id),
                                 {{"material", fate.id}, {"factor", fate.recycled_input}, {"recycled", fate.recycled->text}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAl05{"AL-05", Severity::Error, Needs::Result, {"ISO 14067:2018", "6.4.6.3", false}, check};

}  // namespace tanji
