// SPDX-License-Identifier: Apache-2.0
#include "report/figures/histogram.h"

#include <algorithm>
#include <cmath>

#include "report/figures/chart_scene.h"
#include "report/figures/text_measure.h"
#include "support/decimal.h"

namespace tanji {

namespace {

constexpr double kFont = 12, kAxisFont = 11, kLine = 17, kHeight = 190;

/// Round steps of which about six fit between the two ends.
double round_step(double span) {
    const double rough = span / 6, power = std::pow(10.0, std::floor(std::log10(rough))), ratio = rough / power;
    return (ratio < 1.5 ? 1 : ratio < 3.5 ? 2 : ratio < 7.5 ? 5 : 10) * power;
}

int decimals_of(double step) { return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 12); }

class Painter {
  public:
    Painter(const HistogramDiagram& diagram, double width) : diagram_(diagram) { scene_.width = width; }

    Scene paint() {
        const std::uint64_t largest = *std::max_element(diagram_.bars.begin(), diagram_.bars.end());
        ticks_ = axis_ticks(0, 100.0 * static_cast<double>(largest) / static_cast<double>(diagram_.all));
        const double widest = std::max(text_width(round_to_decimals(ticks_.last, ticks_.decimals), kAxisFont),
                                       text_width(round_to_decimals(ticks_.step, ticks_.decimals), kAxisFont));
        left_ = widest + 8;
        right_ = scene_.width - 4;
        text(0, 12, diagram_.share, Anchor::Start, SceneStyle::Muted, kAxisFont);
        labels();
        bottom_ = top_ + kHeight;
        grid();
        bars();
        for (const HistogramMark& mark : diagram_.marks)
            scene_.items.push_back(SceneLine{{x_of(mark.at), top_ - 4}, {x_of(mark.at), bottom_}, SceneStyle::Flow, false, mark.dashed});
        axis();
        return std::move(scene_);
    }

  private:
    [[nodiscard]] double x_of(double value) const {
        return left_ + std::clamp((value - diagram_.least) / (diagram_.most - diagram_.least), 0.0, 1.0) * (right_ - left_);
    }
    [[nodiscard]] double y_of(double percent) const { return bottom_ - percent / ticks_.last * kHeight; }
    void text(double x, double y, std::string words, Anchor anchor, SceneStyle style, double size = kFont) {
        scene_.items.push_back(SceneText{x, y, std::move(words), size, anchor, style, false});
    }

    /// Each label stands above its line as far as the figure has room, in the first row where it meets no other.
    void labels() {
        std::vector<double> row_ends;
        double y = 12 + kLine;
        for (const HistogramMark& mark : diagram_.marks) {
            const double wide = text_width(mark.label, kFont);
            const double from = std::clamp(x_of(mark.at) - wide / 2, 0.0, std::max(0.0, scene_.width - wide));
            std::size_t row = 0;
            while (row < row_ends.size() && row_ends[row] + 10 > from) ++row;
            if (row == row_ends.size()) row_ends.push_back(0);
            row_ends[row] = from + wide;
            text(from, y + kLine * static_cast<double>(row), mark.label, Anchor::Start, SceneStyle::Strong);
        }
        top_ = y + kLine * static_cast<double>(std::max<std::size_t>(row_ends.size(), 1) - 1) + 12;
    }

    void grid() {
        for (double tick = ticks_.step; tick <= ticks_.last + ticks_.step / 2; tick += ticks_.step) {
            scene_.items.push_back(SceneLine{{left_, y_of(tick)}, {right_, y_of(tick)}, SceneStyle::Grid, false, false});
            text(left_ - 6, y_of(tick) + 4, round_to_decimals(tick, ticks_.decimals), Anchor::End, SceneStyle::Muted, kAxisFont);
        }
    }

    void bars() {
        const double each = (diagram_.most - diagram_.least) / static_cast<double>(diagram_.bars.size());
        for (std::size_t index = 0; index < diagram_.bars.size(); ++index) {
            if (diagram_.bars[index] == 0) continue;
            const double from = diagram_.least + each * static_cast<double>(index), middle = from + each / 2;
            const double percent = 100.0 * static_cast<double>(diagram_.bars[index]) / static_cast<double>(diagram_.all);
            const bool inside = middle >= diagram_.low && middle <= diagram_.high;
            const double x = x_of(from), wide = std::max(x_of(from + each) - x - 1.0, 0.5);
            scene_.items.push_back(SceneRect{x,
                                             y_of(percent),
                                             wide,
                                             bottom_ - y_of(percent),
                                             0,
                                             inside ? SceneStyle::Series1 : SceneStyle::Series7,
                                             false,
                                             {},
                                             round_to_decimals(percent, 2) + " %"});
        }
    }

    void axis() {
        scene_.items.push_back(SceneLine{{left_, bottom_}, {right_, bottom_}, SceneStyle::Axis, false, false});
        const double step = round_step(diagram_.most - diagram_.least);
        double free_from = -1e9;
        for (double number = std::ceil(diagram_.least / step - 1e-9); number * step <= diagram_.most + step * 1e-9; ++number) {
            const double tick = number * step;
            std::string label = round_to_decimals(tick, decimals_of(step));
            const double half = text_width(label, kAxisFont) / 2;
            if (x_of(tick) - half < std::max(free_from, 0.0) || x_of(tick) + half > scene_.width) continue;
            free_from = x_of(tick) + half + 8;
            scene_.items.push_back(SceneLine{{x_of(tick), bottom_}, {x_of(tick), bottom_ + 4}, SceneStyle::Axis, false, false});
            text(x_of(tick), bottom_ + 17, std::move(label), Anchor::Middle, SceneStyle::Muted, kAxisFont);
        }
        text(right_, bottom_ + 35, diagram_.axis, Anchor::End, SceneStyle::Muted, kAxisFont);
        scene_.height = std::ceil(bottom_ + 41);
    }

    const HistogramDiagram& diagram_;
    AxisTicks ticks_;
    Scene scene_;
    double left_ = 0, right_ = 0, top_ = 0, bottom_ = 0;
};

}  // namespace

Scene histogram_scene(const HistogramDiagram& diagram, double width) {
    const bool any = std::any_of(diagram.bars.begin(), diagram.bars.end(), [](std::uint64_t bar) { return bar > 0; });
    if (!any || diagram.all == 0 || !(diagram.most > diagram.least)) return {};
    return Painter(diagram, width).paint();
}

}  // namespace tanji
