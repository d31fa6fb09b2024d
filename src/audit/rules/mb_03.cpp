// SPDX-License-Identifier: Apache-2.0
// Carbon that goes in stays in the product or becomes a gas that counts.
#include "audit/weighed.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    std::vector<Balance> all;
    balance_activities(*facts.study, facts.result->base(), all);
    return failed_balances(facts, rule, all, BalanceKind::Carbon, "activities.");
}

}  // namespace

extern constexpr Rule kMb03{"MB-03", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.4.3", false}, check};

}  // namespace tanji
