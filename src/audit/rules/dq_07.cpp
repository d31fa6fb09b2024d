// SPDX-License-Identifier: Apache-2.0
// What the meter read is what was paid for, and it all went somewhere.
#include "audit/weighed.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    std::vector<Balance> all;
    balance_meters(*facts.study, all);
    Findings findings = failed_balances(facts, rule, all, BalanceKind::MeterInvoice, "meters.");
    for (Finding& finding : findings) finding.arguments.emplace_back("what", std::string("invoice"));
    // More used than read is DQ-09's matter.
    Findings unaccounted = failed_balances(facts, rule, all, BalanceKind::MeterUse, "meters.",
                                           [](const Balance& balance) { return balance.out > balance.in; });
    for (Finding& finding : unaccounted) {
        finding.arguments.emplace_back("what", std::string("use"));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kDq07{"DQ-07", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.4.3", false}, check};

}  // namespace tanji
