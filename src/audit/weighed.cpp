// SPDX-License-Identifier: Apache-2.0
#include "audit/weighed.h"

#include <algorithm>
#include <cmath>

namespace tanji {

Findings failed_balances(const Facts& facts, const Rule& rule, const std::vector<Balance>& all, BalanceKind kind, std::string_view part,
                         const std::function<bool(const Balance&)>& spares) {
    Findings findings;
    for (const Balance& balance : all) {
        if (balance.kind != kind || balance.verdict != Verdict::Fails || (spares && spares(balance))) continue;
        const double larger = std::max(std::abs(balance.in), std::abs(balance.out));
        std::string where = std::string(part) + balance.id;  // of an exchange "activity/exchange", which stands among the inputs
        if (const std::size_t slash = where.find('/'); slash != std::string::npos) where.replace(slash, 1, ".inputs.");
        findings.push_back(found(rule, place_of(*facts.study, balance.provenance, where),
                                 {{"id", balance.id},
                                  {"in", balance.in},
                                  {"out", balance.out},
                                  {"unit", balance.unit},
                                  {"percent", larger == 0.0 ? 0.0 : 100.0 * std::abs(balance.difference()) / larger},
                                  {"limit", 100.0 * balance.limit},
                                  {"ratio", 100.0 * balance.ratio().value_or(0.0)}}));
    }
    return findings;
}

}  // namespace tanji
