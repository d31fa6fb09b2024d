// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/values.h"

namespace tanji::worked {

/// The lines of a page that this program writes stand between these two.
inline constexpr std::string_view kTableBegins = "<!-- The table is written by the program \"worked\". -->\n";
inline constexpr std::string_view kTableEnds = "<!-- End of the table. -->\n";

/// The cases as a Markdown table, in the words of a language: what is printed, what we give, how far apart.
std::string table_of_cases(Language language);

/// A page with its table put in; throws std::runtime_error when the page has no place for it.
std::string with_table(const std::string& page, const std::string& table);

}  // namespace tanji::worked
