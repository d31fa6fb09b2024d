// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/data_quality.h"
#include "model/study.h"

namespace tanji {

/// The dimensions of a pedigree matrix, in the order of DataQuality.
inline constexpr std::array<std::string_view, 5> kPedigreeDimensions{"reliability", "completeness", "temporal", "geographical",
                                                                     "technological"};
/// The scores in the same order.
std::array<std::optional<double>, 5> scores_of(const DataQuality& quality);

/// Factors U by dimension and score, as data/pedigree gives them. Each is a factor of the 95 % interval.
struct PedigreeMatrix {
    std::string id;  // "E3", "E2", "C"
    LocalText name;
    std::string reading;  // how the factors are read: "U"
    std::string source;
    std::array<std::array<std::optional<double>, 5>, 5> factors;  // [dimension][score - 1]; empty where the source has none
};

inline constexpr std::string_view kDefaultPedigree = "E3";
/// Null when there is no such set.
const PedigreeMatrix* find_pedigree(std::string_view id);
std::vector<std::string> known_pedigrees();

/// sigma of the lognormal that scores and a basic uncertainty U_b make: GSD^2 = exp(sqrt(sum ln^2(U_k) + ln^2(U_b))), sigma = ln(GSD^2)/2.
/// A dimension without a score adds nothing. UNC-11 a score that is no whole number from 1 to 5, UNC-12 a score for which the set has no
/// factor, UNC-08 a basic uncertainty below 1.
std::optional<double> pedigree_sigma(const PedigreeMatrix& set, const DataQuality& quality, double basic, const Place& place,
                                     Diagnostics& diagnostics);

/// U_b of an activity datum where the author states none: goods, energy and waste 1.05, transport 2, emissions by gas.
double basic_uncertainty(const Exchange& exchange);
/// U_b of an emission factor.
double basic_uncertainty_of_factors();

}  // namespace tanji
