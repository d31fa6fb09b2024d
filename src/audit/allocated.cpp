// SPDX-License-Identifier: Apache-2.0
#include "audit/allocated.h"

#include <algorithm>

namespace tanji {

bool is_shared_out(const Study& study, const Activity& activity) {
    const auto own = std::count_if(activity.outputs.begin(), activity.outputs.end(), [](const Exchange& output) {
        return output.factor.empty() && output.emission.empty() && output.from.empty() && !output.gap;
    });
    if (own > 0) return own > 1;
    return activity.basis == AmountBasis::Period && products_served(study, activity).size() > 1;
}

}  // namespace tanji
