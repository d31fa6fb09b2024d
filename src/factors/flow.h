// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "model/study.h"

namespace tanji {

/// Where a gas comes from, when its characterisation depends on it: methane from combustion, fugitive fossil methane and
/// biogenic methane are three things. Aircraft is an overlay inside fossil, shown apart and never added.
enum class Origin { None, Combustion, Fugitive, Aircraft };

/// An elementary flow: gas, category, tag. CO2e whose make-up is unknown is the gas "CO2e(AR5)", "CO2e(unknown)" and the like: factor 1 in
/// its own GWP set, carried over elsewhere with a finding, never rescaled.
struct FlowKey {
    std::string gas;  // "CO2", "CH4", "N2O", "SF6", "HFC-134a", "CO2e(AR5)"
    Category category = Category::Fossil;
    Origin origin = Origin::None;

    auto operator<=>(const FlowKey&) const = default;
    bool operator==(const FlowKey&) const = default;
};
/// "CH4/fossil/combustion"; the segments used in result paths and tables.
std::string to_string(const FlowKey& flow);
/// The GWP set that a CO2e flow was made with: "AR5" of "CO2e(AR5)", "unknown"; empty for a real gas.
std::string_view locked_basis(const FlowKey& flow);

}  // namespace tanji
