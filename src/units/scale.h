// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "units/unit.h"

namespace tanji {

/// "0.45359237", "3600", "1/3" -> exact fraction in lowest terms; empty when it is no such text or not above 0.
std::optional<ExactScale> parse_scale(std::string_view text);
ExactScale multiply(const ExactScale& left, const ExactScale& right);
ExactScale inverse(const ExactScale& scale);
/// The double nearest to the fraction.
double to_double(const ExactScale& scale);
/// value x scale, rounded once where numerator and denominator are whole numbers below 2^53; empty when the fraction is not known.
std::optional<double> apply(const ExactScale& scale, double value);

}  // namespace tanji
