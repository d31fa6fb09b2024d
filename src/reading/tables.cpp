// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "reading/draft.h"
#include "reading/marks.h"

namespace tanji {
namespace {

constexpr int kMostHeaderRows = 4;

/// Which of the row's cells hold figures; a cell that comes down from above counts for its own row only.
struct RowLook {
    int cells = 0;
    int filled = 0;
    int numeric = 0;
};

std::vector<RowLook> looks(const ReadTable& table) {
    std::vector<RowLook> rows(static_cast<std::size_t>(table.rows));
    for (const ReadCell& cell : table.cells) {
        RowLook& row = rows[static_cast<std::size_t>(cell.place.row - 1)];
        ++row.cells;
        if (cell.text.normal.empty()) continue;
        ++row.filled;
        row.numeric += looks_numeric(cell.text.normal) ? 1 : 0;
    }
    return rows;
}

/// The deepest row that a cell of the first rows reaches down to.
int reach(const ReadTable& table, int rows) {
    int deepest = rows;
    for (const ReadCell& cell : table.cells)
        if (cell.place.row <= rows && cell.place.column > 1) deepest = std::max(deepest, cell.place.row + cell.row_span - 1);
    return deepest;
}

}  // namespace

const ReadCell* ReadTable::at(int row, int column) const {
    for (const ReadCell& cell : cells) {
        if (cell.place.row > row) break;
        const bool in_row = row < cell.place.row + cell.row_span;
        if (in_row && column >= cell.place.column && column < cell.place.column + cell.column_span) return &cell;
    }
    return nullptr;
}

void guess_header_rows(ReadTable& table) {
    if (table.header_rows >= 0) return;
    table.header_guessed = true;
    table.header_rows = 0;
    const std::vector<RowLook> rows = looks(table);
    if (rows.size() < 2) return;
    // The head is what stands above the first row with figures.
    const auto first = std::find_if(rows.begin(), rows.end(), [](const RowLook& row) { return row.numeric > 0; });
    const auto above = static_cast<int>(first - rows.begin());
    if (first != rows.end() && above >= 1 && above <= kMostHeaderRows) {
        // Rows above the figures may be words of the body already; the head is one row and what its cells reach down to.
        table.header_rows = std::min(above, std::max(1, reach(table, 1)));
        return;
    }
    if (first == rows.end() && table.columns >= 3 && rows[0].filled == rows[0].cells) table.header_rows = 1;
    if (above > kMostHeaderRows && first != rows.end() && rows[0].filled == rows[0].cells) table.header_rows = 1;
}

ReadTable placed_table(std::vector<std::vector<ReadCell>> rows) {
    ReadTable table;
    std::vector<int> taken_until;  // per column: the last row that a cell from above covers
    int row_number = 0;
    for (std::vector<ReadCell>& row : rows) {
        if (++row_number > kMostTableRows) break;
        std::size_t column = 0;
        for (ReadCell& cell : row) {
            while (column < taken_until.size() && taken_until[column] >= row_number) ++column;
            if (column >= static_cast<std::size_t>(kMostTableColumns)) break;
            std::size_t width = static_cast<std::size_t>(std::clamp(cell.column_span, 1, kMostTableColumns - static_cast<int>(column)));
            // A cell never lies over one that comes down from above.
            for (std::size_t i = column + 1; i < column + width && i < taken_until.size(); ++i)
                if (taken_until[i] >= row_number) width = i - column;
            cell.row_span = std::clamp(cell.row_span, 1, static_cast<int>(rows.size()) - row_number + 1);
            cell.column_span = static_cast<int>(width);
            cell.place.row = row_number;
            cell.place.column = static_cast<int>(column) + 1;
            if (taken_until.size() < column + width) taken_until.resize(column + width, 0);
            for (std::size_t i = column; i < column + width; ++i) taken_until[i] = row_number + cell.row_span - 1;
            column += width;
            table.cells.push_back(std::move(cell));
        }
    }
    table.rows = std::min(row_number, kMostTableRows);
    table.columns = static_cast<int>(taken_until.size());
    return table;
}

}  // namespace tanji
