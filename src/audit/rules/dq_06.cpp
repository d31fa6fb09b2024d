// SPDX-License-Identifier: Apache-2.0
// A year of eleven months is short by a twelfth, and no total shows it.
#include "audit/weighed.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    std::vector<Balance> all;
    balance_meters(*facts.study, all);
    return failed_balances(facts, rule, all, BalanceKind::MeterMonths, "meters.");
}

}  // namespace

extern constexpr Rule kDq06{"DQ-06", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.3.6", true}, check};

}  // namespace tanji
