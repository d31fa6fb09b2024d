// SPDX-License-Identifier: Apache-2.0
#include "pipeline/run_study.h"

namespace tanji {

StudyOutcome run_study(const Study& study, const FactorLibrary& factors, const StudyOptions& options, RunContext& run) {
    StudyOutcome outcome;
    Result<StudyResult> result =
        calculate(study, factors, options.calculation, run);  // units, allocation, links: A, B, f; A s = f, g = B s, h = C g
    outcome.diagnostics.append(result.diagnostics());
    if (result) outcome.result = std::move(result).value();
    AuditInput input;  // rules that need no result run also when nothing could be computed
    input.study = outcome.result ? &study_of(outcome.result->base(), study) : &study;
    input.factors = &factors;
    input.result = outcome.result ? &*outcome.result : nullptr;
    input.changed = options.changed_factors;
    outcome.findings = audit(input, run);
    return outcome;
}

}  // namespace tanji
