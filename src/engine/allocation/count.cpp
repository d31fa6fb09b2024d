// SPDX-License-Identifier: Apache-2.0
// Every piece takes the same: in proportion to the outputs, which must be counted in one unit.
#include "engine/allocation.h"

namespace tanji::allocation {

NodeId by_count(const Study& study, const Activity& activity, const Sharer& sharer, const Sharer& first, Derivation& derivation,
                Diagnostics& diagnostics) {
    const NodeId key = output_node(study, sharer, first, derivation);
    return key != 0 ? key : cannot(study, activity, sharer, AllocationKey::Count, diagnostics);
}

}  // namespace tanji::allocation
