// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "factors/emission_factor.h"
#include "model/study.h"

/// How rows of transport are read, for the lowering and for those who look at its result.
namespace tanji::lowering {

/// The made activity of chain "steel" is "transport-steel".
inline constexpr const char* kTransportPrefix = "transport-";

/// How a leg is computed (see TransportLeg); the last three cannot be.
enum class LegRule { Freight, Vehicle, Fuel, Hub, FuelMissing, FuelUnfit, None };
/// By what the factor is per: t*km, km, mass; with `fuel` stated, the unit that fuel per distance x distance gives.
LegRule rule_of(const TransportLeg& leg, const EmissionFactor& factor);
/// Fuel by volume beside a calorific value per mass, or the other way round, and the factor knows no density.
bool needs_density(const TransportLeg& leg, const EmissionFactor& factor);

/// What names a leg in paths: its id, else its number from 1.
std::string leg_key(const TransportLeg& leg, std::size_t number);

/// The input or output that a chain carries; null where there is none.
struct Cargo {
    const Activity* activity = nullptr;
    const Exchange* exchange = nullptr;
    std::string path;  // "activities.materials.inputs.steel"
};
Cargo find_cargo(const Study& study, const TransportChain& chain);

}  // namespace tanji::lowering
