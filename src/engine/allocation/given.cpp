// SPDX-License-Identifier: Apache-2.0
// The author's own shares, used as they stand; that they sum to 1 was checked when the study was linked, or is checked here for outputs.
#include <algorithm>
#include <cmath>

#include "engine/allocation.h"
#include "support/decimal.h"

namespace tanji::allocation {

NodeId by_given_share(const Study& study, const Activity& activity, const Sharer& sharer, const Sharer& first, Derivation& derivation,
                      Diagnostics& diagnostics) {
    const auto& shares = activity.allocation->shares;
    const auto found = std::find_if(shares.begin(), shares.end(), [&](const auto& share) {
        return sharer.product != nullptr ? share.first == sharer.product->id
                                         : share.first == sharer.output->id || share.first == sharer.output->flow;
    });
    double sum = 0.0;
    for (const auto& share : shares) sum += share.second;
    (void)first;
    if (found == shares.end() || std::abs(sum - 1.0) > 1e-9) return cannot(study, activity, sharer, AllocationKey::Given, diagnostics);
    return derivation.datum(found->second, "1", "derivation.share", shortest(found->second), activity.provenance);
}

}  // namespace tanji::allocation
