// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "factors/library.h"
#include "factors/pack_view.h"

namespace tanji {

struct FactorLibrary::State {
    std::string owned;  // the bytes, when they are not a resource
    PackView view;
    std::vector<PackInfo> packs;
    std::vector<Unit> units;  // those of section Units

    [[nodiscard]] bool is_on(std::size_t record) const { return packs[view.pack_of(record)].on; }
    /// Calls visit(record) for every record of the packs that are on, in the order of the packs and ids.
    template <class Visit>
    void for_each(Visit visit) const {
        for (std::size_t index = 0; index < packs.size(); ++index) {
            if (!packs[index].on) continue;
            const PackView::Pack pack = view.pack(index);
            for (std::size_t record = pack.first; record < pack.first + pack.count; ++record) visit(record);
        }
    }
    [[nodiscard]] const Unit& reference(std::size_t record) const { return units[view.slot(record, pack::Reference)]; }
};

/// How many reference units of a factor one `unit` is, by plain conversion or by the fuel's calorific value; empty when the factor cannot
/// serve such an amount. A unit that does not say its basis (m3 for Nm3) is taken to be meant.
std::optional<double> reference_units_per(const Unit& unit, const Unit& reference, const std::optional<Quantity>& ncv);

}  // namespace tanji
