// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "report/formula.h"

namespace tanji {

/// The formula in lines no wider than `width` [ems of its font, an upper estimate]: broken before "=" where that is enough, else
/// before "×", "+", "−", "·" too. A line that has no such place stays whole.
std::vector<MathNode> formula_lines(const MathNode& formula, double width);

/// Walks the words of a formula; a subscript digit comes with the letters that it hangs on: "kg CO₂e" -> "kg ", "CO" + "2", "e".
void split_words(std::string_view words, const std::function<void(std::string_view text, std::string_view index)>& take);

}  // namespace tanji
