// SPDX-License-Identifier: Apache-2.0
// A sum of nothing but CO2 is kg CO2, not kg CO2e.
#include <algorithm>

#include "audit/facts.h"
#include "audit/report/report_facts.h"
#include "support/text.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const VariantResult& base = facts.result->base();
    if (base.inventory->providers.empty()) return {};  // measured CO2 and nothing else may be all there is
    const ProductResult* first = nullptr;
    for (const ProductResult& product : base.products) {
        const auto counts = [](const Cell& cell) { return cell.kg_co2e != 0.0; };
        if (std::none_of(product.cells.begin(), product.cells.end(), counts)) continue;
        const bool other = std::any_of(product.cells.begin(), product.cells.end(),
                                       [&](const Cell& cell) { return counts(cell) && base.inventory->flows[cell.flow].gas != "CO2"; });
        if (!other && first == nullptr) first = &product;
    }
    if (first == nullptr) return {};
    TextList factors;
    for (const Provider& provider : base.inventory->providers)
        if (factors.size() < 6 && std::find(factors.begin(), factors.end(), provider.factor.id) == factors.end())
            factors.push_back(provider.factor.id);
    Finding finding =
        found(rule, place_of(*facts.study, {}, "impact"), {{"product", facts.study->products[first->product].id}, {"factors", factors}});
    finding.path = facts.study->products[first->product].id;
    return {finding};
}

/// A report that says it counted CO2 alone and prints CO2e.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const ResultFigure* total = nullptr;
    for (std::size_t product = 0; product < facts.claims->products.size() && total == nullptr; ++product)
        total = total_figure(facts, product);
    if (total == nullptr || !total->value->unit || total->value->unit->basis != Basis::Co2e) return {};
    for (const Statement& statement : facts.claims->statements) {
        if (statement.kind != "gases-covered" || !facts.editions->phrase_in("other-gas", statement.text).empty()) continue;
        // "The source gives only CO2" is about a factor.
        if (speaks_of({statement.place, statement.text, fold(statement.text), {}}, "gases.of-a-source")) continue;
        Finding finding = found(facts, rule, statement.place, {{"unit", total->value->unit_text}});
        finding.quote = statement.text;
        return {finding};
    }
    return {};
}

}  // namespace

extern constexpr Rule kGw04{"GW-04", Severity::Error, Needs::Result, {"ISO 14067:2018", "7.3", false}, check, check_report};

}  // namespace tanji
