// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/document.h"

namespace tanji {

/// A chart drawn for formats that have no charts of their own. The height follows the content: no label is cut and none overlaps
/// another. A doughnut that holds a negative value is drawn as bars, as a slice cannot be less than nothing.
/// @param width  [CSS px]
Scene chart_scene(const Chart& chart, double width = 720);

/// Ticks of an axis that holds all values and 0: multiples of 1, 2 or 5 times a power of ten, 4 to 8 of them.
struct AxisTicks {
    double first = 0;
    double last = 1;
    double step = 1;
    int decimals = 0;
};
AxisTicks axis_ticks(double smallest, double largest);

}  // namespace tanji
