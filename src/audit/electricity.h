// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "audit/facts.h"
#include "engine/electricity_decision.h"

namespace tanji {

/// The family that a supply of electricity belongs to: "footprint", "grid-co2", ...; empty for all else.
std::string_view electricity_family(const Facts& facts, const EmissionFactor& factor);

/// The footprint factor of a country's grid average that is due: among those published by the day of the report the one whose
/// data year is nearest to the period, the later of two equally near. Null when none was out, or the day or the period is unknown.
const EmissionFactor* footprint_due(const Facts& facts, std::string_view country);

/// Years between the data year of a factor and the study's period; 0 when it lies inside.
int years_off(const Period& period, int year);

/// What the rows would give more with the other factor in the place of their own.
std::optional<Effect> effect_of_replacing(const Facts& facts, const std::vector<const Row*>& rows, const EmissionFactor& by);

/// kg CO2e of `factor` per unit of `unit`; empty when its unit cannot be compared.
std::optional<double> kg_per(const Facts& facts, const EmissionFactor& factor, const Unit& unit);

/// How each part of the electricity under contract was decided, by the method of the study.
std::vector<ElectricityDecision> decisions_of(const Facts& facts);
const Contract* contract_of(const Facts& facts, std::string_view id);
/// How a message calls a contract: its name, else its id.
AuthorText name_of(const Contract& contract);
Place place_of(const Facts& facts, const Contract& contract, std::string_view key = {});

/// Rows of the author that count electricity with the data of one way of generation, without a contract that says whose it is.
bool is_bare_claim(const Row& row);

}  // namespace tanji
