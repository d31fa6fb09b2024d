// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tanji {

/// What an author lists in one cell of the boundary table: "钢材、铜排和包装" -> 钢材, 铜排, 包装; "steel, copper bars and packaging"
/// alike.
std::vector<std::string> boundary_items(std::string_view text);
/// True when an item and a text have something of a name in common: two Han characters in a row, or the beginning of a word of four
/// letters or more. Generous on purpose: "road transport" names a row "transport by rail".
bool share_a_name(std::string_view item, std::string_view text);

}  // namespace tanji
