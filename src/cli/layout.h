// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tanji {

/// Lines of at most `width` columns; broken at blanks, and beside Han characters anywhere but before closing punctuation. A text without
/// any of these is left long.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// The text, or as much of it as fits into `width` columns with "…" behind it.
std::string shortened(std::string_view text, std::size_t width);

/// So many significant digits, noughts at the end of a number with a point left out: 0.5777, 113966.
std::string brief(double value, int digits);

/// A bar of eighth blocks: `share` [0..1] of `width` columns; a share that is not 0 shows at least the thinnest block.
std::string bar(double share, std::size_t width);

struct LayoutColumn {
    bool right = false;    // aligned right, as numbers are
    bool shrinks = false;  // gives way when the table is too wide, down to `least` columns
    std::size_t least = 8;
};

/// A table as text, aligned by display width, two blanks between columns, no blanks at the ends of lines.
class TextTable {
  public:
    explicit TextTable(std::vector<LayoutColumn> columns) : columns_(std::move(columns)) {}

    void row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    /// Lines with `indent` blanks before each, at most `width` columns as far as the columns that shrink allow.
    [[nodiscard]] std::vector<std::string> lines(std::size_t indent, std::size_t width) const;
    [[nodiscard]] bool empty() const { return rows_.empty(); }

  private:
    std::vector<LayoutColumn> columns_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace tanji
