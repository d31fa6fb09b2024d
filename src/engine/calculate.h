// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/result.h"

namespace tanji {

struct CalculationOptions {
    std::vector<EmissionFactor> pinned;                       // values of study.lock that the library no longer has
    std::vector<std::pair<std::string, double>> scaled = {};  // factor id -> what all of its gases are multiplied by (sensitivity)
    bool other_gwp_sets = true;                               // AR4, AR5, AR6 beside the study's own set, as variants gwp-...
    bool author_variants = true;
    double functional_units = 1.0;  // f: how many reference flows of each product
};

/// Study -> the base result and its variants: inventory, A s = f by sparse LU, adjoint, stage x gas x category.
/// Codes of build_inventory, and ENG-20 singular system (names the activities of the loop), ENG-21 a loop that consumes what it makes
/// or more, ENG-22 residual above 1e-9, ENG-23 a gas without a value in the GWP set, GWP-01; the warnings ENG-24 a GWP
/// set left out, ENG-31 an activity whose product nothing draws on.
Result<StudyResult> calculate(const Study& study, const FactorLibrary& factors, const CalculationOptions& options, RunContext& run);

}  // namespace tanji
