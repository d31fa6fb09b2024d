// SPDX-License-Identifier: Apache-2.0
#include "reading/pdf/lattice.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "reading/draft.h"
#include "reading/pdf/lines.h"

namespace tanji {
namespace {

constexpr double kTouch = 3.0;  // rules that come so near meet [pt]
constexpr double kSame = 2.5;   // rules at one place [pt]
constexpr std::size_t kMostRules = 6000;
constexpr std::size_t kMostSlots = 60000;

/// Pieces of one line made one; a line drawn for every cell comes in pieces, a thick one twice.
std::vector<PdfRule> merged(std::vector<PdfRule> rules) {
    std::sort(rules.begin(), rules.end(), [](const PdfRule& a, const PdfRule& b) {
        return a.vertical != b.vertical ? a.vertical < b.vertical : a.at != b.at ? a.at < b.at : a.from < b.from;
    });
    std::vector<PdfRule> out;
    for (std::size_t begin = 0; begin < rules.size();) {
        std::size_t end = begin + 1;
        while (end < rules.size() && rules[end].vertical == rules[begin].vertical && rules[end].at - rules[begin].at < kSame) ++end;
        std::sort(rules.begin() + static_cast<std::ptrdiff_t>(begin), rules.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const PdfRule& a, const PdfRule& b) { return a.from < b.from; });
        for (std::size_t i = begin; i < end; ++i) {
            if (i > begin && rules[i].from <= out.back().to + kTouch)
                out.back().to = std::max(out.back().to, rules[i].to);
            else
                out.push_back(rules[i]);
        }
        begin = end;
    }
    return out;
}

bool meet(const PdfRule& a, const PdfRule& b) {
    if (a.vertical == b.vertical) return false;
    return a.at >= b.from - kTouch && a.at <= b.to + kTouch && b.at >= a.from - kTouch && b.at <= a.to + kTouch;
}

/// Groups of rules that hang together.
std::vector<std::vector<PdfRule>> components(const std::vector<PdfRule>& rules) {
    std::vector<std::size_t> home(rules.size());
    std::iota(home.begin(), home.end(), 0U);
    const auto root = [&home](std::size_t i) {
        while (home[i] != i) i = home[i] = home[home[i]];
        return i;
    };
    const auto first_vertical = static_cast<std::size_t>(
        std::find_if(rules.begin(), rules.end(), [](const PdfRule& rule) { return rule.vertical; }) - rules.begin());
    for (std::size_t i = 0; i < first_vertical; ++i)
        for (std::size_t j = first_vertical; j < rules.size(); ++j)
            if (meet(rules[i], rules[j])) home[root(j)] = root(i);
    std::vector<std::vector<PdfRule>> out;
    std::vector<std::size_t> number(rules.size(), rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        std::size_t& at = number[root(i)];
        if (at == rules.size()) {
            at = out.size();
            out.emplace_back();
        }
        out[at].push_back(rules[i]);
    }
    return out;
}

std::vector<double> places(const std::vector<PdfRule>& rules, bool vertical) {
    std::vector<double> all;
    for (const PdfRule& rule : rules) {
        if (rule.vertical == vertical) {
            all.push_back(rule.at);
        } else {
            // An open side: the rules across reach it, no rule runs along it.
            all.push_back(rule.from);
            all.push_back(rule.to);
        }
    }
    std::sort(all.begin(), all.end());
    std::vector<double> out;
    for (const double at : all)
        if (out.empty() || at - out.back() > 2 * kSame) out.push_back(at);
    return out;
}

/// Whether a rule runs along the border at `at` past the point `along`.
bool has_wall(const std::vector<PdfRule>& rules, bool vertical, double at, double along) {
    return std::any_of(rules.begin(), rules.end(), [&](const PdfRule& rule) {
        return rule.vertical == vertical && std::abs(rule.at - at) <= 2 * kSame && rule.from - 0.5 <= along && rule.to + 0.5 >= along;
    });
}

struct Slots {
    std::vector<double> xs;
    std::vector<double> ys;
    const std::vector<PdfRule>& rules;

