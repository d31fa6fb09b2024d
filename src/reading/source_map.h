// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "reading/read_document.h"
#include "support/result.h"
#include "support/run_context.h"

namespace tanji {

/// Where a block or a cell stands in the file itself: what a copy with comments needs.
struct SourceSpot {
    std::ptrdiff_t offset = -1;  // DOCX: of the paragraph's element in the main part, at its name; -1: not known
    int page = 0;                // PDF: from 1; 0: not known
    double x0 = 0, y0 = 0;       // PDF: a box on it [pt], from the upper left corner of the page as it is shown
    double x1 = 0, y1 = 0;

    [[nodiscard]] bool known() const { return offset >= 0 || page > 0; }
    /// The box around both, where they stand on one page.
    void include(const SourceSpot& other) {
        if (page == 0 || page != other.page) return;
        x0 = std::min(x0, other.x0);
        y0 = std::min(y0, other.y0);
        x1 = std::max(x1, other.x1);
        y1 = std::max(y1, other.y1);
    }
};

struct SourceMap {
    struct Entry {
        ReadPlace place;
        SourceSpot spot;
    };
    ReadFormat format = ReadFormat::Text;
    std::string part;  // DOCX: name of the main part, "word/document.xml"
    std::vector<Entry> spots;

    /// The spot of a place as findings name it: the cell, else the first cell of its row, else the table, else the paragraph, else what
    /// stands nearest before. Null when nothing is known.
    [[nodiscard]] const SourceSpot* find(int paragraph, int table, int row, int column) const;
};

/// Reads a DOCX or PDF anew and tells where everything stands in it; the numbers are those of read_report_bytes(). Errors as there;
/// NOTE-01 for another format.
Result<SourceMap> read_source_map(std::string_view bytes, const std::string& name, const RunContext& run);

}  // namespace tanji
