// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reading/pdf/page.h"

namespace tanji {

/// Words whose middles lie at one height, from left to right.
struct PdfLine {
    PdfBox box;
    std::vector<PdfWord> words;
    double height = 0;  // of most of its letters [pt]
    int number = 0;     // on the page, from 1

    /// What stands between wide gaps.
    struct Piece {
        PdfBox box;
        std::string text;
    };
    std::vector<Piece> pieces;
    [[nodiscard]] std::string text() const;  // pieces separated by tabs
};

/// The words of a line as pieces.
std::vector<PdfLine::Piece> pieces_of(const PdfLine& line);
/// From above to below.
std::vector<PdfLine> lines_of(std::vector<PdfWord> words);

/// Lines of one cell or paragraph as one text. A line that fills its width to `right` was broken by the layout program, else by the author.
std::string joined_lines(const std::vector<PdfLine>& lines, double right);
/// What stands between the end of a line and the next one: nothing or a blank.
std::string_view joint(std::string_view above, std::string_view below);

}  // namespace tanji
