// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "report/document.h"

namespace tanji {

/// Shares of the columns of a table, adding up to `total` [any length], for a text of `size` and `padding` at both sides of a cell
/// [same length]. They begin as the table asks; a column whose words would break takes from those that have more than their
/// text needs. Only when there is not enough for all words do words break.
std::vector<double> column_widths(const Table& table, double total, double size, double padding);

}  // namespace tanji
