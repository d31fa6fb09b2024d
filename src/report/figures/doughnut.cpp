// SPDX-License-Identifier: Apache-2.0
#include "report/figures/doughnut.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "report/figures/palette.h"
#include "report/figures/text_measure.h"

namespace tanji {

namespace {

constexpr double kRadius = 110;
constexpr double kHole = 64;
constexpr double kLine = 16;
constexpr double kFont = 12.5;

ScenePoint on_circle(ScenePoint centre, double radius, double angle) {
    return {centre.x + radius * std::sin(angle), centre.y - radius * std::cos(angle)};
}

/// An arc as cubic curves of at most a quarter turn; the handle length 4/3 tan(a/4) is the usual approximation (error < 0.03 %).
void add_arc(std::vector<ScenePoint>& curves, ScenePoint centre, double radius, double from, double to) {
    const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(to - from) / (std::numbers::pi / 2))));
    const double step = (to - from) / pieces;
    const double handle = 4.0 / 3.0 * std::tan(step / 4) * radius;
    for (int piece = 0; piece < pieces; ++piece) {
        const double a = from + piece * step;
        const double b = a + step;
        const ScenePoint p = on_circle(centre, radius, a);
        const ScenePoint q = on_circle(centre, radius, b);
        curves.push_back({p.x + handle * std::cos(a), p.y + handle * std::sin(a)});
        curves.push_back({q.x - handle * std::cos(b), q.y - handle * std::sin(b)});
        curves.push_back(q);
    }
}

void add_line(std::vector<ScenePoint>& curves, ScenePoint to) {
    curves.push_back(to);
    curves.push_back(to);
    curves.push_back(to);
}

}  // namespace

bool is_drawn_as_ring(const Chart& chart) {
    if (chart.kind != ChartKind::Doughnut || chart.series.size() != 1) return false;
    const auto& values = chart.series[0].values;
    return std::none_of(values.begin(), values.end(), [](double value) { return value < 0; }) &&
           std::accumulate(values.begin(), values.end(), 0.0) > 0;
}

Scene doughnut_scene(const Chart& chart, double width) {
    const ChartSeries& series = chart.series.at(0);
    const double sum = std::accumulate(series.values.begin(), series.values.end(), 0.0);
    Scene scene;
    scene.width = width;
    const double legend_x = 2 * kRadius + 56;
    double label_width = 0;
    for (const std::string& label : series.labels) label_width = std::max(label_width, text_width(label, kFont));
    double longest = 0;
    for (const std::string& name : chart.categories) longest = std::max(longest, text_width(name, kFont));
    // The labels stand close to the names, not at the far edge of a wide page.
    const double name_room = std::min(longest + 4, width - legend_x - 20 - 24 - label_width - 4);
    const double label_x = legend_x + 20 + name_room + 24 + label_width;

    std::vector<std::vector<std::string>> names;
    double legend_height = 0;
    for (const std::string& name : chart.categories) {
        names.push_back(wrap_text(name, name_room, kFont));
        legend_height += kLine * static_cast<double>(names.back().size()) + 8;
    }
    const double unit_height = chart.unit.empty() ? 0 : 22;
    scene.height = std::ceil(std::max(2 * kRadius + 16, legend_height + unit_height + 8));
    const ScenePoint centre{kRadius + 8, scene.height / 2};

    double angle = 0;
    double y = (scene.height - legend_height - unit_height) / 2;
    if (!chart.unit.empty()) {
        scene.items.push_back(SceneText{label_x, y + 12, chart.unit, 11, Anchor::End, SceneStyle::Muted, false});
        y += unit_height;
    }
    for (std::size_t index = 0; index < chart.categories.size(); ++index) {
        const double turn = series.values[index] / sum * 2 * std::numbers::pi;
        const std::string path = series.paths.empty() ? std::string{} : series.paths.at(index);
        const std::string title = chart.categories[index] + ": " + series.labels.at(index) + " " + chart.unit;
        if (turn > 0) {
            // A hair between slices, but never more than a third of a slice.
            const double gap = turn < 2 * std::numbers::pi - 1e-9 ? std::min(0.008, turn / 6) : 0;
            SceneShape slice{on_circle(centre, kRadius, angle + gap), {}, series_style(index), path, title};
            add_arc(slice.curves, centre, kRadius, angle + gap, angle + turn - gap);
            add_line(slice.curves, on_circle(centre, kHole, angle + turn - gap));
            add_arc(slice.curves, centre, kHole, angle + turn - gap, angle + gap);
            add_line(slice.curves, slice.begin);
            scene.items.emplace_back(std::move(slice));
        }
        angle += turn;
        scene.items.push_back(SceneRect{legend_x, y + 1, 12, 12, 2, series_style(index), false, path, title});
        scene.items.push_back(SceneText{label_x, y + 12, series.labels.at(index), kFont, Anchor::End, SceneStyle::Strong, false});
        for (const std::string& line : names[index]) {
            scene.items.push_back(SceneText{legend_x + 20, y + 12, line, kFont, Anchor::Start, SceneStyle::Text, false});
            y += kLine;
        }
        y += 8;
    }
    return scene;
}

}  // namespace tanji
