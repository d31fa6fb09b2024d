// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "engine/result.h"

namespace tanji {

struct Contribution {
    std::string path;  // result path
    std::string id;    // stage, activity, exchange, factor or flow
    double kg_co2e = 0.0;
    double share = 0.0;  // of the product's total; 0 when the total is 0
};

/// What a product's footprint is made of, each list largest first (by absolute value), equal ones in study order.
struct Contributions {
    std::vector<Contribution> activities;
    std::vector<Contribution> lines;    // exchanges; `id` is "activity/exchange"
    std::vector<Contribution> factors;  // providers, over all activities
    std::vector<Contribution> gases;    // "CO2", "CH4" ..., "CO2e(AR5)"
    std::vector<Contribution> categories;
};
Contributions contributions(const Study& own, const VariantResult& variant, const ProductResult& product);

}  // namespace tanji
