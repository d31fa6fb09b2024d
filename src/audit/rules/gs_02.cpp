// SPDX-License-Identifier: Apache-2.0
// Without the mass of the product nobody can see whether its materials are all there.
#include "audit/facts.h"
#include "audit/report/report_facts.h"

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

/// The mass of one piece nowhere, and no materials from which it could be added up.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    static const Dimension kMass = parse_unit("kg", {}).value().dimension;
    if (facts.kind == ReportKind::Sheet) return {};
    const ResultFigure* total = nullptr;
    for (std::size_t product = 0; product < facts.claims->products.size() && total == nullptr; ++product)
        total = total_figure(facts, product);
    bool counted = false;
    for (const ResultFigure& figure : facts.claims->figures)
        if (figure.value) counted = counted || !facts.editions->phrase_in("measure-word", figure.value->per).empty();
    if (total == nullptr || !counted || mention(facts, "product.mass") != nullptr) return {};
    for (const InventoryRow& row : facts.claims->rows)
        if (row.stage == "raw-materials" && carrier_of(row).empty() && row.activity && row.activity->unit &&
            row.activity->unit->dimension == kMass)
            return {};
    return {found(facts, rule, total->place, {{"product", product_name(facts, total->product)}})};
}

}  // namespace

extern constexpr Rule kGs02{"GS-02", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.3.3", true}, check, check_report};

}  // namespace tanji
