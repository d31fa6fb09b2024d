// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "engine/result.h"

namespace tanji {

/// Carbon of plants on its way through a product, as CO2 [kg CO2 per reference flow]; methane by the carbon in it.
struct BiogenicFlows {
    double uptake = 0.0;
    double released = 0.0;              // in all stages
    double released_before_gate = 0.0;  // in the stages before use and end of life
};
BiogenicFlows biogenic_flows(const VariantResult& variant, const ProductResult& product);

/// What rows of `delayed` say to stay longer than the method counts (100 years where it says nothing) [kg CO2 per reference flow].
double stored_carbon(const Study& study, const MethodPack& method, const std::string& product);

}  // namespace tanji
