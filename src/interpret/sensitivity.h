// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/calculate.h"

namespace tanji {

/// What a choice of method or a main input does to the figure. Every case is computed anew; nothing is scaled or estimated.
enum class SensitivityKind { Allocation, Electricity, EndOfLife, CutOff, Factor, Amount };

struct SensitivityCase {
    SensitivityKind kind = SensitivityKind::Factor;
    WordKey what;                // "sensitivity.allocation-by" ...
    Arguments arguments;         // activity, key, factor, change
    std::string subject;         // path of the study or id of the factor that is changed
    std::vector<double> totals;  // per product [kg CO2e per reference flow]
};

struct SensitivityOptions {
    double change = 0.1;       // of main factors and amounts, up and down
    double main_share = 0.05;  // of a product's total: what counts as main
    std::size_t most = 10;     // main factors, and main amounts, at most
    std::vector<EmissionFactor> pinned;
};

struct SensitivityReading {
    std::vector<double> base;            // per product
    std::vector<SensitivityCase> cases;  // in the order of SensitivityKind, then of the study or by size
    /// Which kinds have no alternative in this study: "there is nothing to share out" is told, not left out.
    std::vector<SensitivityKind> without_alternative;
};

/// Allocation keys that the data allow, electricity without contracts, methods for the end of life, gaps and exclusions at their bounds,
/// main factors and amounts up and down. An alternative for which data are missing is left out.
/// @tested laws/sensitivity_of_a_factor_is_its_contribution
SensitivityReading assess_sensitivity(const Study& study, const FactorLibrary& factors, const StudyResult& result,
                                      const SensitivityOptions& options, RunContext& run);

/// The totals of a changed study; empty when it does not compute.
std::vector<double> totals_of(const Study& study, const FactorLibrary& factors, const std::vector<EmissionFactor>& pinned, RunContext& run,
                              const std::vector<std::pair<std::string, double>>& scaled = {});

}  // namespace tanji
