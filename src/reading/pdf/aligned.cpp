// SPDX-License-Identifier: Apache-2.0
#include "reading/pdf/aligned.h"

#include <algorithm>
#include <cmath>

#include "reading/marks.h"

namespace tanji {
namespace {

constexpr double kMostCrossed = 0.34;  // of the lines may have a cell that runs over a border of columns
constexpr double kFarBelow = 2.6;      // line heights: what stands further below is no row of the table
constexpr double kWidestLines = 1.35;  // heights of a line
constexpr double kGoesOn = 1.12;       // times the least distance of lines: lines of one cell

constexpr std::size_t kMostLines = 400;  // of one table on one page

using Pieces = std::vector<PdfLine::Piece>;

/// The middle of the first stretch of [from, to) that fewest cells cross.
double middle_of_least(const std::vector<int>& crossed, std::size_t from, std::size_t to) {
    const auto begin = crossed.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = crossed.begin() + static_cast<std::ptrdiff_t>(to);
    const auto least = std::min_element(begin, end);
    const auto more = std::find_if(least, end, [least](int count) { return count != *least; });
    return static_cast<double>((least - crossed.begin()) + (more - crossed.begin())) / 2;
}

/// x of the borders between columns: where most lines have a gap between two pieces.
std::vector<double> borders_of(const std::vector<const Pieces*>& lines, int fewest) {
    double left = 1e9;
    double right = 0;
    std::size_t full = 0;
    for (const Pieces* line : lines) {
        const Pieces& pieces = *line;
        left = std::min(left, pieces.front().box.x0);
        right = std::max(right, pieces.back().box.x1);
        full += pieces.size() >= 2 ? 1 : 0;
    }
    if (right - left > 5000 || right <= left) return {};
    const auto size = static_cast<std::size_t>(right - left) + 1;
    std::vector<int> crossed(size, 0);
    std::vector<int> covered(size, 0);  // by any piece
    std::vector<int> parted(size, 0);
    const auto mark = [&](std::vector<int>& counts, double from, double to) {
        for (auto i = static_cast<std::size_t>(std::max(0.0, from - left)); i < size && static_cast<double>(i) < to - left; ++i)
            ++counts[i];
    };
    for (const Pieces* line : lines) {
        const Pieces& pieces = *line;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            // A line of one piece is a part of a cell, or a title.
            if (pieces.size() > 1) mark(crossed, pieces[i].box.x0, pieces[i].box.x1);
            mark(covered, pieces[i].box.x0, pieces[i].box.x1);
            if (i > 0) mark(parted, pieces[i - 1].box.x1, pieces[i].box.x0);
        }
    }
    std::vector<double> borders{left};
    const double allowed = kMostCrossed * static_cast<double>(full);
    for (std::size_t i = 0; i < size;) {
        const auto is_gap = [&](std::size_t at) { return crossed[at] <= allowed && parted[at] >= fewest; };
        if (!is_gap(i)) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < size && is_gap(end)) ++end;
        // A cell that stands all inside a gap of the others is a column of its own.
        std::vector<bool> inside(end - i, false);
        for (const Pieces* line : lines)
            for (const PdfLine::Piece& piece : *line) {
                const double from = piece.box.x0 - left;
                const double to = piece.box.x1 - left;
                if (line->size() < 2 || from < static_cast<double>(i) || to > static_cast<double>(end)) continue;
                for (auto x = static_cast<std::size_t>(from); x < end && static_cast<double>(x) < to; ++x)
                    if (x >= i) inside[x - i] = true;
            }
        for (std::size_t from = i; from < end; ++from) {
            if (inside[from - i]) continue;
            std::size_t to = from;
            while (to < end && !inside[to - i]) ++to;
            if (to - from >= 3) borders.push_back(left + middle_of_least(covered, from, to));
            from = to;
        }
        i = end;
    }
    borders.push_back(right + 1);
    return borders;
}

struct Placed {
    std::size_t column = 0;
    std::size_t width = 1;
    const PdfLine::Piece* piece = nullptr;
};

std::vector<Placed> placed(const Pieces& pieces, const std::vector<double>& borders) {
    std::vector<Placed> out;
    for (const PdfLine::Piece& piece : pieces) {
        const auto column_of = [&borders](double x) {
            return static_cast<std::size_t>(
                std::clamp<std::ptrdiff_t>(std::upper_bound(borders.begin(), borders.end(), x) - borders.begin() - 1, 0,
                                           static_cast<std::ptrdiff_t>(borders.size()) - 2));
        };
        std::size_t first = column_of(piece.box.x0 + 1);
        std::size_t last = column_of(piece.box.x1 - 1);
        // A letter over the border is no cell of two columns.
        if (last > first && borders[first + 1] - piece.box.x0 < 0.12 * piece.box.width()) ++first;
        if (last > first && piece.box.x1 - borders[last] < 0.12 * piece.box.width()) --last;
        out.push_back({first, last - first + 1, &piece});
    }
    return out;
}

