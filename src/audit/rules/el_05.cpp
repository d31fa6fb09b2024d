// SPDX-License-Identifier: Apache-2.0
// Who sold the certificates of his own solar power sold its attributes with them: what he uses is grid power.
#include <set>

#include "audit/electricity.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    std::set<std::string> told;
    for (const ElectricityDecision& decision : decisions_of(facts)) {
        if (decision.verdict.reason != ElectricityReason::AttributesSold || !told.insert(decision.contract).second) continue;
        const Contract& contract = *contract_of(facts, decision.contract);
        findings.push_back(
            found(rule, place_of(facts, contract, "attributes_sold"), {{"contract", name_of(contract)}, {"flow", decision.path}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEl05{"EL-05", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.4.9.4", true}, check};

}  // namespace tanji
