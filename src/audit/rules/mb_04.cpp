// SPDX-License-Identifier: Apache-2.0
// No process gives more than it takes, and no part holds more material than was bought for it.
#include "audit/weighed.h"

namespace tanji {

namespace {

void name(Findings& findings, const char* what) {
    for (Finding& finding : findings) finding.arguments.emplace_back("what", std::string(what));
}

Findings check(const Facts& facts, const Rule& rule) {
    std::vector<Balance> all;
    balance_activities(*facts.study, facts.result->base(), all);
    balance_products(*facts.study, facts.result->base(), all);
    Findings findings;
    const auto take = [&](BalanceKind kind, const char* part, const char* what) {
        Findings more = failed_balances(facts, rule, all, kind, part);
        name(more, what);
        findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    take(BalanceKind::Yield, "activities.", "yield");
    take(BalanceKind::Net, "activities.", "net");
    take(BalanceKind::GoodOutput, "products.", "output");
    return findings;
}

}  // namespace

extern constexpr Rule kMb04{"MB-04", Severity::Error, Needs::Result, {"ISO 14067:2018", "6.4.3", false}, check};

}  // namespace tanji
