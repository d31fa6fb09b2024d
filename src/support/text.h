// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tanji {

bool is_valid_utf8(std::string_view text);
/// Number of columns a terminal needs: Han and full-width characters count 2, combining marks 0.
std::size_t display_width(std::string_view text);
/// Text filled with blanks on the right (left) up to a display width.
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);
/// NFKC and lower case, full-width signs made plain: what two spellings of one thing have in common.
std::string fold(std::string_view text);
std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
/// The candidate that is nearest by edit distance (Damerau, in characters), if it is near enough to be meant; else empty.
std::string nearest(std::string_view text, std::span<const std::string> candidates);
/// A slug for an id: lower-case ASCII letters, digits, '-', from any text; Han characters are kept as they are.
std::string slug(std::string_view text);

}  // namespace tanji
