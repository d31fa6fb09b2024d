// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "factors/library.h"
#include "pipeline/run_study.h"

namespace tanji {

/// result.json: the canonical JSON of a result, the same bytes on every machine.
std::string result_text(const Study& study, const FactorLibrary& factors, const StudyOutcome& outcome);

}  // namespace tanji
