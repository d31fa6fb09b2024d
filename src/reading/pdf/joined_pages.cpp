// SPDX-License-Identifier: Apache-2.0
// Tables that go on over pages.
#include <algorithm>
#include <cmath>

#include "reading/marks.h"
#include "reading/pdf/layout.h"

namespace tanji {
namespace {

constexpr double kSameBorder = 6;      // [pt]
constexpr double kGuessedBorder = 24;  // between columns without rules

/// Which of `all` each border of `some` is; empty when one is none of them, or the outer ones differ.
std::vector<std::size_t> borders_among(const std::vector<double>& some, const std::vector<double>& all, double tolerance) {
    std::vector<std::size_t> out;
    for (const double border : some) {
        std::size_t at = out.empty() ? 0 : out.back() + 1;
        while (at < all.size() && std::abs(all[at] - border) > tolerance) ++at;
        if (at == all.size()) return {};
        out.push_back(at);
    }
    const bool same_sides = !out.empty() && out.front() == 0 && out.back() + 1 == all.size();
    return same_sides ? out : std::vector<std::size_t>();
}

/// Cells in the columns of a finer grid.
void spread(ReadTable& table, const std::vector<std::size_t>& borders) {
    for (ReadCell& cell : table.cells) {
        const auto first = static_cast<std::size_t>(cell.place.column - 1);
        const auto end = first + static_cast<std::size_t>(cell.column_span);
        cell.place.column = static_cast<int>(borders[first]) + 1;
        cell.column_span = static_cast<int>(borders[end] - borders[first]);
    }
    table.columns = static_cast<int>(borders.back());
}

/// Brings both tables to one grid, if they fit each other.
bool fit(ReadTable& above, std::vector<double>& columns, PdfBlock& block, bool ruled) {
    if (ruled != block.ruled || columns.size() < 2) return false;
    const double tolerance = ruled ? kSameBorder : kGuessedBorder;
    if (!ruled && columns.size() != block.columns.size()) return false;
    if (const auto finer = borders_among(block.columns, columns, tolerance); !finer.empty()) {
        spread(*block.draft.block.table, finer);
        return true;
    }
    if (const auto finer = borders_among(columns, block.columns, tolerance); !finer.empty()) {
        spread(above, finer);
        columns = block.columns;
        return true;
    }
    return false;
}

std::vector<const ReadCell*> row_of(const ReadTable& table, int row) {
    std::vector<const ReadCell*> cells;
    for (const ReadCell& cell : table.cells)
        if (cell.place.row == row) cells.push_back(&cell);
    return cells;
}

bool same_row(const ReadTable& a, const ReadTable& b, int row) {
    const auto left = row_of(a, row);
    const auto right = row_of(b, row);
    bool any = false;
    if (left.size() != right.size()) return false;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i]->text.written != right[i]->text.written || left[i]->place.column != right[i]->place.column) return false;
        any = any || !left[i]->text.written.empty();
    }
    return any;
}

/// Rows of figures repeat by chance; heads do not hold any.
bool has_figures(const ReadTable& table, int row) {
    for (const ReadCell* cell : row_of(table, row))
        if (looks_numeric(read_text(cell->text.written).normal)) return true;
    return false;
}

/// A row that the page broke: all that stands in the first row below goes on with words above.
bool is_broken_row(const ReadTable& above, const ReadTable& below, int row) {
    int filled = 0;
    for (const ReadCell* cell : row_of(below, row)) {
        if (cell->text.written.empty()) continue;
        ++filled;
        const ReadCell* before = above.at(above.rows, cell->place.column);
        if (cell->place.column == 1 || cell->row_span > 1 || looks_numeric(cell->text.written) || before == nullptr ||
            before->text.written.empty() || before->place.column != cell->place.column || looks_numeric(before->text.written) ||
            ends_sentence(before->text.written))
            return false;
    }
    const ReadCell* first = below.at(row, 1);
    return filled > 0 && first != nullptr && first->text.written.empty();
}

bool is_empty(const ReadTable& table, int row) {
    for (const ReadCell* cell : row_of(table, row))
        if (!cell->text.written.empty()) return false;
    return true;
}

/// The one cell that holds text: the table is a frame around it.
const ReadCell* only_cell(const ReadTable& table) {
    const ReadCell* found = nullptr;
    for (const ReadCell& cell : table.cells) {
        if (cell.text.written.empty()) continue;
        if (found != nullptr) return nullptr;
        found = &cell;
    }
    return found;
}

void append(ReadTable& above, ReadTable below, int page) {
    int repeated = 0;
    while (repeated < std::min({above.rows, below.rows - 1, 4}) && same_row(above, below, repeated + 1) &&
           !has_figures(below, repeated + 1))
        ++repeated;
    const bool broken = repeated == 0 && is_broken_row(above, below, 1);
    // What is left of a row whose words all stood on the page before.
    const bool rest = repeated == 0 && !broken && below.rows > 1 && is_empty(below, 1);
    const int skipped = repeated + (broken || rest ? 1 : 0);
    if (broken) {
        for (const ReadCell* cell : row_of(below, 1)) {
            if (cell->text.written.empty()) continue;
            for (ReadCell& before : above.cells)
                if (&before == above.at(above.rows, cell->place.column))
                    before.text.written += joint(before.text.written, cell->text.written), before.text.written += cell->text.written;
        }
    }
    for (ReadCell& cell : below.cells) {
        if (cell.place.row <= skipped) continue;
        cell.place.row += above.rows - skipped;
        cell.place.page = page;
        above.cells.push_back(std::move(cell));
    }
    above.rows += below.rows - skipped;
}

void set_pages(ReadTable& table, int page) {
    for (ReadCell& cell : table.cells) cell.place.page = page;
}

}  // namespace

std::vector<DraftBlock> joined_pages(std::vector<std::vector<PdfBlock>> pages) {
    std::vector<DraftBlock> out;
    std::vector<double> open;  // columns of the table that ended the last page
    bool open_ruled = false;
    int page = 0;
    for (std::vector<PdfBlock>& blocks : pages) {
        ++page;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            PdfBlock& block = blocks[i];
            if (block.draft.block.table && i == 0 && !open.empty() && fit(*out.back().block.table, open, block, open_ruled)) {
                append(*out.back().block.table, std::move(*block.draft.block.table), page);
                if (blocks.size() == 1) break;
                continue;
            }
            if (const ReadCell* text = block.draft.block.table ? only_cell(*block.draft.block.table) : nullptr) {
                block.draft = draft_text(text->text.written, page, block.draft.block.place.line);
                block.columns.clear();
            }
            if (block.draft.block.table) set_pages(*block.draft.block.table, page);
            out.push_back(std::move(block.draft));
            if (i + 1 == blocks.size()) {
                open = block.columns;
                open_ruled = block.ruled;
            }
        }
        if (blocks.size() > 1 || blocks.empty()) {
            if (out.empty() || !out.back().block.table) open.clear();
        }
    }
    return out;
}

}  // namespace tanji
