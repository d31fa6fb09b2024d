// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/console.h"
#include "pipeline/run_study.h"

namespace tanji {

/// The uncertainty of each product: the statement in words, the inputs that cause it, the interval of each stage.
/// The outcome holds a result and its uncertainty.
std::string uncertainty_view(const Study& study, const StudyOutcome& outcome, const Console& console);

}  // namespace tanji
