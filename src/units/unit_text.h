// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace tanji {

/// The spelling that the unit table is keyed by: full-width signs, raised and lowered digits, middle dots, "per" and 每 made plain
/// ("ｋｇ／ｍ³" -> "kg/m^3"), blanks at the ends and around operators removed, other runs of blanks made one.
std::string plain_unit_text(std::string_view text);

}  // namespace tanji
