// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "reading/pdf/layout.h"

namespace tanji {
namespace {

constexpr std::size_t kFewestLines = 10;   // on each side
constexpr double kNarrowest = 0.75;        // of a line's height
constexpr double kFilled = 0.72;           // of a column's width, by half of its lines
constexpr double kNarrowestColumn = 0.22;  // of the page
constexpr double kMostAcross = 0.25;       // of the lines may run over both columns: titles, tables

}  // namespace

std::optional<double> gutter_of(const PdfPage& page) {
    if (page.words.size() < 40 || page.width < 100) return std::nullopt;
    // The gap that most lines leave free around the middle of the page.
    const std::vector<PdfLine> lines = lines_of(page.words);
    const auto size = static_cast<std::size_t>(std::min(page.width, 5000.0)) + 1;
    std::vector<int> covered(size, 0);
    for (const PdfLine& line : lines)
        for (const PdfWord& word : line.words)
            for (auto x = static_cast<std::size_t>(std::max(0.0, word.box.x0)); x < size && static_cast<double>(x) < word.box.x1; ++x)
                ++covered[x];
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

    // Text fills the lines of a column, and a column is wide; cells are neither.
    std::vector<PdfBox> sides[2];
    PdfBox column[2] = {{page.width, 0, 0, 0}, {page.width, 0, 0, 0}};
    for (const PdfLine& line : lines) {
        const bool across = std::any_of(line.words.begin(), line.words.end(),
                                        [gutter](const PdfWord& word) { return word.box.x0 < gutter && word.box.x1 > gutter; });
        if (across) continue;
        PdfBox halves[2] = {{page.width, 0, 0, 0}, {page.width, 0, 0, 0}};
        for (const PdfWord& word : line.words) halves[word.box.middle_x() > gutter ? 1 : 0].include(word.box);
        // A line on one side only may be a title of both.
        for (const int side : {0, 1})
            if (halves[side].x1 > 0) sides[side].push_back(halves[side]);
    }
    for (const int side : {0, 1}) {
        for (const PdfBox& half : sides[side]) column[side].include(half);
        const double width = column[side].width();
        const auto filled = static_cast<std::size_t>(
            std::count_if(sides[side].begin(), sides[side].end(), [width](const PdfBox& half) { return half.width() > kFilled * width; }));
        if (sides[side].size() < kFewestLines || filled * 2 < sides[side].size() || width < kNarrowestColumn * page.width)
            return std::nullopt;
    }
    return gutter;
}

}  // namespace tanji
