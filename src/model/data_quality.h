// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "model/values.h"

namespace tanji {

enum class DistributionKind { Unstated, Normal, Lognormal, Uniform, Triangular };

/// How sure an author is of a number. One of these is stated:
///  - `plus_minus`, the half-width of the `coverage` interval as a share of the value (±2 % is 0.02); normal up to 30 %, lognormal above,
///    unless `distribution` says otherwise. For a lognormal, value x (1 + p) is the upper end of the interval;
///  - `gsd2`, the squared geometric standard deviation of a lognormal: 95 % of all values lie between value / gsd2 and value x gsd2
///  (about);
///  - `least` and `most` with `distribution` uniform or triangular (the value itself is then the mode).
/// `basic` is the basic uncertainty U_b that the scores of DataQuality add to where none of these is stated.
/// The value is the median of its distribution (of a triangular one the mode), never its mean, unless the author says so.
struct Uncertainty {
    DistributionKind distribution = DistributionKind::Unstated;
    std::optional<double> plus_minus;
    std::optional<double> coverage;  // of plus_minus; 0.95 when not stated
    std::optional<double> gsd2;
    std::optional<double> basic;
    std::optional<Quantity> least;
    std::optional<Quantity> most;
    bool operator==(const Uncertainty&) const = default;
};

/// Scores of the pedigree, 1 best to 5 worst, for an activity datum or for a factor in its use here.
struct DataQuality {
    std::optional<double> reliability;
    std::optional<double> completeness;
    std::optional<double> temporal;
    std::optional<double> geographical;
    std::optional<double> technological;
    bool operator==(const DataQuality&) const = default;
};

}  // namespace tanji
