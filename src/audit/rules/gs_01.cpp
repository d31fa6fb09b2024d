// SPDX-License-Identifier: Apache-2.0
// A figure means nothing without what it is per; the use of a product can only be counted per function.
#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Product& product : facts.study->products) {
        const auto say = [&](std::string_view what) {
            findings.push_back(found(rule, place_of(*facts.study, product.provenance, "products." + product.id),
                                     {{"product", product.id}, {"what", WordKey{"audit.unit." + std::string(what)}}}));
        };
        if (!product.functional_unit) {
            if (!product.declared_unit && !product.reference_flow) say("none");
            if (product.declared_unit && facts.study->boundary.type == BoundaryType::CradleToGrave) say("declared-for-grave");
            continue;
        }
        if (product.functional_unit->function.empty()) say("function");
        if (!product.functional_unit->quantity) say("quantity");
        if (!product.functional_unit->duration) say("duration");
    }
    return findings;
}

}  // namespace

extern constexpr Rule kGs01{"GS-01", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.3.3", true}, check};

}  // namespace tanji
