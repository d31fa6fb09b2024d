// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/diagnostic.h"

namespace tanji {

/// Lines of a file that was read, for messages; nothing is counted until something is asked.
class TextLines {
  public:
    explicit TextLines(std::string_view text) : text_(text) {}

    /// A line without blanks at its ends, cut where it grows too long for a message; empty when there is none of that number.
    [[nodiscard]] std::string excerpt(int line) const;
    /// Where the field `index` of the CSV row that begins on `line` stands.
    [[nodiscard]] Place field(const std::string& file, int line, std::size_t index) const;

  private:
    [[nodiscard]] std::string_view from(int line) const;

    std::string_view text_;
    mutable std::vector<std::size_t> begins_;
};

/// Every diagnostic about `file` that has a line and no excerpt gets the line as written.
Diagnostics with_excerpts(Diagnostics diagnostics, const std::string& file, std::string_view text);

}  // namespace tanji
