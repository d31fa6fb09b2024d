// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "claims/claims.h"

namespace tanji {

/// A unit of greenhouse gas as reports print it: "kgCO2eq/台", "tCO2e/件", "千克二氧化碳当量", "kg CO2-eq per tonne".
struct GasUnit {
    std::string text;         // as it stands in the text
    std::string mass;         // "kg", "t", "g"
    bool equivalent = false;  // CO2e, else CO2 as such
    std::string per;          // "台", "kWh"; empty: none
    std::size_t begin = 0;
    std::size_t end = 0;
};
/// The first such unit at or behind `from`; empty when there is none.
std::optional<GasUnit> gas_unit_in(std::string_view text, std::size_t from = 0);
/// One that begins at `from`, blanks and an opening bracket aside.
std::optional<GasUnit> gas_unit_at(std::string_view text, std::size_t from);

/// The unit that a column's head or a cell holds besides its words: in brackets, behind a slash or alone ("电力 kWh" -> "kWh").
/// Empty when there is none that the unit parser knows.
struct UnitText {
    std::string text;
    std::optional<Unit> unit;
};
std::optional<UnitText> unit_in(std::string_view text);

/// The quantity of a number and the unit text beside it: mass of CO2e, what it is per, or any other unit.
PrintedQuantity with_unit(PrintedNumber number, std::string_view unit_text, bool of_head);

}  // namespace tanji
