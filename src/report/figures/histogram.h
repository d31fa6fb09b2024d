// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/figures/scene.h"

namespace tanji {

/// What a histogram shows. Plain words and numbers: it does not know what was drawn.
struct HistogramMark {
    double at = 0;
    std::string label;  // "中位数 5.4 kg CO₂e"
    bool dashed = false;
};
struct HistogramDiagram {
    double least = 0;  // left edge of the first bar [unit of the axis]
    double most = 0;   // right edge of the last one
    std::vector<std::uint64_t> bars;
    std::uint64_t all = 0;  // draws in all, also those that no bar holds
    double low = 0;         // bars whose middle lies outside low .. high are drawn lighter
    double high = 0;
    std::vector<HistogramMark> marks;  // lines across the plot, from left to right, each with its label above
    std::string axis;                  // words and unit of the horizontal axis
    std::string share;                 // words of the vertical one: share of the draws (%)
};

/// Upright bars of equal width over an axis with round marks that need not begin at nothing. Labels of marks go into rows of their own
/// where they would overlap. Empty (no items) when there is no bar or no width.
/// @param width  [CSS px]
Scene histogram_scene(const HistogramDiagram& diagram, double width = 640);

}  // namespace tanji
