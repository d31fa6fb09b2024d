// SPDX-License-Identifier: Apache-2.0
#include "engine/result.h"

namespace tanji {

namespace {

/// The column of a provider: providers stand behind the deliveries and the foreground, in their own order.
std::size_t provider_column(const Inventory& inventory, std::size_t provider) {
    return inventory.columns.size() - inventory.providers.size() + provider;
}

}  // namespace

double counted_characterisation(const VariantResult& variant, std::size_t flow) {
    return variant.counted[flow] ? variant.characterisation[flow].value : 0.0;
}

bool line_counts(const ProductResult& product, const Line& line) { return product.scaling[line.column] != 0.0; }

LineAmount line_amount(const VariantResult& variant, const ProductResult& product, const Line& line) {
    const double amount = line.coefficient * product.scaling[line.column];
    if (line.provider != kNone) return {amount, amount * variant.footprints[provider_column(*variant.inventory, line.provider)]};
    if (line.flow == kNone) return {amount, 0.0};
    const double sign = line.direction == Direction::Input ? -1.0 : 1.0;
    return {amount, variant.counted[line.flow] ? sign * amount * variant.characterisation[line.flow].value : 0.0};
}

UptakeTotals uptake_totals(const VariantResult& variant, const ProductResult& product) {
    UptakeTotals totals{product.total, product.total};
    const auto is_uptake = [&](std::size_t flow) { return variant.inventory->flows[flow].category == Category::BiogenicUptake; };
    for (const Cell& cell : product.cells)
        if (is_uptake(cell.flow)) totals.without_uptake -= cell.kg_co2e;
    for (const OutsideCell& cell : product.outside)
        if (!cell.beyond_boundary && is_uptake(cell.flow)) totals.with_uptake += cell.kg_co2e;
    return totals;
}

std::vector<double> line_flows(const VariantResult& variant, const ProductResult& product, const Line& line) {
    std::vector<double> flows(variant.inventory->flows.size(), 0.0);
    const double amount = line.coefficient * product.scaling[line.column];
    if (line.provider != kNone) {
        const std::size_t column = provider_column(*variant.inventory, line.provider);
        for (std::size_t flow = 0; flow < flows.size(); ++flow) flows[flow] = amount * variant.flow_footprints[flow][column];
    } else if (line.flow != kNone) {
        flows[line.flow] = line.direction == Direction::Input ? -amount : amount;
    }
    return flows;
}

}  // namespace tanji
