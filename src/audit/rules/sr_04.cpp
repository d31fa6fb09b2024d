// SPDX-License-Identifier: Apache-2.0
// Over a whole life what plants took up comes back, or is said to stay somewhere.
#include <cmath>

#include "audit/biogenic.h"
#include "audit/facts.h"

namespace tanji {

namespace {

constexpr double kTolerance = 0.05;

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    const Study& study = *facts.study;
    if (study.boundary.type != BoundaryType::CradleToGrave) return findings;
    const VariantResult& base = facts.result->base();
    for (const ProductResult& result : base.products) {
        const Product& product = study.products[result.product];
        const BiogenicFlows flows = biogenic_flows(base, result);
        const double stored = stored_carbon(study, base.method, product.id);
        const double most = std::max(flows.uptake, flows.released + stored);
        if (std::abs(flows.uptake - flows.released - stored) <= kTolerance * most) continue;
        Finding finding = found(rule, place_of(study, product.provenance, "products." + product.id),
                                {{"product", product.id}, {"uptake", flows.uptake}, {"released", flows.released}, {"stored", stored}});
        finding.path = product.id;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kSr04{"SR-04", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.5.2", false}, check};

}  // namespace tanji
