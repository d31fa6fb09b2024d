// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "reading/docx/parts.h"

namespace tanji {

/// Counts paragraphs as Word does: the number that stands before a paragraph is nowhere in the file.
class DocxNumbering {
  public:
    explicit DocxNumbering(const pugi::xml_node& root);
    /// The number of the next paragraph of a list, as it is printed ("3.2.1", "(2)", "•"); empty when the list has none.
    std::string next(int number_id, int level);

  private:
    static constexpr std::size_t kLevels = 9;
    struct Level {
        int start = 1;
        std::string format = "decimal";
        std::string text;
    };
    struct List {
        int abstract_id = -1;
        std::map<int, int> starts;  // overridden, by level
        bool begun = false;
    };
    std::map<int, std::array<Level, kLevels>> abstract_;
    std::map<int, std::array<int, kLevels>> counters_;  // by abstract list; 0: not begun
    std::map<int, List> lists_;
};

/// 12 in a format of ISO/IEC 29500-1, 17.18.59: "12", "xii", "L", "十二".
std::string number_in_format(int value, std::string_view format);

}  // namespace tanji
