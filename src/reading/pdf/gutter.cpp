// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "reading/pdf/layout.h"

namespace tanji {
namespace {

constexpr std::size_t kFewestLines = 10;      // on each side
constexpr double kNarrowest = 0.75;           // of a line's height
constexpr double kFilled = 0.72;              // of a column's width, by half of its lines: text, not cells
constexpr double kMostAcross = 0.25;          // of the lines may run over both columns: titles, tables

}  // namespace

std::optional<double> gutter_of(const PdfPage& page) {
    if (page.words.size() < 40 || page.width < 100) return std::nullopt;
    // The gap that most lines leave free around the middle of the page.
    const std::vector<PdfLine> lines = lines_of(page.words);
    const auto size = static_cast<std::size_t>(std::min(page.width, 5000.0)) + 1;
    std::vector<int> covered(size, 0);
    for (const PdfLine& line : lines)
        for (const PdfWord& word : line.words)
            for (auto x = static_cast<std::size_t>(std::max(0.0, word.box.x0)); x < size && static_cast<double>(x) < word.box.x1; ++x) ++covered[x];
    const auto begin = static_cast<std::size_t>(page.width * 0.38);
    const auto end = std::min(size, static_cast<std::size_t>(page.width * 0.62));
    const int allowed = static_cast<int>(kMostAcross * static_cast<double>(lines.size()));
    std::size_t best = 0;
    std::size_t best_width = 0;
    for (std::size_t x = begin; x < end;) {
        std::size_t to = x;
        const int least = covered[x];
        while (to < end && covered[to] <= std::max(least, 1)) ++to;
        if (least <= allowed && to - x > best_width) {
            best = x;
            best_width = to - x;
        }
        x = std::max(to, x + 1);
    }
    const double height = lines[lines.size() / 2].height;
    if (static_cast<double>(best_width) < kNarrowest * height) return std::nullopt;
    const double gutter = static_cast<double>(best) + static_cast<double>(best_width) / 2;

    // Text fills the lines of a column; cells do not.
    double left = page.width;
    double right = 0;
    for (const PdfLine& line : lines) {
        left = std::min(left, line.box.x0);
        right = std::max(right, line.box.x1);
    }
    std::size_t filled[2] = {0, 0};
    std::size_t count[2] = {0, 0};
    for (const PdfLine& line : lines) {
        double covered_width[2] = {0, 0};
        bool across = false;
        for (const PdfWord& word : line.words) {
            across = across || (word.box.x0 < gutter && word.box.x1 > gutter);
            covered_width[word.box.middle_x() > gutter ? 1 : 0] += word.box.width();
        }
        if (across) continue;
        for (const int side : {0, 1}) {
            if (covered_width[side] <= 0) continue;
            ++count[side];
            filled[side] += covered_width[side] > kFilled * (side == 0 ? gutter - left : right - gutter) ? 1 : 0;
        }
    }
    for (const int side : {0, 1})
        if (count[side] < kFewestLines || filled[side] * 2 < count[side]) return std::nullopt;
    return gutter;
}

}  // namespace tanji
