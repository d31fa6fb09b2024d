// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "reading/docx/parts.h"

namespace tanji {

/// What a paragraph style means for reading, with what it inherits.
struct DocxStyle {
    std::string based_on;
    int heading = 0;   // 1 to 9
    int contents = 0;  // level of an entry of the contents
    bool caption = false;
    int number_id = -1;
    int number_level = -1;
    int bold = -1;  // -1: not said
    int size = 0;   // half points; 0: not said
};

class DocxStyles {
  public:
    explicit DocxStyles(const pugi::xml_node& root);
    /// An unknown or empty id is the default paragraph style.
    [[nodiscard]] const DocxStyle& of(std::string_view id) const;

  private:
    std::map<std::string, DocxStyle, std::less<>> styles_;
    DocxStyle default_;
};

}  // namespace tanji
