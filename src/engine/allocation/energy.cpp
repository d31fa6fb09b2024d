// SPDX-License-Identifier: Apache-2.0
// In proportion to energy: output x energy of one for products of the study, the energy itself for outputs of an activity.
#include "engine/allocation.h"

namespace tanji::allocation {

NodeId by_energy(const Study& study, const Activity& activity, const Sharer& sharer, const Sharer& first, Derivation& derivation,
                 Diagnostics& diagnostics) {
    static const Quantity kMegajoule = *parse_quantity("1 MJ", {});
    NodeId key = 0;
    if (sharer.product != nullptr) {
        key = output_times(study, sharer, sharer.product->energy, kMegajoule, "derivation.energy", derivation);
    } else if (sharer.output->energy_content) {
        key = output_times(study, sharer, *sharer.output->energy_content, kMegajoule, "derivation.energy", derivation);
    } else if (const std::optional<double> mj = sharer.output->amount->in(kMegajoule.unit)) {
        key = output_node(study, sharer, sharer, derivation);
        if (sharer.output->amount->unit.symbol != kMegajoule.unit.symbol) key = derivation.convert(key, *mj, kMegajoule.unit.symbol);
    }
    (void)first;
    return key != 0 ? key : cannot(study, activity, sharer, AllocationKey::Energy, diagnostics);
}

}  // namespace tanji::allocation
