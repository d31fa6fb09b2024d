// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "support/result.h"
#include "support/run_context.h"

namespace tanji {

/// Points (1/72 inch) from the upper left corner of the page as it is shown.
struct Box2 {
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;

    [[nodiscard]] double width() const { return x1 - x0; }
    [[nodiscard]] double height() const { return y1 - y0; }
    [[nodiscard]] double middle_x() const { return (x0 + x1) / 2; }
    [[nodiscard]] double middle_y() const { return (y0 + y1) / 2; }
    void include(const Box2& other);
};

struct PdfWord {
    Box2 box;
    std::string text;
};

/// A drawn line, or the edge of a filled box.
struct PdfRule {
    bool vertical = false;
    double at = 0;  // x of a vertical rule, y of a horizontal one
    double from = 0;
    double to = 0;
};

struct PdfPage {
    double width = 0;
    double height = 0;
    std::vector<PdfWord> words;
    std::vector<PdfRule> rules;
};

/// What the file says of itself, and the rules drawn on each page; no text. READ-07 encrypted, READ-08 damaged, READ-09 too many pages.
struct PdfDrawing {
    std::vector<std::vector<PdfRule>> rules;  // by page
};
Result<PdfDrawing> read_pdf_drawing(std::string_view bytes, const std::string& file);

/// The words of every page, by pdftotext. READ-06, READ-08, READ-10, READ-11.
Result<std::vector<PdfPage>> read_pdf_words(std::string_view bytes, const std::string& file, int pages, const RunContext& run);

/// What pdftotext -bbox wrote.
std::vector<PdfPage> parse_pdf_words(std::string_view xhtml);

/// The straight rules that a content stream draws, in its own coordinates turned by `matrix` (a b c d e f).
class PdfForms;
std::vector<PdfRule> rules_of_content(std::string_view content);

}  // namespace tanji
