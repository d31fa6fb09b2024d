// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "units/quantity.h"

namespace tanji {

/// Hours of a year of 365 days [h/year]; the constant "constants.hours_per_year" of formulas.
inline constexpr double kHoursPerYear = 8760.0;

/// What a time of use says: so much of each year (h/year, d/year), a share of the year (30 %), or so much over the whole life (h).
/// "8 h/d" is none of them: whether every day of the year counts is not said.
enum class TimeKind { PerYear, Share, WholeLife, Unclear };
TimeKind time_kind(const Quantity& time);

/// A service life in years; empty unless it is calendar time (year, month).
std::optional<double> years_of(const Quantity& life);
/// True for hours, days and the like, which are no calendar time.
bool is_plain_time(const Quantity& time);
/// Hours of use in each year; `life_years` spreads a time over the whole life. Empty when it cannot be said.
std::optional<double> hours_per_year(const Quantity& time, std::optional<double> life_years);

}  // namespace tanji
