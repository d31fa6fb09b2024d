// SPDX-License-Identifier: Apache-2.0
#include "interpret/balances.h"

namespace tanji {

std::vector<Balance> balances(const Study& study, const VariantResult& variant) {
    const Study& computed = study_of(variant, study);
    std::vector<Balance> all;
    balance_activities(computed, variant, all);
    balance_products(computed, variant, all);
    balance_meters(computed, all);
    return all;
}

}  // namespace tanji