/// Where the pieces of each column usually begin; 0 where they do so nowhere.
std::vector<double> starts_of(const std::vector<const Pieces*>& lines, const std::vector<double>& borders) {
    constexpr double kSame = 1.2;  // pt
    std::vector<double> starts(borders.size() - 1, 0);
    for (std::size_t column = 0; column + 1 < borders.size(); ++column) {
        std::vector<double> begins;
        for (const Pieces* line : lines)
            for (const PdfLine::Piece& piece : *line)
                if (piece.box.x0 >= borders[column] - 1 && piece.box.x0 < borders[column + 1]) begins.push_back(piece.box.x0);
        std::ptrdiff_t most = 1;
        for (const double each : begins) {
            const auto same = std::count_if(begins.begin(), begins.end(), [&](double other) { return std::abs(other - each) < kSame; });
            if (same <= most) continue;
            most = same;
            starts[column] = each;
        }
    }
    return starts;
}

/// The same of words: a column that an aligned border opened has no pieces of its own yet.
std::vector<double> word_starts_of(const std::vector<PdfLine>& lines, std::size_t first, std::size_t count,
                                   const std::vector<double>& borders) {
    std::vector<Pieces> words;
    for (std::size_t i = first; i < first + count; ++i) {
        Pieces& line = words.emplace_back();
        for (const PdfWord& word : lines[i].words) line.push_back({word.box, word.text});
    }
    std::vector<const Pieces*> all;
    for (const Pieces& line : words) all.push_back(&line);
    return starts_of(all, borders);
}

/// Columns that stand so close that no gap parts them still begin at one place: borders where words of most lines begin, added to those
/// that the gaps gave.
void add_aligned_borders(const std::vector<PdfLine>& lines, std::size_t first, const std::vector<const Pieces*>& pieces,
                         std::vector<double>& borders) {
    constexpr double kSame = 1.2, kNearBorder = 4.0, kMost = 0.7, kCrossing = 0.2;  // pt; share of the lines
    constexpr std::size_t kFewest = 3;
    std::vector<const PdfLine*> full;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (pieces[i]->size() > 1) full.push_back(&lines[first + i]);
    if (full.size() < kFewest) return;
    const auto share = [&](auto holds) {
        return static_cast<double>(std::count_if(full.begin(), full.end(), holds)) / static_cast<double>(full.size());
    };
    std::vector<double> candidates;
    for (const PdfLine* line : full)
        for (std::size_t i = 1; i < line->words.size(); ++i) candidates.push_back(line->words[i].box.x0);
    std::sort(candidates.begin(), candidates.end());
    for (const double x : candidates) {
        const std::vector<double> starts = starts_of(pieces, borders);
        const auto near = [&](double other) { return std::abs(other - x) < kNearBorder; };
        if (std::any_of(borders.begin(), borders.end(), near) || std::any_of(starts.begin(), starts.end(), near)) continue;
        const auto begins = [&](const PdfLine* line) {
            return std::any_of(line->words.begin() + 1, line->words.end(),
                               [&](const PdfWord& word) { return std::abs(word.box.x0 - x) < kSame; });
        };
        const auto crosses = [&](const PdfLine* line) {
            return std::any_of(line->words.begin(), line->words.end(),
                               [&](const PdfWord& word) { return word.box.x0 < x - kSame && word.box.x1 > x + kSame; });
        };
        if (share(begins) < kMost || share(crosses) > kCrossing) continue;
        borders.insert(std::upper_bound(borders.begin(), borders.end(), x), x - 0.5);
    }
}

