// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace tanji {

/// Points (1/72 inch) from the upper left corner of the page as it is shown.
struct PdfBox {
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;

    [[nodiscard]] double width() const { return x1 - x0; }
    [[nodiscard]] double height() const { return y1 - y0; }
    [[nodiscard]] double middle_x() const { return (x0 + x1) / 2; }
    [[nodiscard]] double middle_y() const { return (y0 + y1) / 2; }
    void include(const PdfBox& other) {
        x0 = std::min(x0, other.x0);
        y0 = std::min(y0, other.y0);
        x1 = std::max(x1, other.x1);
        y1 = std::max(y1, other.y1);
    }
};

struct PdfWord {
    PdfBox box;
    std::string text;
};

/// A drawn line, along x or y.
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

}  // namespace tanji
