// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "reading/pdf/page.h"

namespace tanji {

/// What qpdf finds in a file. Plain C++17: this header stands between it and the rest.
struct PdfDrawing {
    std::size_t pages = 0;  // 0: the file is damaged, or encrypted
    bool encrypted = false;
    std::vector<std::vector<PdfRule>> rules;  // by page; none when there are too many pages
};
PdfDrawing draw_with_qpdf(std::string_view bytes, std::size_t most_pages);

}  // namespace tanji
