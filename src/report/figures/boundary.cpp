// SPDX-License-Identifier: Apache-2.0
#include "report/figures/boundary.h"

#include <algorithm>
#include <span>

#include "report/figures/text_measure.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::size_t kColumns = 7;
constexpr double kGutter = 18;  // between columns: room for an arrow
constexpr double kMargin = 12;  // inside the frame
constexpr double kStageFont = 11.5;
constexpr double kFont = 10.5;
constexpr double kSmallestFont = 8;
constexpr double kLine = 14;
constexpr double kPad = 5;

/// The largest size up to `size` at which no word of these names must be broken inside; a name has to be very long to be broken.
double size_for(const std::vector<std::string_view>& names, double size, double width) {
    for (const std::string_view name : names)
        for (const std::string_view word : split(name, ' '))
            if (word.size() == display_width(word))  // ASCII; Han text may break anywhere
                while (size > kSmallestFont && text_width(word, size) > width) size -= 0.25;
    return size;
}

double box_height(const std::vector<std::string>& lines) { return kLine * static_cast<double>(lines.size()) + 2 * kPad; }

class BoundaryPainter {
  public:
    BoundaryPainter(const BoundaryDiagram& diagram, double width) : diagram_(diagram) {
        scene_.width = width;
        const auto columns = static_cast<double>(std::clamp<std::size_t>(diagram.stages.size(), 1, kColumns));
        column_ = std::min((width - 2 * kMargin - (columns - 1) * kGutter) / columns, 150.0);
        left_ = (width - columns * column_ - (columns - 1) * kGutter) / 2;
        std::vector<std::string_view> stages, processes;
        for (const DiagramStage& stage : diagram.stages) {
            stages.emplace_back(stage.name);
            for (const DiagramProcess& process : stage.processes) processes.emplace_back(process.name);
        }
        stage_font_ = size_for(stages, kStageFont, column_ - 2 * kPad);
        font_ = size_for(processes, kFont, column_ - 2 * kPad);
    }
    Scene paint() {
        const std::span<const DiagramStage> stages(diagram_.stages);
        for (std::size_t at = 0; at < stages.size(); at += kColumns)
            row(stages.subspan(at, std::min(kColumns, stages.size() - at)), at > 0);
        legend();
        scene_.height = y_;
        return std::move(scene_);
    }

  private:
    [[nodiscard]] double x_of(std::size_t column) const { return left_ + static_cast<double>(column) * (column_ + kGutter); }

    void row(std::span<const DiagramStage> stages, bool goes_on) {
        const double label_height = 20;
        const double top = y_ + label_height + kMargin;
        double head = 0;
        for (const DiagramStage& stage : stages) head = std::max(head, box_height(lines_of(stage.name, stage_font_)));
        // The frame lies behind the boxes, so its place in the list comes first and its height last.
        const std::size_t first_frame = scene_.items.size();
        frames(stages, y_ + label_height - 2);
        const std::size_t after_frames = scene_.items.size();
        double bottom = top + head;
        for (std::size_t column = 0; column < stages.size(); ++column) {
            const double end = stage_column(stages[column], x_of(column), top, head);
            bottom = std::max(bottom, end);
            if (column > 0 || goes_on) {
                const double from = column > 0 ? x_of(column - 1) + column_ + 1 : x_of(0) - kMargin - 6;
                scene_.items.push_back(
                    SceneLine{{from, top + head / 2}, {x_of(column) - 1, top + head / 2}, SceneStyle::Flow, true, false});
            }
        }
        for (std::size_t index = first_frame; index < after_frames; ++index)
            if (auto* frame = std::get_if<SceneRect>(&scene_.items[index])) frame->height = bottom + kMargin - frame->y;
        y_ = bottom + kMargin + 14;
    }

    void frames(std::span<const DiagramStage> stages, double top) {
        for (std::size_t begin = 0; begin < stages.size();) {
            if (!stages[begin].included) {
                ++begin;
                continue;
            }
            std::size_t end = begin;
            while (end < stages.size() && stages[end].included) ++end;
            // Two frames with one column between them must not touch: the margin is less than half the gutter plus a column.
            const double x = x_of(begin) - std::min(kMargin, kGutter / 2 - 1);
            const double width = x_of(end - 1) + column_ + std::min(kMargin, kGutter / 2 - 1) - x;
            scene_.items.push_back(SceneRect{x, top, width, 0, 6, SceneStyle::BoundaryFrame, true, {}, {}});
            if (begin == 0 || end - begin > 1 || text_width(diagram_.boundary_label, kFont) <= width)
                scene_.items.push_back(
                    SceneText{x + 2, top - 6, diagram_.boundary_label, kFont, Anchor::Start, SceneStyle::StageText, true});
            begin = end;
        }
    }

    [[nodiscard]] std::vector<std::string> lines_of(const std::string& words, double size) const {
        return wrap_text(words, column_ - 2 * kPad, size);
    }

    void box(double x, double y, double height, const std::vector<std::string>& lines, double size, SceneStyle look, SceneStyle words,
             bool dashed, bool bold) {
        scene_.items.push_back(SceneRect{x, y, column_, height, 4, look, dashed, {}, {}});
        double baseline = y + (height - kLine * static_cast<double>(lines.size())) / 2 + 10.8;
        for (const std::string& line : lines) {
            scene_.items.push_back(SceneText{x + column_ / 2, baseline, line, size, Anchor::Middle, words, bold});
            baseline += kLine;
        }
    }

    double stage_column(const DiagramStage& stage, double x, double top, double head) {
        box(x, top, head, lines_of(stage.name, stage_font_), stage_font_, stage.included ? SceneStyle::Stage : SceneStyle::StageExcluded,
            stage.included ? SceneStyle::StageText : SceneStyle::ExcludedText, !stage.included, true);
        double y = top + head + 10;
        for (const DiagramProcess& process : stage.processes) {
            const bool included = stage.included && process.included;
            const auto lines = lines_of(process.name, font_);
            box(x, y, box_height(lines), lines, font_, included ? SceneStyle::Process : SceneStyle::ProcessExcluded,
                included ? SceneStyle::Text : SceneStyle::ExcludedText, !included, false);
            y += box_height(lines) + 7;
        }
        return stage.processes.empty() ? top + head : y - 7;
    }

    void legend() {
        double x = left_;
        const auto entry = [&](SceneStyle look, bool dashed, const std::string& words) {
            scene_.items.push_back(SceneRect{x, y_, 18, 11, 2, look, dashed, {}, {}});
            scene_.items.push_back(SceneText{x + 24, y_ + 9.5, words, kFont, Anchor::Start, SceneStyle::Muted, false});
            x += 24 + text_width(words, kFont) + 24;
        };
        entry(SceneStyle::Stage, false, diagram_.included_label);
        entry(SceneStyle::StageExcluded, true, diagram_.excluded_label);
        y_ += 16;
    }

    const BoundaryDiagram& diagram_;
    Scene scene_;
    double y_ = 0, column_ = 0, left_ = 0, stage_font_ = kStageFont, font_ = kFont;
};

}  // namespace

Scene boundary_scene(const BoundaryDiagram& diagram, double width) { return BoundaryPainter(diagram, width).paint(); }

}  // namespace tanji
