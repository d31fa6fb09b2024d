// SPDX-License-Identifier: Apache-2.0
// A product that weighs more than its materials has parts that nobody counted.
#include "audit/facts.h"
#include "interpret/balances.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    std::vector<Balance> all;
    balance_products(*facts.study, facts.result->base(), all);
    for (const Balance& balance : all) {
        if (balance.kind != BalanceKind::BillOfMaterials || balance.verdict != Verdict::Fails) continue;
        const bool too_little = *balance.most < balance.out;
        Finding finding = found(rule, place_of(*facts.study, balance.provenance, "products." + balance.id + ".mass"),
                                {{"product", balance.id},
                                 {"mass", too_little ? balance.out : balance.packed.value_or(balance.out)},
                                 {"materials", too_little ? *balance.most : *balance.least},
                                 {"what", std::string(too_little ? "little" : "much")}});
        finding.path = balance.id;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kMb02{"MB-02", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.4.3", false}, check};

}  // namespace tanji
