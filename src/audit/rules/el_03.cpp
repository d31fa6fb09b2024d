// SPDX-License-Identifier: Apache-2.0
// A certificate covers what it says, where and when it says, once.
#include <set>

#include "audit/electricity.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const ContractTotal& total : contract_totals(*facts.study))
        if (total.exceeded())
            findings.push_back(found(rule, place_of(facts, *total.contract, "volume"),
                                     {{"what", std::string("volume")},
                                      {"contract", name_of(*total.contract)},
                                      {"kwh", total.kwh.value_or(0.0) + total.elsewhere},
                                      {"reason", WordKey{"field.contract.volume"}},
                                      {"found", total.contract->volume->text}}));
    std::set<std::string> told;
    for (const ElectricityDecision& decision : decisions_of(facts)) {
        const ElectricityReason reason = decision.verdict.reason;
        const bool refuted = reason == ElectricityReason::NotConveyed || reason == ElectricityReason::NotUnique ||
                             reason == ElectricityReason::CancelledLater || reason == ElectricityReason::PeriodApart ||
                             reason == ElectricityReason::MarketApart;
        if (!refuted || !told.insert(decision.contract).second) continue;
        const Contract& contract = *contract_of(facts, decision.contract);
        findings.push_back(found(rule, place_of(facts, contract),
                                 {{"what", std::string("condition")},
                                  {"contract", name_of(contract)},
                                  {"kwh", decision.kwh},
                                  {"reason", WordKey{std::string(reason_key(reason))}},
                                  {"found", or_none(decision.verdict.found)}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEl03{"EL-03", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.4.9.4", true}, check};

}  // namespace tanji
