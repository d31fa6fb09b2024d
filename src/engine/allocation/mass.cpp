// SPDX-License-Identifier: Apache-2.0
// In proportion to mass: output x mass of one for products of the study, the mass itself for outputs of an activity.
#include "engine/allocation.h"

namespace tanji::allocation {

NodeId by_mass(const Study& study, const Activity& activity, const Sharer& sharer, const Sharer& first, Derivation& derivation,
               Diagnostics& diagnostics) {
    static const Quantity kKilogram = *parse_quantity("1 kg", {});
    NodeId key = 0;
    if (sharer.product != nullptr) {
        key = output_times(study, sharer, sharer.product->mass, kKilogram, "derivation.mass", derivation);
    } else if (sharer.output->unit_mass) {
        key = output_times(study, sharer, *sharer.output->unit_mass, kKilogram, "derivation.mass", derivation);
    } else if (const std::optional<double> kg = sharer.output->amount->in(kKilogram.unit)) {
        key = output_node(study, sharer, sharer, derivation);
        if (sharer.output->amount->unit.symbol != kKilogram.unit.symbol) key = derivation.convert(key, *kg, kKilogram.unit.symbol);
    }
    (void)first;
    return key != 0 ? key : cannot(study, activity, sharer, AllocationKey::Mass, diagnostics);
}

}  // namespace tanji::allocation
