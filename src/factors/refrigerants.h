// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factors/gwp.h"

namespace tanji {

/// One gas of a blend and its share by mass (0, 1].
struct BlendPart {
    std::string gas;
    double share = 0.0;
};
/// "R410A", "r-410a" -> "R-410A"; the text as it stands when it is no refrigerant number.
std::string refrigerant_number(std::string_view text);
/// The composition of a blend by its refrigerant number, in the order of the source; empty when data/gwp holds none. The rows are those of
/// the US EPA's GHG Emission Factors Hub as data/gwp/gwp.csv quotes them ("blend: 50% HFC-32, 50% HFC-125").
std::vector<BlendPart> blend_of(std::string_view name);
/// The name under which a GWP set knows a gas: as written, or "R-134a" as the one of HFC-134a, HCFC-134a ... that the set has. Empty when
/// it has none or several.
std::optional<std::string> gas_in_set(std::string_view name, const GwpSet& set);
/// GWP of a blend [kg CO2e per kg] as the sum of share x GWP; empty when the set lacks a component or the composition is not known.
std::optional<double> blend_gwp(std::string_view name, const GwpSet& set);

}  // namespace tanji
