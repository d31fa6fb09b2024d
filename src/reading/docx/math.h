// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reading/docx/parts.h"

namespace tanji {

/// A formula (Office Math) in one line: "E_运输=(m×d)/1000", "10^(-3)", "∑_(i=1)^n x_i".
std::string linear_math(const pugi::xml_node& node, int depth = 0);

}  // namespace tanji
