// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tanji {

/// What a part of a figure is, never which colour it has: each emitter has its own table of colours (figures/palette.h).
enum class SceneStyle {
    Axis,
    Grid,
    Text,
    Muted,
    Strong,
    OnColour,
    Stage,
    StageExcluded,
    Process,
    ProcessExcluded,
    BoundaryFrame,
    Flow,
    StageText,
    ExcludedText,
    Series1,
    Series2,
    Series3,
    Series4,
    Series5,
    Series6,
    Series7,
    Series8,
    Negative,
    OnLight
};

enum class Anchor { Start, Middle, End };

struct ScenePoint {
    double x = 0;
    double y = 0;
};
struct SceneLine {
    ScenePoint from, to;
    SceneStyle style = SceneStyle::Axis;
    bool arrow = false;  // a head at `to`
    bool dashed = false;
};
struct SceneRect {
    double x = 0, y = 0, width = 0, height = 0;
    double radius = 0;
    SceneStyle style = SceneStyle::Process;
    bool dashed = false;
    std::string path;   // result path that a click opens; may be empty
    std::string title;  // what a pointer shows; may be empty
};
/// One line of text; y is the base line.
struct SceneText {
    double x = 0, y = 0;
    std::string text;
    double size = 12;
    Anchor anchor = Anchor::Start;
    SceneStyle style = SceneStyle::Text;
    bool bold = false;
};
/// A closed shape made of cubic curves: begin, then groups of three points each.
struct SceneShape {
    ScenePoint begin;
    std::vector<ScenePoint> curves;
    SceneStyle style = SceneStyle::Series1;
    std::string path;
    std::string title;
};
using SceneItem = std::variant<SceneLine, SceneRect, SceneText, SceneShape>;

/// A drawing in CSS pixels (96 to the inch), the origin at the top left; later items lie on earlier ones.
struct Scene {
    double width = 0;
    double height = 0;
    std::vector<SceneItem> items;
};

}  // namespace tanji
