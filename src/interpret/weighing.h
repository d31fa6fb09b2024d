// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>

#include "engine/result.h"

namespace tanji {

/// What an exchange does to the matter of its activity.
enum class MatterRole {
    Material,  // goes in and has to come out again
    Burnt,     // fuel whose flue gas its factor carries: neither in nor out
    Process,   // input whose factor gives off its gases: how much of it stays is not stated
    Product,   // product or co-product
    Waste,     // what leaves for treatment, or without any further use
    Emission,  // given off directly
    Uptake,    // taken from nature directly
    Nothing    // energy, freight, services, capital goods, what stands outside the system
};
MatterRole matter_role(const Exchange& exchange, const EmissionFactor* factor);
/// A material as it is bought: what a bill of materials lists.
bool is_bought_material(const EmissionFactor& factor);

/// How a mass came about.
enum class WeighedBy { Unit, UnitMass, Density, Nothing, Unknown };
struct Weighed {
    WeighedBy by = WeighedBy::Unknown;
    double kg = 0.0;  // of the amount as written, on the basis of its activity; 0 for Nothing and Unknown
};
/// Mass of an exchange: by its unit, by `unit_mass`, by a density that the study or the factor states. Nothing is guessed: what has no mass
/// (energy, freight) is Nothing, what may have one that nobody states is Unknown. `supply` is the output that it draws on, if any.
Weighed weigh(const Exchange& exchange, const EmissionFactor* factor, const Exchange* supply = nullptr);
/// The share of its mass that stays in the product [0..1], by `net`; empty when not stated or not comparable.
std::optional<double> net_share(const Exchange& exchange, const Weighed& gross);

/// Energy of an exchange [MJ, net]: by its unit, by `energy_content`, or by the calorific value of a fuel. Empty when it is not known.
std::optional<double> energy_mj(const Exchange& exchange, const EmissionFactor* factor);
/// True for what carries energy as such: electricity, heat, fuels.
bool carries_energy(const Exchange& exchange, const EmissionFactor* factor);

/// The factor behind each exchange as it computed, with the author's own figures of a fuel in it.
class FactorOfExchange {
  public:
    FactorOfExchange(const Study& study, const VariantResult& variant);
    /// Null when none stands behind it.
    [[nodiscard]] const EmissionFactor* operator()(const Exchange& exchange) const;

  private:
    std::unordered_map<const Exchange*, const EmissionFactor*> known_;
};

/// The output of another activity that `from` names; null when there is none.
const Exchange* supply_of(const Study& study, const Exchange& exchange);

}  // namespace tanji
