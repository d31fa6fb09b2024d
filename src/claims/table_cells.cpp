// SPDX-License-Identifier: Apache-2.0
#include "claims/table_cells.h"

#include <algorithm>

#include "claims/result_unit.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

/// A figure stands alone or before its unit.
bool is_figure_cell(const CellNumber& cell) {
    constexpr std::size_t kLongestUnit = 12;
    if (!cell.before.empty() && cell.before != "约" && cell.before != "≈" && cell.before != "~") return false;
    return cell.after.size() <= kLongestUnit || unit_in(cell.after).has_value();
}

}  // namespace

std::vector<Cell> cells_of_row(const ReadTable& table, int row, DecimalSign sign) {
    std::vector<Cell> cells;
    for (const ReadCell& cell : table.cells) {
        if (cell.place.row != row) continue;
        std::string text = cell.text.normal;
        std::replace(text.begin(), text.end(), '\n', ' ');
        Cell made{&cell, std::string(trim(text)), {}};
        made.number = number_of_cell(made.text, sign);
        if (made.number && !is_figure_cell(*made.number)) made.number.reset();
        cells.push_back(std::move(made));
    }
    return cells;
}

}  // namespace tanji::claims
