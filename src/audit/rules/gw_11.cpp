// SPDX-License-Identifier: Apache-2.0
// One report prints two sets, with and without climate-carbon feedback; a study uses one of them.
#include "audit/gwp_bases.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const VariantResult& base = facts.result->base();
    Findings findings;
    for (const ProductResult& product : base.products) {
        const std::map<std::string, double> bases = kg_by_gwp_basis(base, product);
        for (const auto& [basis, kg] : bases) {
            const std::string_view report = report_of(basis);
            if (basis == report) continue;  // the plain set
            const bool beside = bases.contains(std::string(report));
            if (!beside && base.gwp_set != report) continue;
            const std::string& id = facts.study->products[product.product].id;
            Finding finding = found(rule, place_of(*facts.study, {}, "impact.method"),
                                    {{"product", id}, {"with", basis}, {"without", std::string(report)}, {"kg", kg}});
            finding.path = id;
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

}  // namespace

extern constexpr Rule kGw11{"GW-11", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.5.1", false}, check};

}  // namespace tanji
