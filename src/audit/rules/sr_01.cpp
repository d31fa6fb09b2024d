// SPDX-License-Identifier: Apache-2.0
// All lines of the result are printed, also those that are 0. One the study alone can give: the biogenic carbon that leaves the gate.
#include "audit/biogenic.h"
#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    const Study& study = *facts.study;
    if (study.boundary.type != BoundaryType::CradleToGate) return findings;
    for (const ProductResult& result : facts.result->base().products) {
        const Product& product = study.products[result.product];
        if (product.carbon && (product.carbon->biogenic || product.carbon->packaging_biogenic)) continue;
        const BiogenicFlows flows = biogenic_flows(facts.result->base(), result);
        if (flows.uptake == 0.0) continue;
        findings.push_back(found(rule, place_of(study, product.provenance, "products." + product.id + ".carbon"),
                                 {{"product", product.id}, {"uptake", flows.uptake}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kSr01{"SR-01", Severity::Error, Needs::Result, {"ISO 14067:2018", "7.2", false}, check};

}  // namespace tanji
