// SPDX-License-Identifier: Apache-2.0
// Wind, water and sun were built with steel and concrete, and lines lose part of what they carry: no power is nothing.
#include <algorithm>
#include <set>

#include "audit/electricity.h"
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

bool is_zero(const EmissionFactor& factor) {
    return std::none_of(factor.terms.begin(), factor.terms.end(), [](const EmissionTerm& term) { return term.kg != 0.0; });
}

/// Contracts: the factor of one that claims nothing stands in no row, and power that comes over the grid loses part on its way.
void judge_contracts(const Facts& facts, const Rule& rule, Findings& findings) {
    std::set<std::string> carried;  // contracts whose own data count, over the lines of the grid
    for (const ElectricityDecision& decision : decisions_of(facts))
        if (decision.verdict.branch == ElectricityBranch::Contract) carried.insert(decision.contract);
    for (const Contract& contract : facts.study->contracts) {
        const EmissionFactor* factor = facts.factor(contract.factor);
        if (factor == nullptr) continue;
        const bool lossless = carried.contains(contract.id) && contract.losses.empty() && factor->td_losses == "out";
        const bool told = std::any_of(facts.rows.begin(), facts.rows.end(), [&](const Row& row) { return row.factor == factor; });
        if (!lossless && (told || !is_zero(*factor))) continue;
        findings.push_back(
            found(rule, place_of(facts, contract, lossless ? "losses" : "factor"),
                  {{"what", std::string(lossless ? "losses" : "zero")}, {"factor", factor->id}, {"rows", TextList{contract.id}}}));
    }
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    judge_contracts(facts, rule, findings);
    for (const FactorUse& use : uses_of(facts, [&](const Row& row) { return !electricity_family(facts, *row.factor).empty(); })) {
        if (!is_zero(*use.factor)) continue;
        Finding finding = found(rule, place_of(facts, *use.rows.front()),
                                {{"what", std::string("zero")}, {"factor", use.factor->id}, {"rows", names_of(use.rows)}});
        // What the grid average would give: the most that the missing factor can matter.
        if (const EmissionFactor* due = footprint_due(facts, country_of(use.factor->geography)))
            put_effect(finding, facts, effect_of_replacing(facts, use.rows, *due));
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// Rows of one way of generation that count nothing.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const InventoryRow& row : facts.claims->rows) {
        if (!row.activity || row.activity->number.value <= 0.0 || facts.editions->phrase_in("one-generation", row.item).empty()) continue;
        static const Dimension kEnergy = parse_unit("kWh", {}).value().dimension;
        if (!row.activity->unit || row.activity->unit->dimension != kEnergy) continue;
        const bool nought =
            (row.factor && row.factor->number.value == 0.0) || (!row.factor && row.emission && row.emission->number.value == 0.0);
        if (nought) findings.push_back(found(facts, rule, row.place, {{"item", row.item}, {"amount", row.activity->number.text}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEl04{"EL-04", Severity::Error, Needs::Factors, {"ISO 14067:2018", "6.4.9.4", true}, check, check_report};

}  // namespace tanji
