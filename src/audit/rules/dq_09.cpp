// SPDX-License-Identifier: Apache-2.0
// The products together cannot have used more than the whole plant.
#include "audit/weighed.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    std::vector<Balance> all;
    balance_meters(*facts.study, all);
    return failed_balances(facts, rule, all, BalanceKind::MeterUse, "meters.",
                           [](const Balance& balance) { return balance.out <= balance.in; });
}

}  // namespace

extern constexpr Rule kDq09{"DQ-09", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.4.3", false}, check};

}  // namespace tanji
