// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reading/docx/parts.h"

namespace tanji {

/// Fields reach over runs and paragraphs: what is being read now.
struct DocxFields {
    struct Open {
        bool in_code = true;    // before the result
        bool contents = false;  // TOC
        std::string code;
    };
    std::vector<Open> open;

    [[nodiscard]] bool in_code() const;
    [[nodiscard]] bool in_contents() const;
};

/// A paragraph as it is seen, and what hangs on it.
struct DocxParagraph {
    std::string text;
    std::vector<int> footnotes;
    std::vector<int> endnotes;
    std::vector<pugi::xml_node> text_boxes;  // their contents
    int page_breaks = 0;                     // as Word last laid the document out
    bool bold = false;                       // all that is written
    int size = 0;                            // half points of most of it, 0: as the style says
    bool in_contents = false;
    bool too_deep = false;
};
DocxParagraph read_paragraph(const pugi::xml_node& node, DocxFields& fields);

/// A character of a symbol font as one of Unicode; U+FFFD when it is not known.
char32_t symbol_character(std::string_view font, unsigned code);

inline constexpr int kDeepestDocx = 200;

}  // namespace tanji
