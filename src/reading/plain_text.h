// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "reading/draft.h"

namespace tanji {

/// UTF-8 text: paragraphs between blank lines, lines put together where they were wrapped, tables by tabs, strokes or aligned columns.
/// A form feed begins a page.
Draft read_plain_text(std::string_view text);

/// One line of a text file.
struct TextLine {
    std::string_view text;  // without blanks at its end
    int number = 0;
    int page = 0;
};

/// How many lines from the first on are a table, and the table; 0 when they are none.
struct PlainTable {
    std::size_t lines = 0;
    ReadTable table;
};
PlainTable tab_table(const std::vector<TextLine>& lines, std::size_t first);
PlainTable stroke_table(const std::vector<TextLine>& lines, std::size_t first);
PlainTable aligned_table(const std::vector<TextLine>& lines, std::size_t first);

}  // namespace tanji
