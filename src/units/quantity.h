// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "units/unit.h"

namespace tanji {

/// A number with its unit, as written in its source. Converted once, when the matrix is built.
struct Quantity {
    double value = 0.0;
    Unit unit;
    std::string text;  // "113966 kWh", "1.2 t" as written

    /// The value in another unit; empty when dimension, count or a stated basis differ.
    [[nodiscard]] std::optional<double> in(const Unit& target) const;
    bool operator==(const Quantity&) const = default;
};

/// "1.2 t", "113966kWh", "9.4083 kWh", "-3.5 kg", "1,234.5 kg". A bare number has the unit "1" (none).
/// Codes: UNIT-01 no number, UNIT-03 not finite, UNIT-10 digits grouped in a way
/// that can be read in two ways, and those of parse_unit. Full-width signs are read as plain ones.
Result<Quantity> parse_quantity(std::string_view text, const Place& place);

}  // namespace tanji
