// SPDX-License-Identifier: Apache-2.0
// Tables that go on over pages.
#include <algorithm>
#include <cmath>

#include "reading/marks.h"
#include "reading/pdf/layout.h"

namespace tanji {
namespace {

constexpr double kSameBorder = 6;  // [pt]

bool same_columns(const std::vector<double>& a, const std::vector<double>& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (std::abs(a[i] - b[i]) > kSameBorder) return false;
    return true;
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
        if (cell->place.column == 1 || cell->row_span > 1 || looks_numeric(cell->text.written) || before == nullptr || before->text.written.empty() ||
            before->place.column != cell->place.column || looks_numeric(before->text.written) || ends_sentence(before->text.written))
            return false;
    }
    const ReadCell* first = below.at(row, 1);
    return filled > 0 && first != nullptr && first->text.written.empty();
}

void append(ReadTable& above, ReadTable below, int page) {
    int repeated = 0;
    while (repeated < std::min({above.rows, below.rows - 1, 4}) && same_row(above, below, repeated + 1) && !has_figures(below, repeated + 1)) ++repeated;
    const bool broken = repeated == 0 && is_broken_row(above, below, 1);
    const int skipped = repeated + (broken ? 1 : 0);
    if (broken) {
        for (const ReadCell* cell : row_of(below, 1)) {
            if (cell->text.written.empty()) continue;
            for (ReadCell& before : above.cells)
                if (&before == above.at(above.rows, cell->place.column)) before.text.written += joint(before.text.written, cell->text.written), before.text.written += cell->text.written;
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
    int page = 0;
    for (std::vector<PdfBlock>& blocks : pages) {
        ++page;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            PdfBlock& block = blocks[i];
            const bool goes_on = i == 0 && block.draft.block.table && !open.empty() && same_columns(open, block.columns);
            if (goes_on) {
                append(*out.back().block.table, std::move(*block.draft.block.table), page);
                continue;
            }
            if (block.draft.block.table) set_pages(*block.draft.block.table, page);
            out.push_back(std::move(block.draft));
        }
        if (blocks.empty()) continue;
        open = out.back().block.table ? blocks.back().columns : std::vector<double>();
    }
    return out;
}

}  // namespace tanji
