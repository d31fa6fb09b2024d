// SPDX-License-Identifier: Apache-2.0
#include "engine/lowering/transport_rows.h"

namespace tanji::lowering {

namespace {

enum class Kind { Freight, Length, Mass, Carrier, Other };

Kind kind_of(const Unit& unit) {
    static const Unit kTonneKilometre = *parse_unit("t*km", {});
    const std::string_view key = dimension_key(unit.dimension);
    if (unit.dimension == kTonneKilometre.dimension) return Kind::Freight;
    if (key == "dimension.length") return Kind::Length;
    if (key == "dimension.mass") return Kind::Mass;
    if (key == "dimension.energy" || key == "dimension.volume") return Kind::Carrier;
    return Kind::Other;
}

}  // namespace

LegRule rule_of(const TransportLeg& leg, const EmissionFactor& factor) {
    static const Unit kKilometre = *parse_unit("km", {});
    const Kind per = kind_of(factor.reference);
    if (per == Kind::Freight) return LegRule::Freight;
    if (per == Kind::Length) return LegRule::Vehicle;
    if (per == Kind::Other) return LegRule::None;
    if (!leg.fuel) return per == Kind::Mass ? LegRule::Hub : LegRule::FuelMissing;
    // A fuel's factor per energy also takes its mass or volume, by the net calorific value.
    const Kind driven = kind_of(leg.fuel->unit * kKilometre);
    const bool burnt = factor.fuel.has_value() && (driven == Kind::Mass || driven == Kind::Carrier);
    const bool same = (leg.fuel->unit * kKilometre).dimension == factor.reference.dimension;
    return burnt || same ? LegRule::Fuel : LegRule::FuelUnfit;
}

bool needs_density(const TransportLeg& leg, const EmissionFactor& factor) {
    if (!leg.fuel || !factor.fuel || !factor.fuel->ncv || factor.fuel->density) return false;
    static const Unit kKilometre = *parse_unit("km", {});
    const std::string_view driven = dimension_key((leg.fuel->unit * kKilometre).dimension);
    const std::string_view per = dimension_key(factor.fuel->ncv->unit.dimension);
    if (dimension_key(factor.reference.dimension) != "dimension.energy") return false;
    return (driven == "dimension.volume" && per == "dimension.energy-per-mass") ||
           (driven == "dimension.mass" && per == "dimension.energy-per-volume");
}

std::string leg_key(const TransportLeg& leg, std::size_t number) { return leg.id.empty() ? std::to_string(number + 1) : leg.id; }

Cargo find_cargo(const Study& study, const TransportChain& chain) {
    const std::size_t slash = chain.cargo.find('/');
    if (slash == std::string::npos) return {};
    const Activity* activity = find_activity(study, chain.cargo.substr(0, slash));
    if (activity == nullptr) return {};
    const std::string id = chain.cargo.substr(slash + 1);
    for (const Direction direction : {Direction::Input, Direction::Output})
        for (const Exchange& exchange : direction == Direction::Input ? activity->inputs : activity->outputs)
            if (exchange.id == id)
                return {activity, &exchange,
                        "activities." + activity->id + (direction == Direction::Input ? ".inputs." : ".outputs.") + id};
    return {};
}

}  // namespace tanji::lowering
