// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "engine/draw_plan.h"

namespace tanji {

/// What one variable does to the total of a product.
struct VariableEffect {
    std::size_t variable = 0;  // index into the variables
    double derivative = 0.0;   // dh/dx [kg CO2e per unit of the variable]
    double sensitivity = 0.0;  // S = (dh/dx) (x/h): % of change per % of change
    double sd = 0.0;           // |dh/dx| sd(x) [kg CO2e]
    double share = 0.0;        // of the variance [0..1]
};

/// Uncertainty of a total by its derivatives, without any draw: exact where the total is linear in its variables.
struct FirstOrder {
    double total = 0.0;  // kg CO2e per reference flow
    double sd = 0.0;     // sqrt(sum of squares of dh/dx sd(x)) [kg CO2e]
    double low = 0.0;    // 95 % interval: total -+ 1.96 sd, or of the lognormal where that is `used`
    double high = 0.0;
    std::optional<double> gsd;  // exp(sqrt(sum of S^2 sigma^2)); where the total is above 0
    bool lognormal = false;  // the interval is [total / gsd^1.96, total x gsd^1.96], because lognormal variables make most of the variance
    std::vector<VariableEffect> effects;  // largest share first, equal ones in the order of the variables
};

/// @source IPCC 2006 Guidelines, Vol. 1, Ch. 3, equations 3.1 and 3.2 (error propagation; read in quotation); Taylor series of the
/// logarithm for lognormal variables: sigma_y^2 = sum of S_i^2 sigma_i^2
FirstOrder first_order(const VariantResult& variant, const ProductResult& product, const std::vector<Variable>& variables);

}  // namespace tanji
