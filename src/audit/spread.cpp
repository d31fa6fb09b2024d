// SPDX-License-Identifier: Apache-2.0
#include "audit/spread.h"

#include <cmath>

#include "engine/variables.h"

namespace tanji {

bool is_silent_on_uncertainty(const Facts& facts) {
    if (states_uncertainty(*facts.study)) return false;
    const VariantResult& base = facts.result->base();
    for (const ProductResult& product : base.products) {
        double all = 0.0, stated = 0.0;
        for (const Line& line : base.inventory->lines) {
            if (!line_counts(product, line)) continue;
            const double kg = std::abs(line_amount(base, product, line).kg_co2e);
            all += kg;
            if (line.provider != kNone && base.inventory->providers[line.provider].factor.uncertainty_percent) stated += kg;
        }
        if (stated > kMostCertain * all) return false;
    }
    return true;
}

}  // namespace tanji
