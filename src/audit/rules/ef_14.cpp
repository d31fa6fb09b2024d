// SPDX-License-Identifier: Apache-2.0
// CO2e that a source had already added up keeps the GWPs of that source, whatever set the study names.
#include <algorithm>
#include <cmath>

#include "audit/facts.h"

namespace tanji {

namespace {

constexpr std::string_view kUnstated = "unknown";  // basis of CO2e whose source names no set

bool is_locked(const FlowKey& flow, std::string_view set) { return !locked_basis(flow).empty() && locked_basis(flow) != set; }

/// The factors that carry most of it first.
AuthorText largest_factors(const Facts& facts, const ProductResult& product) {
    std::vector<std::pair<double, std::string>> factors;
    for (const FactorUse& use : uses_of(facts, [](const Row&) { return true; })) {
        const auto& terms = use.factor->terms;
        if (std::none_of(terms.begin(), terms.end(),
                         [&](const EmissionTerm& term) { return is_locked(term.flow, facts.result->base().gwp_set); }))
            continue;
        double kg = 0.0;
        for (const Row* row : use.rows) kg += facts.amount_of(*row, product).kg_co2e;
        factors.emplace_back(std::abs(kg), use.factor->id);
    }
    std::stable_sort(factors.begin(), factors.end(), [](const auto& left, const auto& right) { return left.first > right.first; });
    std::vector<AuthorText> named;
    for (const auto& [kg, id] : factors) named.push_back({id, id});
    return listed(named);
}

Findings check(const Facts& facts, const Rule& rule) {
    const VariantResult& base = facts.result->base();
    const ProductResult* most = nullptr;
    double share = 0.0;
    for (const ProductResult& product : base.products)
        if (product.total != 0.0 && std::abs(product.locked_kg / product.total) > share) {
            most = &product;
            share = std::abs(product.locked_kg / product.total);
        }
    if (most == nullptr) return {};
    TextList bases;
    bool unstated = false;
    for (const FactorUse& use : uses_of(facts, [](const Row&) { return true; }))
        for (const EmissionTerm& term : use.factor->terms) {
            if (!is_locked(term.flow, base.gwp_set)) continue;
            const std::string basis(locked_basis(term.flow));
            unstated = unstated || basis == kUnstated;
            if (basis != kUnstated && std::find(bases.begin(), bases.end(), basis) == bases.end()) bases.push_back(basis);
        }
    const std::string known = bases.empty() ? "none" : unstated ? "some" : "all";
    Finding finding = found(rule, place_of(*facts.study, {}, "impact.method"),
                            {{"set", base.gwp_set},
                             {"kg", most->locked_kg},
                             {"percent", 100.0 * share},
                             {"known", known},
                             {"bases", bases},
                             {"factors", largest_factors(facts, *most)}});
    finding.path = facts.study->products[most->product].id;
    finding.severity = share > facts.materiality ? Severity::Warning : Severity::Note;
    return {finding};
}

}  // namespace

extern constexpr Rule kEf14{"EF-14", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.5.1", false}, check};

}  // namespace tanji
