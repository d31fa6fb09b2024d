// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "ooxml/chart_workbook.h"
#include "report/document.h"

namespace tanji {

/// What a native chart holds: the values as printed, so that chart, workbook and text cannot disagree. The names of a doughnut
/// carry their values, because a thin slice has no room for a label.
ChartData chart_data(const Chart& chart);
/// A chart part (word/charts/chartN.xml). @param workbook  relationship id of the embedded workbook
std::string chart_part(const Chart& chart, const std::string& workbook, Language language);
/// The chart as drawn shapes for a text width of 160 mm.
Scene print_scene(const Chart& chart);
/// Height of the drawing for that width [EMU]; the same for both forms, so that both break the pages alike.
long long chart_height(const Chart& chart);

}  // namespace tanji
