// SPDX-License-Identifier: Apache-2.0
// Beside a figure by contract stands the figure with all electricity from the grid, so that a reader can tell what the contract does.
#include <algorithm>

#include "audit/electricity.h"

namespace tanji {

namespace {

/// A variant of the author that puts another factor in the place of this one, or takes all from the grid.
bool shown_beside(const Study& study, const EmissionFactor& factor) {
    return std::any_of(study.variants.begin(), study.variants.end(), [&](const Variant& variant) {
        return std::any_of(variant.factors.begin(), variant.factors.end(),
                           [&](const auto& replaced) { return replaced.first == factor.id; });
    });
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const FactorUse& use : uses_of(facts, is_bare_claim))
        if (!shown_beside(*facts.study, *use.factor))
            findings.push_back(found(rule, place_of(facts, *use.rows.front()), {{"factor", use.factor->id}, {"rows", names_of(use.rows)}}));
    return findings;
}

}  // namespace

extern constexpr Rule kEl08{"EL-08", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.4.9.4", true}, check};

}  // namespace tanji
