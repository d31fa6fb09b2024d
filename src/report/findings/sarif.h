// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/finding_answer.h"
#include "support/node.h"
#include "support/words.h"

namespace tanji {

/// Findings as a SARIF 2.1.0 log (OASIS), for the tools that show findings of programs: rules with their words and clauses; results with
/// level, place, quotation, key, effect; what is justified is a suppression of kind "external". `file` is what was judged.
Node sarif_log(const std::vector<Finding>& findings, const AnsweredFindings& answered, const std::string& file, const Words& words);

}  // namespace tanji
