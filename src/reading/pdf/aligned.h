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
    std::vector<int> rows;  // the row in which each line stands, from 1
};
/// `open`: borders of a table that the page before left open; they are taken where these lines keep to them.
std::optional<AlignedTable> aligned_table_at(const std::vector<PdfLine>& lines, std::size_t first, const std::vector<double>& open = {});

}  // namespace tanji
