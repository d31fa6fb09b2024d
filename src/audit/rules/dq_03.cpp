// SPDX-License-Identifier: Apache-2.0
// Who makes little of the footprint under the own roof has to ask the suppliers.
#include "audit/facts.h"
#include "interpret/data_quality.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const VariantResult& base = facts.result->base();
    Findings findings;
    if (!base.method.primary_upstream) return findings;
    const double least = *base.method.primary_upstream;
    for (const ProductQuality& quality : data_quality(*facts.study, base)) {
        if (quality.rows.empty() || facts.total(quality.product) == 0.0 || quality.own_upstream >= least) continue;
        const Product& product = facts.study->products[quality.product];
        Finding finding = found(rule, place_of(*facts.study, product.provenance, "products." + product.id),
                                {{"product", product.id},
                                 {"method", base.method.standard},
                                 {"percent", 100.0 * quality.own_upstream},
                                 {"least", 100.0 * least}});
        finding.path = product.id;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kDq03{"DQ-03", Severity::Warning, Needs::Result, {"PAS 2050:2011", "7.3", false}, check};

}  // namespace tanji
