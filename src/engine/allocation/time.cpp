// SPDX-License-Identifier: Apache-2.0
// In proportion to working time: output x time of one. Outputs of an activity have no time of their own.
#include "engine/allocation.h"

namespace tanji::allocation {

NodeId by_time(const Study& study, const Activity& activity, const Sharer& sharer, const Sharer& first, Derivation& derivation,
               Diagnostics& diagnostics) {
    static const Quantity kHour = *parse_quantity("1 h", {});
    NodeId key = 0;
    if (sharer.product != nullptr) key = output_times(study, sharer, sharer.product->time, kHour, "derivation.time", derivation);
    (void)first;
    return key != 0 ? key : cannot(study, activity, sharer, AllocationKey::Time, diagnostics);
}

}  // namespace tanji::allocation
