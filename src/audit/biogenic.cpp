// SPDX-License-Identifier: Apache-2.0
#include "audit/biogenic.h"

#include <algorithm>

namespace tanji {

namespace {

constexpr double kCo2PerMethane = 44.0 / 16.0, kCo2PerMonoxide = 44.0 / 28.0;  // by the carbon in one molecule
constexpr double kStorageYears = 100.0;

double as_co2(const FlowKey& flow, double kg) {
    if (flow.gas == "CO2") return kg;
    if (flow.gas == "CH4") return kg * kCo2PerMethane;
    return flow.gas == "CO" ? kg * kCo2PerMonoxide : 0.0;
}

}  // namespace

BiogenicFlows biogenic_flows(const VariantResult& variant, const ProductResult& product) {
    BiogenicFlows flows;
    const Inventory& inventory = *variant.inventory;
    const auto take = [&](std::size_t stage, std::size_t index, double kg) {
        const FlowKey& flow = inventory.flows[index];
        if (flow.category == Category::BiogenicUptake) flows.uptake -= as_co2(flow, kg);
        if (flow.category != Category::BiogenicEmission && flow.category != Category::BiogenicOther) return;
        const double co2 = as_co2(flow, kg);
        const std::string& id = inventory.stages[stage].id;
        flows.released += co2;
        if (id != "use" && id != "end-of-life") flows.released_before_gate += co2;
    };
    for (const Cell& cell : product.cells) take(cell.stage, cell.flow, cell.kg);
    for (const OutsideCell& cell : product.outside)
        if (!cell.beyond_boundary) take(cell.stage, cell.flow, cell.kg);
    return flows;
}

double stored_carbon(const Study& study, const MethodPack& method, const std::string& product) {
    static const Unit kYear = parse_unit("year", {}).value(), kCo2 = parse_unit("kgCO2", {}).value();
    double stored = 0.0;
    for (const DelayedEmission& row : study.delayed) {
        const bool serves = row.products.empty() || std::find(row.products.begin(), row.products.end(), product) != row.products.end();
        const std::optional<double> after = row.after ? row.after->in(kYear) : std::nullopt;
        if (serves && row.gas == "CO2" && row.mass && after && *after > method.storage_years.value_or(kStorageYears))
            stored += row.mass->in(kCo2).value_or(0.0);
    }
    return stored;
}

}  // namespace tanji
