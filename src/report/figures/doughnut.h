// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/document.h"

namespace tanji {

/// A doughnut with one series, no negative value and something to share out; anything else is drawn as bars.
bool is_drawn_as_ring(const Chart& chart);
/// Ring on the left, names and labels on the right. @param width [CSS px]
Scene doughnut_scene(const Chart& chart, double width);

}  // namespace tanji
