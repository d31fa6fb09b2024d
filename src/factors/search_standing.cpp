// SPDX-License-Identifier: Apache-2.0
#include "factors/search_standing.h"

#include <array>
#include <string_view>

namespace tanji {
namespace {

struct Gain {
    std::string_view word;
    double points;
};

// A product study needs the footprint of electricity, not the CO2 of the grid; credits and disposal are asked for by name.
constexpr std::array kKinds{
    Gain{"electricity-footprint", 60},
    Gain{"electricity-grid-co2", 20},
    Gain{"electricity-generation-lifecycle", 10},
    Gain{"electricity-grid-co2-ex-market", -25},
    Gain{"material", 20},
    Gain{"heat", 20},
    Gain{"fuel-upstream", -40},
    Gain{"waste-treatment", -60},
    Gain{"avoided", -150},
    Gain{"constant", -40},
    Gain{"electricity-td", -10},
    Gain{"electricity-upstream", -40},
    Gain{"heat-upstream", -40},
};
// Freight of a life cycle is well to wheel; the upstream alone is never meant first.
constexpr std::array kFreight{Gain{"well-to-wheel", 25}, Gain{"life-cycle", 20}, Gain{"well-to-tank", -40}};

template <std::size_t N>
double gain(const std::array<Gain, N>& gains, std::string_view word) {
    for (const Gain& one : gains)
        if (one.word == word) return one.points;
    return 0;
}

}  // namespace

double standing(const PackView& view, std::size_t record, double official) {
    constexpr double kHome = 15;
    constexpr double kSuperseded = -50;
    constexpr double kPerTonneKilometre = 20;
    const std::string_view kind = view.text_field(record, &EmissionFactor::kind);
    double points = gain(kKinds, kind);
    if (kind == "transport") {
        points += gain(kFreight, view.text_field(record, &EmissionFactor::boundary));
        // What a study of a product has is tonnes and kilometres.
        if (view.unit(view.slot(record, pack::Reference)) == "t.km") points += kPerTonneKilometre;
    }
    if (view.flag(record, pack::IsOfficialChinese)) points += official;
    if (view.flag(record, pack::IsOfficialChinese) && view.text_field(record, &EmissionFactor::geography) == "CN") points += kHome;
    if (!view.text_field(record, &EmissionFactor::superseded_by).empty()) points += kSuperseded;
    return points;
}

}  // namespace tanji
