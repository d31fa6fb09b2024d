// SPDX-License-Identifier: Apache-2.0
// A source that has been replaced by a newer one still computes, and is no longer the best that is known.
#include "audit/electricity.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const FactorUse& use : uses_of(facts, [](const Row& row) { return !row.factor->superseded_by.empty(); })) {
        Finding finding = found(rule, place_of(facts, *use.rows.front()),
                                {{"factor", use.factor->id}, {"by", use.factor->superseded_by}, {"rows", names_of(use.rows)}});
        if (const EmissionFactor* newer = facts.factor(use.factor->superseded_by))
            put_effect(finding, facts, effect_of_replacing(facts, use.rows, *newer));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kFa02{"FA-02", Severity::Note, Needs::Factors, {"ISO 14067:2018", "6.3.5", true}, check};

}  // namespace tanji
