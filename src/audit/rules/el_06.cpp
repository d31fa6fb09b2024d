// SPDX-License-Identifier: Apache-2.0
// A factor that holds the losses of the lines needs no second row for them.
#include <algorithm>
#include <set>

#include "audit/electricity.h"
#include "audit/report/electricity_claims.h"

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

/// A row of losses beside electricity that is counted with a footprint factor.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const InventoryRow& row : facts.claims->rows) {
        if (!row.emission || facts.editions->phrase_in("line-losses", row.item).empty()) continue;
        for (const InventoryRow& other : facts.claims->rows) {
            if (&other == &row || other.product != row.product || !is_electricity(other) || !other.factor) continue;
            const std::optional<KnownElectricity> known = known_electricity(facts, other.factor->number, 0);
            if (!known || known->factor.td_losses != "in") continue;
            Finding finding = found(facts, rule, row.place, {{"item", row.item}, {"factor", other.factor->number.text}});
            finding.related.push_back(place_of(facts, other.place));
            put_effect(finding, facts, row.product, -row.emission->number.value, *row.emission);
            findings.push_back(std::move(finding));
            break;
        }
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEl06{"EL-06", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.4.9.4", true}, check, check_report};

}  // namespace tanji
