// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "engine/inventory.h"

namespace tanji {

/// An amount in the unit that is asked for, with its derivation.
struct Converted {
    NodeId node = 0;
    bool basis_assumed = false;  // m3 taken as Nm3 because the study does not say; a finding tells
};

/// The amount of an exchange in the reference unit of a factor: by unit, by mass x distance for freight, by calorific value (and density)
/// for fuels. Codes UN-01, ENG-02 to ENG-05.
std::optional<Converted> amount_for(const Study& study, const Exchange& exchange, const EmissionFactor& factor, const std::string& part,
                                    Derivation& derivation, Diagnostics& diagnostics);

/// The amount in a plain unit: of a supplier's product (by mass x distance where a distance is given), or kg of a gas.
std::optional<Converted> amount_in(const Study& study, const Exchange& exchange, const Unit& unit, const std::string& part,
                                   Derivation& derivation, Diagnostics& diagnostics);

}  // namespace tanji
