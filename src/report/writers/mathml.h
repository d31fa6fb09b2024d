// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "report/formula.h"

namespace tanji {

/// One <math> element. `block` sets it on a line of its own.
std::string mathml(const MathNode& node, bool block);
/// The same as Office Math: the content of one <m:oMath>, without the element itself.
std::string omml(const MathNode& node);

}  // namespace tanji
