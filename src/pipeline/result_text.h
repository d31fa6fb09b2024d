// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "factors/library.h"
#include "pipeline/run_study.h"

namespace tanji {

struct StudyAssessment;

/// result.json: the canonical JSON of a result, the same bytes on every machine. With an assessment it holds that, too.
std::string result_text(const Study& study, const FactorLibrary& factors, const StudyOutcome& outcome,
                        const StudyAssessment* assessment = nullptr);

}  // namespace tanji
