// SPDX-License-Identifier: Apache-2.0
// kg CO2e of two IPCC reports in one sum are two currencies in one purse.
#include <cmath>

#include "audit/gwp_bases.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const ProductResult& product : facts.result->base().products) {
        std::map<std::string, double> by_report;
        for (const auto& [basis, kg] : kg_by_gwp_basis(facts.result->base(), product)) by_report[std::string(report_of(basis))] += kg;
        if (by_report.size() < 2) continue;
        double all = 0.0, largest = 0.0;
        TextList sets;
        for (const auto& [report, kg] : by_report) {
            sets.push_back(report);
            all += std::abs(kg);
            largest = std::max(largest, std::abs(kg));
        }
        const double rest = all - largest, share = product.total == 0.0 ? 0.0 : rest / std::abs(product.total);
        const std::string& id = facts.study->products[product.product].id;
        Finding finding = found(rule, place_of(*facts.study, {}, "impact.method"),
                                {{"product", id}, {"sets", sets}, {"kg", rest}, {"percent", 100.0 * share}});
        finding.path = id;
        if (share <= facts.materiality) finding.severity = Severity::Warning;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kGw06{"GW-06", Severity::Error, Needs::Result, {"ISO 14067:2018", "6.5.1", false}, check};

}  // namespace tanji
