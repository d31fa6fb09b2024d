// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/study.h"

namespace tanji {

/// Gives every amount that is written as a formula its value and unit; the text stays the formula. Names are parameters, or paths of the
/// study ("products.BXD2.mass"); what they refer to may be a formula itself. Codes FORMULA-01 to FORMULA-08, STUDY-05, STUDY-09 a plain
/// number outside its range.
void evaluate_formulas(Study& study, Diagnostics& diagnostics);

}  // namespace tanji
