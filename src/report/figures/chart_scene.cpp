// SPDX-License-Identifier: Apache-2.0
#include "report/figures/chart_scene.h"

#include <algorithm>
#include <cmath>

#include "report/figures/doughnut.h"
#include "report/figures/palette.h"
#include "report/figures/text_measure.h"
#include "support/decimal.h"
#include "support/require.h"

namespace tanji {

namespace {

constexpr double kFont = 12;
constexpr double kAxisFont = 11;
constexpr double kLine = 15;
constexpr double kGap = 10;
constexpr double kBar = 20;

struct Extent {
    double low = 0, high = 0;
};

double value_at(const ChartSeries& series, std::size_t category) { return series.values.at(category); }

Extent extent_of(const Chart& chart) {
    Extent extent;
    for (std::size_t category = 0; category < chart.categories.size(); ++category) {
        Extent stack;
        for (const ChartSeries& series : chart.series) {
            const double value = value_at(series, category);
            if (chart.kind != ChartKind::StackedBars) stack = {};
            (value < 0 ? stack.low : stack.high) += value;
            extent.low = std::min(extent.low, stack.low);
            extent.high = std::max(extent.high, stack.high);
        }
    }
    return extent;
}

double widest_label(const Chart& chart, bool negative) {
    double widest = 0;
    for (const ChartSeries& series : chart.series)
        for (std::size_t category = 0; category < series.labels.size(); ++category)
            if ((series.values.at(category) < 0) == negative) widest = std::max(widest, text_width(series.labels[category], kFont));
    return widest;
}

/// Lays horizontal bars from the top down; each part adds its height to y_.
class BarPainter {
  public:
    BarPainter(const Chart& chart, double width) : chart_(chart), extent_(extent_of(chart)), ticks_(axis_ticks(extent_.low, extent_.high)) {
        scene_.width = width;
    }
    Scene paint() {
        place_columns();
        legend();
        const double top = y_;
        measure_rows();
        grid(top);
        for (std::size_t category = 0; category < chart_.categories.size(); ++category) row(category);
        axis(top);
        scene_.height = std::ceil(y_ + 2);
        return std::move(scene_);
    }

  private:
    [[nodiscard]] bool stacked() const { return chart_.kind == ChartKind::StackedBars; }
    [[nodiscard]] double x_of(double value) const {
        return left_ + (value - ticks_.first) / (ticks_.last - ticks_.first) * (right_ - left_);
    }
    void text(double x, double y, std::string words, Anchor anchor, SceneStyle style, double size = kFont) {
        scene_.items.push_back(SceneText{x, y, std::move(words), size, anchor, style, false});
    }

    void place_columns() {
        double names = 0;
        for (const std::string& name : chart_.categories) names = std::max(names, text_width(name, kFont));
        name_width_ = std::min(names, scene_.width * 0.36);
        const double negative = stacked() || extent_.low == 0 ? 0 : widest_label(chart_, true) + 8;
        const double positive = stacked() ? 0 : widest_label(chart_, false) + 10;
        // The outermost marks of the axis stand half outside the plot.
        const double first = text_width(round_to_decimals(ticks_.first, ticks_.decimals), kAxisFont) / 2;
        const double last = text_width(round_to_decimals(ticks_.last, ticks_.decimals), kAxisFont) / 2;
        left_ = std::max(name_width_ + kGap + negative, first + 1);
        right_ = scene_.width - std::max(positive, last + 1);
    }

    void legend() {
        if (chart_.series.size() < 2) return;
        double x = 0;
        y_ = kLine;
        for (std::size_t index = 0; index < chart_.series.size(); ++index) {
            const std::string& name = chart_.series[index].name;
            const double needed = 16 + text_width(name, kFont) + 18;
            if (x > 0 && x + needed > scene_.width) {
                x = 0;
                y_ += kLine + 4;
            }
            scene_.items.push_back(SceneRect{x, y_ - 10, 11, 11, 2, series_style(index), false, {}, {}});
            text(x + 16, y_, name, Anchor::Start, SceneStyle::Text);
            x += needed;
        }
        y_ += 14;
    }

    void measure_rows() {
        double y = y_;
        for (const std::string& name : chart_.categories) {
            names_.push_back(wrap_text(name, name_width_ + 0.5, kFont));
            const double bars = stacked() || chart_.series.size() < 2 ? kBar : 15.0 * static_cast<double>(chart_.series.size());
            heights_.push_back(std::max(bars, kLine * static_cast<double>(names_.back().size())) + 12);
            y += heights_.back();
        }
        bottom_ = y;
    }

    void grid(double top) {
        for (double tick = ticks_.first; tick <= ticks_.last + ticks_.step / 2; tick += ticks_.step)
            scene_.items.push_back(SceneLine{{x_of(tick), top}, {x_of(tick), bottom_}, SceneStyle::Grid, false, false});
    }

