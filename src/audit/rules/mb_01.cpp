// SPDX-License-Identifier: Apache-2.0
// What goes into a process and comes out nowhere was forgotten, or never went in.
#include <algorithm>

#include "audit/weighed.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    std::vector<Balance> all;
    balance_activities(*facts.study, facts.result->base(), all);
    // A process that gives more product than it takes in is MB-04's matter.
    return failed_balances(facts, rule, all, BalanceKind::Mass, "activities.", [&](const Balance& balance) {
        return std::any_of(all.begin(), all.end(), [&](const Balance& other) {
            return other.kind == BalanceKind::Yield && other.id == balance.id && other.verdict == Verdict::Fails;
        });
    });
}

}  // namespace

extern constexpr Rule kMb01{"MB-01", Severity::Error, Needs::Result, {"ISO 14067:2018", "6.4.3", false}, check};

}  // namespace tanji