    [[nodiscard]] std::size_t columns() const { return xs.size() - 1; }
    [[nodiscard]] std::size_t rows() const { return ys.size() - 1; }
    [[nodiscard]] bool open_right(std::size_t row, std::size_t column) const {
        return !has_wall(rules, true, xs[column + 1], (ys[row] + ys[row + 1]) / 2);
    }
    [[nodiscard]] bool open_below(std::size_t row, std::size_t column) const {
        return !has_wall(rules, false, ys[row + 1], (xs[column] + xs[column + 1]) / 2);
    }
};

/// Cells grow from their upper left slot until a rule stops them.
ReadTable cells_of(const Slots& slots) {
    ReadTable table;
    table.rows = static_cast<int>(slots.rows());
    table.columns = static_cast<int>(slots.columns());
    std::vector<bool> taken(slots.rows() * slots.columns(), false);
    const auto is_taken = [&](std::size_t row, std::size_t column) { return taken[row * slots.columns() + column]; };
    for (std::size_t row = 0; row < slots.rows(); ++row) {
        for (std::size_t column = 0; column < slots.columns(); ++column) {
            if (is_taken(row, column)) continue;
            std::size_t right = column;
            while (right + 1 < slots.columns() && !is_taken(row, right + 1) && slots.open_right(row, right)) ++right;
            std::size_t bottom = row;
            const auto open_across = [&](std::size_t at) {
                for (std::size_t c = column; c <= right; ++c)
                    if (!slots.open_below(at, c)) return false;
                return true;
            };
            while (bottom + 1 < slots.rows() && open_across(bottom)) ++bottom;
            for (std::size_t r = row; r <= bottom; ++r)
                for (std::size_t c = column; c <= right; ++c) taken[r * slots.columns() + c] = true;
            ReadCell cell;
            cell.place.row = static_cast<int>(row) + 1;
            cell.place.column = static_cast<int>(column) + 1;
            cell.row_span = static_cast<int>(bottom - row) + 1;
            cell.column_span = static_cast<int>(right - column) + 1;
            table.cells.push_back(std::move(cell));
        }
    }
    return table;
}

std::size_t slot_of(const std::vector<double>& borders, double at) {
    const auto above = std::upper_bound(borders.begin(), borders.end(), at);
    return static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(above - borders.begin() - 1, 0, static_cast<std::ptrdiff_t>(borders.size()) - 2));
}

bool inside(const PdfBox& box, const PdfWord& word) {
    return word.box.middle_x() > box.x0 && word.box.middle_x() < box.x1 && word.box.middle_y() > box.y0 && word.box.middle_y() < box.y1;
}

/// Nothing is written above it.
bool stands_first(const PdfPage& page, const PdfBox& box) {
    return std::none_of(page.words.begin(), page.words.end(), [&box](const PdfWord& word) { return word.box.middle_y() < box.y0; });
}

}  // namespace

std::vector<PdfTable> take_ruled_tables(PdfPage& page) {
    std::vector<PdfTable> tables;
    std::vector<PdfRule> rules = merged(page.rules);
    if (rules.size() < 4 || rules.size() > kMostRules) return tables;
    for (const std::vector<PdfRule>& group : components(rules)) {
        const auto verticals = std::count_if(group.begin(), group.end(), [](const PdfRule& rule) { return rule.vertical; });
        if (verticals < 1 || static_cast<std::size_t>(verticals) == group.size()) continue;
        const Slots slots{places(group, true), places(group, false), group};
        if (slots.xs.size() < 2 || slots.ys.size() < 2 || slots.rows() * slots.columns() > kMostSlots) continue;
        PdfTable found;
        found.box = {slots.xs.front() - 1, slots.ys.front() - 1, slots.xs.back() + 1, slots.ys.back() + 1};
        found.columns = slots.xs;
        found.table = cells_of(slots);
        std::vector<std::size_t> owner(slots.rows() * slots.columns(), 0);
        for (std::size_t i = 0; i < found.table.cells.size(); ++i) {
            const ReadCell& cell = found.table.cells[i];
            for (int r = 0; r < cell.row_span; ++r)
                for (int c = 0; c < cell.column_span; ++c)
                    owner[static_cast<std::size_t>(cell.place.row - 1 + r) * slots.columns() +
                          static_cast<std::size_t>(cell.place.column - 1 + c)] = i;
        }
        std::vector<std::vector<PdfWord>> words(found.table.cells.size());
        for (const PdfWord& word : page.words)
            if (inside(found.box, word))
                words[owner[slot_of(slots.ys, word.box.middle_y()) * slots.columns() + slot_of(slots.xs, word.box.middle_x())]].push_back(
                    word);
        const auto filled = std::count_if(words.begin(), words.end(), [](const auto& list) { return !list.empty(); });
        if (filled < (stands_first(page, found.box) ? 1 : 2)) continue;  // a drawing, a frame
        for (std::size_t i = 0; i < words.size(); ++i) {
            ReadCell& cell = found.table.cells[i];
            const double right = slots.xs[static_cast<std::size_t>(cell.place.column - 1 + cell.column_span)];
            found.boxes.push_back({slots.xs[static_cast<std::size_t>(cell.place.column - 1)],
                                   slots.ys[static_cast<std::size_t>(cell.place.row - 1)], right,
                                   slots.ys[static_cast<std::size_t>(cell.place.row - 1 + cell.row_span)]});
            if (!words[i].empty()) cell.text.written = joined_lines(lines_of(std::move(words[i])), right);
        }
        std::erase_if(page.words, [&found](const PdfWord& word) { return inside(found.box, word); });
        tables.push_back(std::move(found));
    }
    return tables;
}

}  // namespace tanji