    void row(std::size_t category) {
        const double height = heights_[category];
        const auto& lines = names_[category];
        double baseline = y_ + (height - kLine * static_cast<double>(lines.size())) / 2 + 11.5;
        for (const std::string& line : lines) {
            text(name_width_, baseline, line, Anchor::End, SceneStyle::Text);
            baseline += kLine;
        }
        if (stacked()) {
            stacked_bar(category, y_ + (height - kBar) / 2);
        } else {
            const double thickness = chart_.series.size() < 2 ? kBar : 13;
            const double pitch = chart_.series.size() < 2 ? kBar : 15;
            double y = y_ + (height - pitch * static_cast<double>(chart_.series.size())) / 2;
            for (std::size_t index = 0; index < chart_.series.size(); ++index, y += pitch) single_bar(index, category, y, thickness);
        }
        y_ += height;
    }

    void bar(std::size_t index, std::size_t category, double from, double to, double y, double thickness) {
        const ChartSeries& series = chart_.series[index];
        const bool lone_negative = !stacked() && chart_.series.size() == 1 && value_at(series, category) < 0;
        const double x = std::min(x_of(from), x_of(to));
        // A value above nothing is always visible.
        const double width = value_at(series, category) == 0 ? 0 : std::max(std::abs(x_of(to) - x_of(from)), 1.0);
        scene_.items.push_back(SceneRect{x, y, width, thickness, stacked() ? 0.0 : std::min(2.0, width / 2),
                                         lone_negative ? SceneStyle::Negative : series_style(index), false,
                                         series.paths.empty() ? std::string{} : series.paths.at(category),
                                         chart_.categories[category] + (chart_.series.size() > 1 ? " · " + series.name : "") + ": " +
                                             series.labels.at(category) + " " + chart_.unit});
    }

    void single_bar(std::size_t index, std::size_t category, double y, double thickness) {
        const double value = value_at(chart_.series[index], category);
        bar(index, category, 0, value, y, thickness);
        const std::string& label = chart_.series[index].labels.at(category);
        const double baseline = y + thickness / 2 + 4.2;
        if (value < 0) {
            text(x_of(value) - 5, baseline, label, Anchor::End, SceneStyle::Strong);
        } else {
            text(x_of(value) + 5, baseline, label, Anchor::Start, SceneStyle::Strong);
        }
    }

    void stacked_bar(std::size_t category, double y) {
        Extent stack;
        for (std::size_t index = 0; index < chart_.series.size(); ++index) {
            const double value = value_at(chart_.series[index], category);
            double& end = value < 0 ? stack.low : stack.high;
            bar(index, category, end, end + value, y, kBar);
            const std::string& label = chart_.series[index].labels.at(category);
            const double width = std::abs(x_of(end + value) - x_of(end));
            // A label that its piece cannot hold stands in the table beside the chart and in the title of the piece.
            if (value != 0 && text_width(label, 11) + 6 <= width)
                text(x_of(end + value / 2), y + kBar / 2 + 4, label, Anchor::Middle, words_on(series_style(index)), 11);
            end += value;
        }
    }

    void axis(double top) {
        scene_.items.push_back(SceneLine{{x_of(0), top}, {x_of(0), bottom_}, SceneStyle::Axis, false, false});
        y_ = bottom_ + 16;
        double free_from = -1e9;
        for (double tick = ticks_.first; tick <= ticks_.last + ticks_.step / 2; tick += ticks_.step) {
            std::string label = round_to_decimals(tick, ticks_.decimals);
            const double half = text_width(label, kAxisFont) / 2;
            if (x_of(tick) - half < free_from) continue;
            free_from = x_of(tick) + half + 6;
            text(x_of(tick), y_, std::move(label), Anchor::Middle, SceneStyle::Muted, kAxisFont);
        }
        y_ += 16;
        text(right_, y_, chart_.unit, Anchor::End, SceneStyle::Muted, kAxisFont);
        y_ += 4;
    }

    const Chart& chart_;
    Extent extent_;
    AxisTicks ticks_;
    Scene scene_;
    double y_ = 4, left_ = 0, right_ = 0, bottom_ = 0, name_width_ = 0;
    std::vector<std::vector<std::string>> names_;
    std::vector<double> heights_;
};

}  // namespace

AxisTicks axis_ticks(double smallest, double largest) {
    const double low = std::min(smallest, 0.0);
    const double high = std::max(largest, 0.0);
    if (low == high) return {0, 1, 1, 0};
    const double rough = (high - low) / 5;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double ratio = rough / power;
    AxisTicks ticks;
    ticks.step = (ratio < 1.5 ? 1 : ratio < 3.5 ? 2 : ratio < 7.5 ? 5 : 10) * power;
    ticks.first = std::floor(low / ticks.step + 1e-9) * ticks.step;
    ticks.last = std::ceil(high / ticks.step - 1e-9) * ticks.step;
    ticks.decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(ticks.step) - 1e-9)), 0, 12);
    return ticks;
}

Scene chart_scene(const Chart& chart, double width) {
    for (const ChartSeries& series : chart.series) {
        LCA_REQUIRE(series.values.size() == chart.categories.size() && series.labels.size() == chart.categories.size(),
                    "a chart series needs one value and one label per category");
        LCA_REQUIRE(series.paths.empty() || series.paths.size() == chart.categories.size(),
                    "a chart series needs one path per category or none");
    }
    if (is_drawn_as_ring(chart)) return doughnut_scene(chart, width);
    return BarPainter(chart, width).paint();
}

}  // namespace tanji
