// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "factors/library.h"
#include "factors/pack_view.h"
#include "factors/search_match.h"

namespace tanji {

struct FactorLibrary::State {
    std::string owned;  // the bytes, when they are not a resource
    PackView view;
    std::vector<PackInfo> packs;
    std::vector<Unit> units;  // those of section Units

    [[nodiscard]] bool is_on(std::size_t record) const { return packs[view.pack_of(record)].on; }
    /// Calls visit(record) for every record of the packs that are on (or off), in the order of the packs and ids.
    template <class Visit>
    void for_each(Visit visit, bool on = true) const {
        for (std::size_t index = 0; index < packs.size(); ++index) {
            if (packs[index].on != on) continue;
            const PackView::Pack pack = view.pack(index);
            for (std::size_t record = pack.first; record < pack.first + pack.count; ++record) visit(record);
        }
    }
    /// Made at the first search.
    [[nodiscard]] const SearchTexts& texts() const {
        std::call_once(texts_once_, [this] { texts_ = std::make_unique<SearchTexts>(view); });
        return *texts_;
    }
    [[nodiscard]] const Unit& reference(std::size_t record) const { return units[view.slot(record, pack::Reference)]; }

  private:
    mutable std::once_flag texts_once_;
    mutable std::unique_ptr<const SearchTexts> texts_;
};

/// How many reference units of a record one `unit` is, by plain conversion or by the fuel's calorific value; empty when the record cannot
/// serve such an amount. A unit that does not say its basis (m3 for Nm3) is taken to be meant. Each pair of units is looked at once.
class UnitService {
  public:
    UnitService(const FactorLibrary::State& state, const Unit& unit) : state_(state), unit_(unit) {}
    std::optional<double> per(std::size_t record);

  private:
    const FactorLibrary::State& state_;
    const Unit& unit_;
    struct Answer {
        double per = 0.0;        // reference units per `unit`, or per `unit` times the calorific value
        bool by_energy = false;  // the calorific value's number is still to be put in
    };
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::optional<Answer>> known_;  // by reference and unit of the calorific value
};

}  // namespace tanji
