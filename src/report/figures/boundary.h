// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "report/figures/scene.h"

namespace tanji {

/// What a boundary figure shows. Plain words: it does not know what the stages mean.
struct DiagramProcess {
    std::string name;
    bool included = true;
};
struct DiagramStage {
    std::string name;
    bool included = true;
    std::vector<DiagramProcess> processes;
};
struct BoundaryDiagram {
    std::vector<DiagramStage> stages;  // in order of flow
    std::string boundary_label;        // 系统边界
    std::string included_label;        // of the legend: 已纳入
    std::string excluded_label;        // 未纳入
};

/// Stages as columns joined by arrows, their processes below, a dashed frame round the runs of included stages, a legend. More
/// than seven stages go on in further rows. Boxes grow with their words, so that none is cut.
/// @param width  [CSS px]
Scene boundary_scene(const BoundaryDiagram& diagram, double width = 640);

}  // namespace tanji
