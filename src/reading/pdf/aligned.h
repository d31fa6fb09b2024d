// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "reading/pdf/lattice.h"
#include "reading/pdf/lines.h"

namespace tanji {

/// How many lines from the first on are a table without vertical rules, and the table.
struct AlignedTable {
    std::size_t lines = 0;
    PdfTable table;
};
std::optional<AlignedTable> aligned_table_at(const std::vector<PdfLine>& lines, std::size_t first);

}  // namespace tanji
