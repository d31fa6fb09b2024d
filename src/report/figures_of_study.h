// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/chapters/report_builder.h"
#include "report/figures/boundary.h"

namespace tanji {

// The figures of the report, as data for figures/: which bars, which boxes, which words.

/// Stages as bars, one series per product.
void add_stage_figure(ReportBuilder& report, const ProductReading& product, const std::string& id);
/// Shares of the stages: a doughnut for one product, stacked bars for several or where a stage is negative.
void add_share_figure(ReportBuilder& report, const std::string& id);
/// The largest contributions, as bars.
void add_contribution_figure(ReportBuilder& report, const ProductReading& product, const std::string& id);
/// Steps as boxes joined by arrows, in as many rows as they need.
Scene process_flow_scene(const std::vector<std::string>& steps, double width = 640);
/// Stages with the activities that run in them, and what is left out.
BoundaryDiagram boundary_diagram(const ReportBuilder& report);

}  // namespace tanji
