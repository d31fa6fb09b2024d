// SPDX-License-Identifier: Apache-2.0
// A supplier's primary share counts only where the amount is primary too: the share of both is what recipients recompute.
#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Row& row : facts.rows) {
        const Exchange& exchange = *row.exchange;
        if (!exchange.primary_share || *exchange.primary_share == 0.0 || exchange.data != DataKind::Secondary) continue;  // unstated: DQ-01
        findings.push_back(found(rule, place_of(facts, row), {{"flow", name_of(row)}, {"percent", 100.0 * *exchange.primary_share}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kDq12{"DQ-12", Severity::Error, Needs::Study, {"PACT Methodology", "4.2.2", false}, check};

}  // namespace tanji
