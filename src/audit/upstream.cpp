// SPDX-License-Identifier: Apache-2.0
#include "audit/upstream.h"

#include <cmath>
#include <set>

namespace tanji {

Findings without_upstream(const Facts& facts, const Rule& rule, std::string_view kind) {
    Findings findings;
    if (facts.study->boundary.type == BoundaryType::GateToGate || facts.gap_of_kind("fuel-upstream")) return findings;
    std::set<std::string_view> served;  // stages with an upstream row
    for (const Row& row : facts.rows)
        if (row.factor != nullptr && row.factor->boundary == "well-to-tank" &&
            (row.factor->kind == "fuel-upstream" || row.factor->kind == kind))
            served.insert(row.activity->stage);
    for (const FactorUse& use : uses_of(facts, [&](const Row& row) {
             return row.factor->kind == kind && (row.factor->boundary == "combustion" || row.factor->boundary == "tank-to-wheel") &&
                    !served.contains(row.activity->stage);
         })) {
        double kg = 0.0, share = 0.0;
        if (const std::optional<Effect> all = facts.effect(use.rows, [](const Row&, const RowAmount& amount) { return amount.kg_co2e; })) {
            const double total = facts.total(all->product);
            kg = all->kg;
            share = total == 0.0 ? 0.0 : 100.0 * kg / total;
        }
        findings.push_back(found(rule, place_of(facts, *use.rows.front()),
                                 {{"factor", use.factor->id},
                                  {"rows", names_of(use.rows)},
                                  {"kg", kg},
                                  {"percent", share},
                                  {"computed", std::string(facts.result == nullptr ? "no" : "yes")}}));
    }
    return findings;
}

}  // namespace tanji
