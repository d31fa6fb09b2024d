// SPDX-License-Identifier: Apache-2.0
#include "interpret/assessment.h"

namespace tanji {

namespace {

// Each case computes the study anew: of very long bills of materials only the largest rows are tried.
constexpr std::size_t kLongStudy = 20'000;
constexpr std::size_t kFewCases = 2;

}  // namespace

StudyAssessment assess_study(const Study& study, const FactorLibrary& factors, const StudyResult& result,
                             const std::vector<EmissionFactor>& pinned, RunContext& run, Diagnostics& diagnostics) {
    StudyAssessment assessment;
    Result<UncertaintyReading> uncertainty = assess_uncertainty(study, result, {}, run);
    diagnostics.append(uncertainty.diagnostics());
    if (uncertainty) assessment.uncertainty = std::move(uncertainty).value();
    const bool is_long = result.base().inventory->lines.size() > kLongStudy;
    SensitivityOptions sensitivity;
    sensitivity.pinned = pinned;
    if (is_long) sensitivity.most = kFewCases;
    assessment.sensitivity = assess_sensitivity(study, factors, result, sensitivity, run);
    AdviceOptions advice;
    advice.pinned = pinned;
    if (is_long) advice.most = kFewCases;
    assessment.advice = advise(study, factors, result, advice, run);
    return assessment;
}

}  // namespace tanji
