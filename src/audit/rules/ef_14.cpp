// SPDX-License-Identifier: Apache-2.0
// CO2e that a source had already added up keeps the GWPs of that source, whatever set the study names.
#include <algorithm>
#include <cmath>

#include "audit/facts.h"

namespace tanji {

namespace {

bool is_locked(const FlowKey& flow, std::string_view set) { return !locked_basis(flow).empty() && locked_basis(flow) != set; }

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
    TextList bases, factors;
    const auto add = [](TextList& list, std::string_view text) {
        if (std::find(list.begin(), list.end(), text) == list.end()) list.emplace_back(text);
    };
    for (const Row& row : facts.rows)
        if (row.factor != nullptr)
            for (const EmissionTerm& term : row.factor->terms)
                if (is_locked(term.flow, base.gwp_set)) {
                    add(bases, locked_basis(term.flow));
                    add(factors, row.factor->id);
                }
    Finding finding =
        found(rule, place_of(*facts.study, {}, "impact.method"),
              {{"set", base.gwp_set}, {"kg", most->locked_kg}, {"percent", 100.0 * share}, {"bases", bases}, {"factors", factors}});
    finding.path = facts.study->products[most->product].id;
    finding.severity = share > facts.materiality ? Severity::Warning : Severity::Note;
    return {finding};
}

}  // namespace

extern constexpr Rule kEf14{"EF-14", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.5.1", false}, check};

}  // namespace tanji
