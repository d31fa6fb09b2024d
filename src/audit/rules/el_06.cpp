// SPDX-License-Identifier: Apache-2.0
// A factor that holds the losses of the lines needs no second row for them.
#include <algorithm>
#include <set>

#include "audit/electricity.h"

namespace tanji {

namespace {

/// Contracts whose factor holds the losses already.
void judge_contracts(const Facts& facts, const Rule& rule, Findings& findings) {
    for (const Contract& contract : facts.study->contracts) {
        const EmissionFactor* factor = facts.factor(contract.factor);
        if (factor == nullptr || contract.losses.empty() || factor->td_losses != "in") continue;
        findings.push_back(found(rule, place_of(facts, contract, "losses"),
                                 {{"flow", name_of(contract)}, {"factor", contract.losses}, {"activity", contract.id}}));
    }
}

/// A part under a contract that brings its own losses needs no row of the author for them.
bool brings_losses(const Facts& facts, const Row& row) {
    return row.exchange->made == Made::Generated &&
           std::any_of(facts.study->contracts.begin(), facts.study->contracts.end(),
                       [&](const Contract& contract) { return contract.factor == row.exchange->factor && !contract.losses.empty(); });
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    judge_contracts(facts, rule, findings);
    std::set<const Activity*> with_losses, without_losses;
    for (const Row& row : facts.rows) {
        if (row.factor == nullptr || electricity_family(facts, *row.factor).empty() || brings_losses(facts, row)) continue;
        (row.factor->td_losses == "in" ? with_losses : without_losses).insert(row.activity);
    }
    for (const Row& row : facts.rows) {
        if (row.factor == nullptr || row.factor->kind != "electricity-td" || row.exchange->made == Made::Generated) continue;
        if (!with_losses.contains(row.activity) || without_losses.contains(row.activity)) continue;
        Finding finding =
            found(rule, place_of(facts, row), {{"flow", name_of(row)}, {"factor", row.factor->id}, {"activity", row.activity->id}});
        put_effect(finding, facts, facts.effect({&row}, [](const Row&, const RowAmount& amount) { return -amount.kg_co2e; }));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEl06{"EL-06", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.4.9.4", true}, check};

}  // namespace tanji
