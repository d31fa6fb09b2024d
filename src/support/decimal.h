// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace tanji {

/// How figures are rounded for print. GB/T 8170 is the default: half to even, judged on the decimal.
enum class Rounding { HalfToEven, HalfAwayFromZero, Truncate };

/// The decimal with `decimals` places after the point, from the value snapped to 15 significant digits, so that
/// 2.675 (which no double holds) is a tie and goes to 2.68. "-0.00" is written "0.00". Not for NaN or infinity.
std::string round_to_decimals(double value, int decimals, Rounding rounding = Rounding::HalfToEven);

/// The same with `digits` significant digits, without exponent: 0.000123456 with 3 digits -> "0.000123".
std::string round_to_significant(double value, int digits, Rounding rounding = Rounding::HalfToEven);

/// Shortest decimal text that reads back as the same double, without exponent between 1e-7 and 1e21: "0.5777", "113966".
std::string shortest(double value);

/// "1234567.8" -> "1,234,567.8"; the part after the point is left alone.
std::string group_thousands(std::string_view decimal);

/// A finite double from a plain decimal text ("0.5777", "-3e-5", "1,234.5" only with `allow_grouping`); false when anything else is in it.
bool parse_decimal(std::string_view text, double& value, bool allow_grouping = false);

}  // namespace tanji
