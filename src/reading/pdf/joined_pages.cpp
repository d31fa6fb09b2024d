// SPDX-License-Identifier: Apache-2.0
// Tables that go on over pages.
#include <algorithm>
#include <cmath>

#include "reading/marks.h"
#include "reading/pdf/aligned.h"
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
    while (repeated < std::min({above.rows, below.rows, 4}) && same_row(above, below, repeated + 1) && !has_figures(below, repeated + 1))
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

/// A table without rules that the page cut, read as one: its columns are guessed from the lines of both pages.
struct OpenTable {
    std::vector<double> columns;
    bool ruled = false;
    std::vector<PdfLine> lines;
    std::vector<int> pages;  // of each line
};

std::string signs_of(const PdfLine& line) {
    std::string text;
    for (const PdfWord& word : line.words) text += word.text;
    return text;
}

/// Replaces the table above by one of both parts; false when their lines do not make one table.
bool read_as_one(ReadTable& above, OpenTable& open, const PdfBlock& block, int page) {
    if (open.ruled || block.ruled || open.lines.empty() || block.lines.empty()) return false;
    OpenTable all = open;
    std::size_t from = 0;  // a head that is repeated is left out
    constexpr std::size_t kHighestHead = 4;
    while (from < std::min({block.lines.size(), open.lines.size(), kHighestHead}) &&
           signs_of(block.lines[from]) == signs_of(open.lines[from]) &&
           !looks_numeric(read_text(block.lines[from].pieces.back().text).normal))
        ++from;
    if (from == block.lines.size()) return true;
    const double pitch = open.lines.size() > 1 ? open.lines.back().box.middle_y() - open.lines[open.lines.size() - 2].box.middle_y()
                                               : 1.5 * open.lines.back().height;
    const double shift = open.lines.back().box.middle_y() + std::max(pitch, open.lines.back().height) - block.lines[from].box.middle_y();
    for (std::size_t i = from; i < block.lines.size(); ++i) {
        PdfLine line = block.lines[i];
        const auto down = [shift](PdfBox& box) {
            box.y0 += shift;
            box.y1 += shift;
        };
        down(line.box);
        for (PdfWord& word : line.words) down(word.box);
        for (PdfLine::Piece& piece : line.pieces) down(piece.box);
        all.lines.push_back(std::move(line));
        all.pages.push_back(page);
    }
    std::optional<AlignedTable> table = aligned_table_at(all.lines, 0);
    if (!table || table->lines != all.lines.size()) return false;
    // One part alone may have been cut into a column too many; a table that loses two is none.
    if (table->table.columns.size() + 1 < std::max(open.columns.size(), block.columns.size())) return false;
    for (ReadCell& cell : table->table.table.cells) {
        const auto line = std::find(table->rows.begin(), table->rows.end(), cell.place.row) - table->rows.begin();
        cell.place.page = all.pages[static_cast<std::size_t>(line)];
    }
    ReadTable made = std::move(table->table.table);
    made.caption = above.caption;
    above = std::move(made);
    all.columns = table->table.columns;
    open = std::move(all);
    return true;
}

void set_pages(ReadTable& table, int page) {
    for (ReadCell& cell : table.cells) cell.place.page = page;
}

}  // namespace

std::vector<DraftBlock> joined_pages(std::vector<std::vector<PdfBlock>> pages) {
    std::vector<DraftBlock> out;
    OpenTable open;  // that ended the last page
    int page = 0;
    for (std::vector<PdfBlock>& blocks : pages) {
        ++page;
        bool goes_on = true;  // nothing but parts of the open table so far: a head that is repeated may stand apart from its rows
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            PdfBlock& block = blocks[i];
            const bool may_go_on = block.draft.block.table && goes_on && !open.columns.empty();
            if (may_go_on && read_as_one(*out.back().block.table, open, block, page)) continue;
            if (may_go_on && fit(*out.back().block.table, open.columns, block, open.ruled)) {
                open.lines.clear();
                append(*out.back().block.table, std::move(*block.draft.block.table), page);
                continue;
            }
            goes_on = false;
            if (const ReadCell* text = block.draft.block.table ? only_cell(*block.draft.block.table) : nullptr) {
                block.draft = draft_text(text->text.written, page, block.draft.block.place.line);
                block.columns.clear();
            }
            if (block.draft.block.table) set_pages(*block.draft.block.table, page);
            out.push_back(std::move(block.draft));
            if (i + 1 == blocks.size()) {
                open = {block.columns, block.ruled, std::move(block.lines), {}};
                open.pages.assign(open.lines.size(), page);
            }
        }
        const bool all_of_it = goes_on && !blocks.empty();
        if (!all_of_it && (out.empty() || !out.back().block.table)) open = {};
    }
    return out;
}

}  // namespace tanji
