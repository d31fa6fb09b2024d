// SPDX-License-Identifier: Apache-2.0
// A boiler that gives more heat than its fuel holds has a wrong meter, a wrong unit or a forgotten fuel.
#include "audit/weighed.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    std::vector<Balance> all;
    balance_activities(*facts.study, facts.result->base(), all);
    return failed_balances(facts, rule, all, BalanceKind::Energy, "activities.");
}

}  // namespace

extern constexpr Rule kMb06{"MB-06", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.4.3", false}, check};

}  // namespace tanji
