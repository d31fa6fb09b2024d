// SPDX-License-Identifier: Apache-2.0
// Bought heat, like bought power, has fuel behind it that was won, carried and partly lost on the way.
#include <algorithm>

#include "audit/facts.h"

namespace tanji {

namespace {

bool is_partial(const EmissionFactor& factor) {
    return factor.kind == "heat" && (factor.boundary == "combustion" || factor.boundary == "generation");
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    if (facts.study->boundary.type == BoundaryType::GateToGate || facts.gap_of_kind("heat-upstream")) return findings;
    const auto has_upstream = [&](const std::string& stage) {
        return std::any_of(facts.rows.begin(), facts.rows.end(), [&](const Row& row) {
            return row.factor != nullptr && row.factor->kind == "heat-upstream" && row.activity->stage == stage;
        });
    };
    for (const FactorUse& use :
         uses_of(facts, [&](const Row& row) { return is_partial(*row.factor) && !has_upstream(row.activity->stage); }))
        findings.push_back(found(rule, place_of(facts, *use.rows.front()), {{"factor", use.factor->id}, {"rows", names_of(use.rows)}}));
    return findings;
}

}  // namespace

extern constexpr Rule kEl09{"EL-09", Severity::Warning, Needs::Factors, {"GB/T 24067-2024", "", false}, check};

}  // namespace tanji
