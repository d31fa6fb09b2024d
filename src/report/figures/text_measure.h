// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tanji {

/// Width of one line in a sans-serif font of that size [same unit as the size]. An upper estimate: a Han character takes one em,
/// any other 0.58 em, as no font is at hand when a figure is laid out.
double text_width(std::string_view text, double size);
/// The text in lines no wider than `width`: broken at blanks and between Han characters, a longer word where it must. Never empty,
/// never cut.
std::vector<std::string> wrap_text(std::string_view text, double width, double size);

}  // namespace tanji
