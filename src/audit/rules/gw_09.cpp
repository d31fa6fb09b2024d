// SPDX-License-Identifier: Apache-2.0
// What aircraft give off stands in a line of its own, and never with a multiplier for what it does high up.
#include <algorithm>

#include "audit/facts.h"

namespace tanji {

namespace {

bool is_air(const EmissionFactor& factor) { return factor.kind == "transport" && factor.category == "air"; }

bool has_multiplier(const Facts& facts, const EmissionFactor& factor) {
    for (const std::string* text : {&factor.name.zh, &factor.name.en, &factor.technology})
        if (!facts.editions->phrase_in("radiative-forcing", *text).empty()) return true;
    return false;
}

bool is_marked(const EmissionFactor& factor) {
    return std::any_of(factor.terms.begin(), factor.terms.end(),
                       [](const EmissionTerm& term) { return term.flow.origin == Origin::Aircraft; });
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const FactorUse& use : uses_of(facts, [](const Row& row) { return is_air(*row.factor); })) {
        const bool multiplied = has_multiplier(facts, *use.factor);
        if (!multiplied && is_marked(*use.factor)) continue;
        double kg = 0.0;
        if (const std::optional<Effect> all = facts.effect(use.rows, [](const Row&, const RowAmount& amount) { return amount.kg_co2e; }))
            kg = all->kg;
        Finding finding = found(rule, place_of(facts, *use.rows.front()),
                                {{"factor", use.factor->id},
                                 {"rows", names_of(use.rows)},
                                 {"what", std::string(multiplied ? "multiplier" : "apart")},
                                 {"kg", kg},
                                 {"computed", std::string(facts.result == nullptr ? "no" : "yes")}});
        if (!multiplied) finding.severity = Severity::Note;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kGw09{"GW-09", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.4.9.7", false}, check};

}  // namespace tanji