/// Whether lines stand in columns: hardly a word runs over a border, and most columns hold something.
bool keeps_to(const std::vector<double>& borders, const std::vector<PdfLine>& lines, std::size_t first,
              const std::vector<const Pieces*>& pieces) {
    constexpr double kMostCrossing = 0.1, kFewestFilled = 0.6, kSlack = 2.0;  // of the lines, of the columns, pt
    if (borders.size() < 3) return false;
    std::vector<bool> filled(borders.size() - 1, false);
    std::size_t full = 0, crossing = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i]->size() < 2) continue;
        ++full;
        bool crosses = false;
        for (const PdfWord& word : lines[first + i].words) {
            for (std::size_t border = 1; border + 1 < borders.size(); ++border)
                crosses = crosses || (word.box.x0 < borders[border] - kSlack && word.box.x1 > borders[border] + kSlack);
            const auto column = std::upper_bound(borders.begin(), borders.end(), word.box.middle_x()) - borders.begin() - 1;
            if (column >= 0 && column < static_cast<std::ptrdiff_t>(filled.size())) filled[static_cast<std::size_t>(column)] = true;
        }
        crossing += crosses ? 1 : 0;
    }
    const auto columns = static_cast<double>(std::count(filled.begin(), filled.end(), true));
    return full > 0 && static_cast<double>(crossing) <= kMostCrossing * static_cast<double>(full) &&
           columns >= kFewestFilled * static_cast<double>(filled.size());
}

/// Cuts cells that touch the cell beside them: where a word begins at the very place at which a column's cells do.
Pieces cut_at_columns(const PdfLine& line, const std::vector<double>& borders, const std::vector<double>& starts) {
    constexpr double kSame = 1.2;  // pt
    const auto begins_column = [&](const PdfWord& word) {
        for (std::size_t column = 1; column + 1 < borders.size(); ++column)
            if (starts[column] > 0 && std::abs(word.box.x0 - starts[column]) < kSame) return true;
        return false;
    };
    PdfLine part = line;
    Pieces out;
    const auto flush = [&](std::vector<PdfWord> words) {
        if (words.empty()) return;
        part.words = std::move(words);
        for (PdfLine::Piece& piece : pieces_of(part)) out.push_back(std::move(piece));
    };
    std::vector<PdfWord> words;
    for (const PdfWord& word : line.words) {
        if (begins_column(word)) {
            flush(std::move(words));
            words.clear();
        }
        words.push_back(word);
    }
    flush(std::move(words));
    return out;
}

/// The least usual distance of lines that follow each other: that of lines in one cell, or of rows where no cell has two lines.
double least_pitch(const std::vector<PdfLine>& lines, std::size_t first, std::size_t count) {
    double least = 1e9;
    for (std::size_t i = first + 1; i < first + count; ++i) {
        const double pitch = lines[i].box.middle_y() - lines[i - 1].box.middle_y();
        if (pitch > 0.8 * lines[i].height) least = std::min(least, pitch);
    }
    // Lines of one cell never stand further apart.
    return std::min(least, kWidestLines * lines[first].height);
}

class Rows {
  public:
    Rows(const std::vector<double>& borders, double pitch) : borders_(borders), pitch_(pitch) {}

    void add(const PdfLine& line, const std::vector<Placed>& cells) {
        if (!row_begins(line, cells)) {
            for (const Placed& cell : cells) append(cell);
        } else {
            ++table_.rows;
            row_.assign(borders_.size() - 1, kNone);
            for (const Placed& cell : cells) append(cell);
        }
        last_ = line.box.middle_y();
        distances_ += 1;
    }

    ReadTable finish(int columns) {
        table_.columns = columns;
        std::stable_sort(table_.cells.begin(), table_.cells.end(), [](const ReadCell& a, const ReadCell& b) {
            return a.place.row != b.place.row ? a.place.row < b.place.row : a.place.column < b.place.column;
        });
        return std::move(table_);
    }
    [[nodiscard]] int count() const { return table_.rows; }
    void set_wide_pitch(double wide) { wide_ = wide; }

  private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    [[nodiscard]] bool row_begins(const PdfLine& line, const std::vector<Placed>& cells) const {
        if (table_.rows == 0) return true;
        const double pitch = line.box.middle_y() - last_;
        if (pitch < 0.8 * line.height) return false;  // lines of cells that are set in the middle of their row
        // Where rows stand further apart than lines, the distance tells; else only what fits below a cell goes on with it.
        if (wide_ > 1.2 * pitch_) return pitch > kGoesOn * pitch_;
        const bool below = std::all_of(cells.begin(), cells.end(), [this](const Placed& cell) {
            return cell.column > 0 && row_[cell.column] != kNone && !looks_numeric(cell.piece->text);
        });
        return !(below && cells.size() < borders_.size() - 1 && table_.rows > 1);
    }

    void append(const Placed& cell) {
        std::size_t at = row_[cell.column];
        for (std::size_t c = cell.column; c < cell.column + cell.width && at == kNone; ++c) at = row_[c];
        if (at == kNone) {
            ReadCell made;
            made.place.row = table_.rows;
            made.place.column = static_cast<int>(cell.column) + 1;
            made.column_span = static_cast<int>(cell.width);
            at = table_.cells.size();
            table_.cells.push_back(std::move(made));
            for (std::size_t c = cell.column; c < cell.column + cell.width; ++c) row_[c] = at;
        }
        std::string& text = table_.cells[at].text.written;
        if (!text.empty()) text += joint(text, cell.piece->text);
        text += cell.piece->text;
    }

