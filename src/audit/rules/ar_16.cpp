// SPDX-License-Identifier: Apache-2.0
// A factor that holds the gases and their sum as well counts everything twice.
#include <cmath>

#include "audit/facts.h"

namespace tanji {

namespace {

/// A sum that the gases explain to more than this share of it is their own sum; a smaller part may be other gases.
constexpr double kExplained = 0.5;

struct Parts {
    double gases = 0.0;  // kg CO2e of the terms that are real gases
    double sum = 0.0;    // of the terms that are CO2e already
};

Parts parts_of(const EmissionFactor& factor, const GwpSet& gwp) {
    Parts parts;
    for (const EmissionTerm& term : factor.terms) {
        const std::optional<CharacterisationFactor> each = gwp.factor(term.flow);
        if (!each) continue;
        (locked_basis(term.flow).empty() ? parts.gases : parts.sum) += std::abs(term.kg * each->value);
    }
    return parts;
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    if (facts.gwp == nullptr) return findings;
    for (const FactorUse& use : uses_of(facts, [](const Row&) { return true; })) {
        const Parts parts = parts_of(*use.factor, *facts.gwp);
        if (parts.sum == 0.0 || parts.gases < kExplained * parts.sum) continue;
        Finding finding =
            found(rule, place_of(facts, *use.rows.front()), {{"factor", use.factor->id}, {"gases", parts.gases}, {"sum", parts.sum}});
        const double twice = std::min(parts.gases, parts.sum);
        put_effect(finding, facts, facts.effect(use.rows, [&](const Row&, const RowAmount& amount) { return -amount.amount * twice; }));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr16{"AR-16", Severity::Error, Needs::Factors, {"ISO 14067:2018", "6.5.1", false}, check};

}  // namespace tanji
