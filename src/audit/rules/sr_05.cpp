// SPDX-License-Identifier: Apache-2.0
// The carbon of a product was taken from the air: 44/12 of its mass stands as uptake, less what went back before the gate.
#include <cmath>

#include "audit/biogenic.h"
#include "audit/facts.h"

namespace tanji {

namespace {

constexpr double kTolerance = 0.05;
constexpr double kCo2PerCarbon = 44.0 / 12.0;

Findings check(const Facts& facts, const Rule& rule) {
    static const Unit kCarbon = parse_unit("kgC", {}).value();
    Findings findings;
    const Study& study = *facts.study;
    for (const ProductResult& result : facts.result->base().products) {
        const Product& product = study.products[result.product];
        if (!product.carbon || !(product.carbon->biogenic || product.carbon->packaging_biogenic)) continue;
        double carbon = 0.0;
        for (const auto* content : {&product.carbon->biogenic, &product.carbon->packaging_biogenic})
            if (*content) carbon += (*content)->in(kCarbon).value_or(0.0);
        const BiogenicFlows flows = biogenic_flows(facts.result->base(), result);
        const double kept = flows.uptake - flows.released_before_gate, expected = carbon * kCo2PerCarbon;
        if (std::abs(kept - expected) <= kTolerance * std::max(std::abs(expected), flows.uptake)) continue;
        Finding finding = found(rule, place_of(study, product.provenance, "products." + product.id + ".carbon"),
                                {{"product", product.id},
                                 {"counted", std::string(flows.uptake == 0.0 && flows.released_before_gate == 0.0 ? "no" : "yes")},
                                 {"kept", kept},
                                 {"expected", expected},
                                 {"carbon", carbon}});
        finding.path = product.id;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kSr05{"SR-05", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.4.9.3", false}, check};

}  // namespace tanji