    const std::vector<double>& borders_;
    double pitch_;
    double wide_ = 0;
    double last_ = 0;
    int distances_ = 0;
    std::vector<std::size_t> row_;
    ReadTable table_;
};

/// The usual distance between lines that fill most columns.
double full_pitch(const std::vector<PdfLine>& lines, std::size_t first, const std::vector<std::vector<Placed>>& cells,
                  std::size_t columns) {
    std::vector<double> pitches;
    double last = -1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].size() * 2 <= columns) continue;
        const double at = lines[first + i].box.middle_y();
        if (last >= 0) pitches.push_back(at - last);
        last = at;
    }
    if (pitches.empty()) return 0;
    std::sort(pitches.begin(), pitches.end());
    return pitches[pitches.size() / 2];
}

}  // namespace

std::optional<AlignedTable> aligned_table_at(const std::vector<PdfLine>& lines, std::size_t first, const std::vector<double>& open) {
    std::vector<const Pieces*> pieces;
    std::size_t full = 0;
    std::size_t at = first;
    std::size_t last_full = first;
    for (; at < std::min(lines.size(), first + kMostLines); ++at) {
        const Pieces& found = lines[at].pieces;
        const double gap = at > first ? lines[at].box.y0 - lines[at - 1].box.y1 : 0;
        if (gap > kFarBelow * lines[at].height) break;
        if (found.size() < 2) {
            // The first line of a cell that is set in the middle of its row may stand above all others.
            const bool in_middle =
                at == first && at + 1 < lines.size() && lines[at + 1].box.middle_y() - lines[at].box.middle_y() < 0.8 * lines[at].height;
            if (full == 0 && !in_middle) break;
            // One piece goes on with a cell above; a line of text ends the table.
            const double left = lines[first].box.x0;
            const bool text = full > 0 && found.front().box.x0 < left + 2 * lines[at].height &&
                              found.front().box.width() > 0.5 * (lines[last_full].box.x1 - left);
            if (text || at - last_full > 3 || caption_mark(found.front().text) || heading_mark(found.front().text)) break;
        } else {
            ++full;
            last_full = at;
        }
        pieces.push_back(&found);
    }
    pieces.resize(full == 0 ? 0 : last_full - first + 1);
    // Lines of one piece behind the last full one still belong to its cells when they stand close.
    for (std::size_t i = last_full + 1;
         full > 0 && i < at && lines[i].box.middle_y() - lines[i - 1].box.middle_y() < 1.15 * lines[i].height; ++i) {
        if (lines[i].pieces.front().box.x0 < lines[first].box.x0 + lines[i].height) break;
        pieces.push_back(&lines[i].pieces);
    }
    // One row alone is a table where a page may have cut it off.
    const bool cut_off = (first == 0 || at == lines.size()) && lines[last_full].pieces.size() >= 3;
    if (full < (cut_off ? 1 : 2)) return std::nullopt;
    std::vector<double> borders;
    if (keeps_to(open, lines, first, pieces)) {
        borders = open;
    } else {
        borders = borders_of(pieces, cut_off && full == 1 ? 1 : 2);
        if (borders.size() < 3) return std::nullopt;
        add_aligned_borders(lines, first, pieces, borders);
    }
    const std::vector<double> starts = word_starts_of(lines, first, pieces.size(), borders);
    std::vector<Pieces> cut;
    for (std::size_t i = 0; i < pieces.size(); ++i) cut.push_back(cut_at_columns(lines[first + i], borders, starts));
    std::vector<std::vector<Placed>> cells;
    for (const Pieces& line : cut) cells.push_back(placed(line, borders));
    AlignedTable out;
    out.lines = pieces.size();
    out.table.box = lines[first].box;
    out.table.columns = borders;
    Rows rows(borders, least_pitch(lines, first, pieces.size()));
    rows.set_wide_pitch(full_pitch(lines, first, cells, borders.size() - 1));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        out.table.box.include(lines[first + i].box);
        rows.add(lines[first + i], cells[i]);
        out.rows.push_back(rows.count());
    }
    out.table.table = rows.finish(static_cast<int>(borders.size()) - 1);
    if (out.table.table.rows < (cut_off ? 1 : 2)) return std::nullopt;
    return out;
}

}  // namespace tanji
