// SPDX-License-Identifier: Apache-2.0
#include "pipeline/run_study.h"

namespace tanji {

namespace {

/// An uncertainty that contradicts itself is an input that cannot be used, whether or not anybody asks for intervals.
void read_uncertainty(const Study& study, const StudyOptions& options, StudyOutcome& outcome, RunContext& run) {
    if (options.uncertainty) {
        Result<UncertaintyReading> reading = assess_uncertainty(study, *outcome.result, *options.uncertainty, run);
        outcome.diagnostics.append(reading.diagnostics());
        if (reading) outcome.uncertainty = std::move(reading).value();
    } else if (states_uncertainty(study)) {
        const VariantResult& base = outcome.result->base();
        outcome.diagnostics.append(variables_of(study_of(base, study), base).diagnostics());
    }
    if (outcome.diagnostics.has_errors()) outcome.result.reset();
}

}  // namespace

StudyOutcome run_study(const Study& study, const FactorLibrary& factors, const StudyOptions& options, RunContext& run) {
    StudyOutcome outcome;
    Result<StudyResult> result =
        calculate(study, factors, options.calculation, run);  // units, allocation, links: A, B, f; A s = f, g = B s, h = C g
    outcome.diagnostics.append(result.diagnostics());
    if (result) outcome.result = std::move(result).value();
    if (outcome.result) read_uncertainty(study, options, outcome, run);
    AuditInput input;  // rules that need no result run also when nothing could be computed
    input.study = outcome.result ? &study_of(outcome.result->base(), study) : &study;
    input.factors = &factors;
    input.result = outcome.result ? &*outcome.result : nullptr;
    input.changed = options.changed_factors;
    input.profile = options.profile;
    outcome.findings = audit(input, run);
    return outcome;
}

}  // namespace tanji
