// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "interpret/advice.h"
#include "interpret/sensitivity.h"
#include "interpret/uncertainty.h"

namespace tanji {

/// What a report says of a result besides its numbers: how sure it is, what it hangs on, what could be done. Everything is computed anew.
struct StudyAssessment {
    std::optional<UncertaintyReading> uncertainty;  // empty when its statements contradict each other; the diagnostics say so
    SensitivityReading sensitivity;
    std::vector<Advice> advice;
};

/// `study` is the author's own, not the one as computed. Codes of assess_uncertainty.
StudyAssessment assess_study(const Study& study, const FactorLibrary& factors, const StudyResult& result,
                             const std::vector<EmissionFactor>& pinned, RunContext& run, Diagnostics& diagnostics);

}  // namespace tanji
