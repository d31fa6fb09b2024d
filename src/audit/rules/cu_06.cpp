// SPDX-License-Identifier: Apache-2.0
// A method that lets a little be left out may ask that the rest is scaled up for it; the scaled figure stands beside, never in its place.
#include "audit/facts.h"
#include "interpret/cut_off.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const VariantResult& base = facts.result->base();
    Findings findings;
    if (!base.method.scale_up.value_or(false)) return findings;
    for (const CutOffLedger& ledger : cut_off_ledgers(*facts.study, base)) {
        if (!ledger.scaled_kg || *ledger.coverage >= 1.0) continue;
        const Product& product = facts.study->products[ledger.product];
        Finding finding = found(rule, place_of(*facts.study, {}, "cut_off"),
                                {{"product", product.id},
                                 {"method", base.method.standard},
                                 {"percent", 100.0 * *ledger.coverage},
                                 {"at_least", std::string(ledger.upper_bound ? "yes" : "no")},
                                 {"total", ledger.total_kg},
                                 {"scaled", *ledger.scaled_kg}});
        finding.path = product.id;
        finding.effect_kg = *ledger.scaled_kg - ledger.total_kg;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kCu06{"CU-06", Severity::Note, Needs::Result, {"PAS 2050:2011", "6.3", false}, check};

}  // namespace tanji
