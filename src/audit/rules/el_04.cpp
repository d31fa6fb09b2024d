// SPDX-License-Identifier: Apache-2.0
// Wind, water and sun were built with steel and concrete, and lines lose part of what they carry: no power is nothing.
#include <algorithm>
#include <cmath>

#include "audit/electricity.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const FactorUse& use : uses_of(facts, [&](const Row& row) { return !electricity_family(facts, *row.factor).empty(); })) {
        const std::vector<EmissionTerm>& terms = use.factor->terms;
        if (std::any_of(terms.begin(), terms.end(), [](const EmissionTerm& term) { return term.kg != 0.0; })) continue;
        Finding finding = found(rule, place_of(facts, *use.rows.front()), {{"factor", use.factor->id}, {"rows", names_of(use.rows)}});
        // What the grid average would give: the most that the missing factor can matter.
        if (const EmissionFactor* due = footprint_due(facts, country_of(use.factor->geography)))
            put_effect(finding, facts, effect_of_replacing(facts, use.rows, *due));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEl04{"EL-04", Severity::Error, Needs::Factors, {"ISO 14067:2018", "6.4.9.4", true}, check};

}  // namespace tanji
