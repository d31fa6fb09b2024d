// SPDX-License-Identifier: Apache-2.0
// Compiled as C++17 (CMakeLists.txt): under clang the headers of qpdf 11 are no C++20.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tanji {

/// A note on a page [pt, from the upper left corner of the page as it is shown].
struct PdfNote {
    int page = 1;
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;  // what it is about; all 0: the page
    double beside = 0;                      // x behind which its sign stands: the end of a row; 0: x1
    std::string text;
};

/// The file with notes by `author`, dated "D:20260304000000Z"; empty when qpdf cannot read or write it.
std::string pdf_with_notes(std::string_view bytes, const std::vector<PdfNote>& notes, const std::string& author, const std::string& date);

}  // namespace tanji
