// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "worked/cases.h"

namespace tanji::worked {

/// True for the measures of this file; false otherwise. First order unless "mc-" stands before it (Monte Carlo, drawn by the study's own
/// seed):
///   plus-minus      95 % half-width as a part of the product's total
///   sd, variance    of the total [kg CO2e, its square]
///   gsd, gsd2       geometric standard deviation, and its square
///   sigma, sigma2   standard deviation of the logarithm, and its square
///   low, high       ends of the 95 % interval [kg CO2e]
///   variance-part   what the amount of the path's exchange contributes to the variance
///   mc-low, mc-high, mc-mean, mc-variance
bool is_uncertainty(std::string_view measure);
double uncertainty_measured(const Case& one, const ResultPath& path);

}  // namespace tanji::worked
