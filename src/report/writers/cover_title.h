// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace tanji {

struct TitleLine {
    std::string text;
    bool aside = false;  // what stood in brackets at the end: set smaller
};

/// The title of a cover in lines of about equal length, none wider than `width` [ems of the title; an upper estimate]. They break at
/// blanks; a text without blanks between Han characters. "Title (explained)" gives the bracket a line of its own.
std::vector<TitleLine> title_lines(const std::vector<std::string>& title, double width);

}  // namespace tanji
