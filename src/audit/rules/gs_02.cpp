// SPDX-License-Identifier: Apache-2.0
// Without the mass of the product nobody can see whether its materials are all there.
#include "audit/facts.h"

namespace tanji {

namespace {

/// Goods that come in pieces, metres or square metres. What is measured in kg says its mass itself; energy and freight have none.
bool should_have_mass(const Product& product) {
    const Quantity* flow = reference_flow(product);
    if (flow == nullptr) return false;
    const std::string_view dimension = dimension_key(flow->unit.dimension);
    return dimension == "dimension.count" || dimension == "dimension.length" || dimension == "dimension.area";
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Product& product : facts.study->products)
        if (!product.mass && should_have_mass(product))
            findings.push_back(
                found(rule, place_of(*facts.study, product.provenance, "products." + product.id + ".mass"), {{"product", product.id}}));
    return findings;
}

}  // namespace

extern constexpr Rule kGs02{"GS-02", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.3.3", true}, check};

}  // namespace tanji
