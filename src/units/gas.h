// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "units/unit.h"

namespace tanji {

struct GasTag {
    Basis basis = Basis::Unstated;
    std::string gas;  // "CO2", "CO2e", "C", "CH4", "HFC-134a"
};

/// What stands behind a unit of mass: "CO2e", "CO2-eq", "二氧化碳当量", "C", "CH4", "甲烷", "C2F6", "HFC-134a", "R410A".
std::optional<GasTag> read_gas(std::string_view text);

}  // namespace tanji
