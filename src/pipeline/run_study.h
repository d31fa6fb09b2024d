// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "engine/calculate.h"
#include "interpret/uncertainty.h"
#include "model/finding.h"

namespace tanji {

struct StudyOptions {
    CalculationOptions calculation;
    std::vector<FactorChange> changed_factors;      // library values that are not those of study.lock
    std::optional<UncertaintyOptions> uncertainty;  // empty: what is stated is checked, and nothing is drawn
    Profile profile = {};                           // of the findings
};

/// Everything that one run of a study gives. `result` is empty when the input cannot be computed; findings that need no result stand all
/// the same.
struct StudyOutcome {
    std::optional<StudyResult> result;
    std::optional<UncertaintyReading> uncertainty;  // of the base variant, when it was asked for
    std::vector<Finding> findings;
    Diagnostics diagnostics;
};

StudyOutcome run_study(const Study& study, const FactorLibrary& factors, const StudyOptions& options, RunContext& run);

}  // namespace tanji
