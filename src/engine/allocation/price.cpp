// SPDX-License-Identifier: Apache-2.0
// In proportion to value: output x price of one, all prices in the first one's currency.
#include "engine/allocation.h"

namespace tanji::allocation {

NodeId by_price(const Study& study, const Activity& activity, const Sharer& sharer, const Sharer& first, Derivation& derivation,
                Diagnostics& diagnostics) {
    NodeId key = 0;
    if (sharer.product != nullptr && first.product != nullptr)
        key = output_times(study, sharer, sharer.product->price, first.product->price, "derivation.price", derivation);
    else if (sharer.output != nullptr && sharer.output->price && first.output != nullptr && first.output->price)
        key = output_times(study, sharer, *sharer.output->price, *first.output->price, "derivation.price", derivation);
    return key != 0 ? key : cannot(study, activity, sharer, AllocationKey::Price, diagnostics);
}

}  // namespace tanji::allocation
