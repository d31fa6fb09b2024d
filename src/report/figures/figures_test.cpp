// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <tuple>

#include "report/figures/boundary.h"
#include "report/figures/chart_scene.h"
#include "report/figures/doughnut.h"
#include "report/figures/histogram.h"
#include "report/figures/palette.h"
#include "report/figures/svg.h"
#include "report/figures/text_measure.h"
#include "report/writers/sample_document.h"

namespace tanji {
namespace {

struct Box {
    double left, top, right, bottom;
};

Box box_of(const SceneText& text) {
    const double width = text_width(text.text, text.size);
    const double left = text.anchor == Anchor::Start ? text.x : text.anchor == Anchor::Middle ? text.x - width / 2 : text.x - width;
    return {left, text.y - 0.8 * text.size, left + width, text.y + 0.15 * text.size};
}

std::vector<SceneText> texts_of(const Scene& scene) {
    std::vector<SceneText> texts;
    for (const SceneItem& item : scene.items)
        if (const auto* text = std::get_if<SceneText>(&item)) texts.push_back(*text);
    return texts;
}

void expect_no_text_cut_or_overlapping(const Scene& scene) {
    const auto texts = texts_of(scene);
    ASSERT_FALSE(texts.empty());
    for (std::size_t a = 0; a < texts.size(); ++a) {
        const Box one = box_of(texts[a]);
        EXPECT_GE(one.left, -0.5) << texts[a].text;
        EXPECT_LE(one.right, scene.width + 0.5) << texts[a].text;
        EXPECT_GE(one.top, -0.5) << texts[a].text;
        EXPECT_LE(one.bottom, scene.height + 0.5) << texts[a].text;
        for (std::size_t b = a + 1; b < texts.size(); ++b) {
            const Box other = box_of(texts[b]);
            const bool apart = one.right <= other.left + 0.5 || other.right <= one.left + 0.5 || one.bottom <= other.top + 0.5 ||
                               other.bottom <= one.top + 0.5;
            EXPECT_TRUE(apart) << texts[a].text << " over " << texts[b].text;
        }
    }
}

Chart bars(ChartKind kind, std::vector<double> values) {
    Chart chart{kind, {}, {{"series", values, {}}}, "kg CO₂e"};
    for (std::size_t index = 0; index < values.size(); ++index) {
        chart.categories.push_back("原材料获取与很长很长的说明文字以及 further explanations number " + std::to_string(index));
        chart.series[0].labels.push_back(std::to_string(values[index]));
    }
    return chart;
}

TEST(TextMeasure, han_takes_one_em_and_latin_less) {
    EXPECT_DOUBLE_EQ(text_width("碳足迹", 10), 30);
    EXPECT_LT(text_width("abc", 10), 30);
}

TEST(TextMeasure, wrapped_lines_fit_and_lose_nothing) {
    for (const std::string text : {"Distribution by road, rail and inland water", "分销与运输（公路、铁路与水运联运，含返空）",
                                   "Supercalifragilisticexpialidocious", ""}) {
        std::string joined;
        for (const std::string& line : wrap_text(text, 70, 12)) {
            EXPECT_LE(text_width(line, 12), 70.01) << line;
            joined += line;
        }
        std::string without_blanks;
        for (const char c : text)
            if (c != ' ') without_blanks += c;
        std::erase(joined, ' ');
        EXPECT_EQ(joined, without_blanks);
    }
}

TEST(TextMeasure, no_line_begins_with_a_closing_sign) {
    for (double width = 24; width < 120; width += 6)
        for (const std::string& line : wrap_text("铁路、水运，含返空）；合计。", width, 12))
            EXPECT_FALSE(line.starts_with("、") || line.starts_with("，") || line.starts_with("）")) << line;
}

TEST(AxisTicks, hold_all_values_at_round_steps) {
    const AxisTicks ticks = axis_ticks(-0.4, 5.44);
    EXPECT_DOUBLE_EQ(ticks.step, 1);
    EXPECT_DOUBLE_EQ(ticks.first, -1);
    EXPECT_DOUBLE_EQ(ticks.last, 6);
    const AxisTicks small = axis_ticks(0, 0.0042);
    EXPECT_GE(small.last, 0.0042);
    EXPECT_EQ(small.decimals, 3);
    EXPECT_GT(axis_ticks(0, 0).last, 0);
}

TEST(ChartScene, no_text_is_cut_or_overlaps_whatever_the_values) {
    for (const ChartKind kind : {ChartKind::Bars, ChartKind::StackedBars, ChartKind::Doughnut})
        for (const auto& values : std::vector<std::vector<double>>{
                 {5.4, 0.3, 5.2}, {-0.4, 3, 0}, {-5, -1}, {0, 0}, {1}, {1e6, 0.001, 12, 15, 13, 9, 2, 3, 4, 5}})
            for (const double width : {480.0, 720.0}) expect_no_text_cut_or_overlapping(chart_scene(bars(kind, values), width));
}

TEST(ChartScene, bars_are_as_long_as_their_values) {
    const Scene scene = chart_scene(bars(ChartKind::Bars, {2, 4, -1}));
    std::vector<double> widths;
    for (const SceneItem& item : scene.items)
        if (const auto* rect = std::get_if<SceneRect>(&item)) widths.push_back(rect->width);
    ASSERT_EQ(widths.size(), 3U);
    EXPECT_NEAR(widths[1] / widths[0], 2, 1e-9);
    EXPECT_NEAR(widths[0] / widths[2], 2, 1e-9);
}

TEST(ChartScene, a_doughnut_with_a_negative_value_is_drawn_as_bars) {
    EXPECT_TRUE(is_drawn_as_ring(bars(ChartKind::Doughnut, {1, 2})));
    EXPECT_FALSE(is_drawn_as_ring(bars(ChartKind::Doughnut, {1, -2})));
    EXPECT_FALSE(is_drawn_as_ring(bars(ChartKind::Doughnut, {0, 0})));
}

TEST(ChartScene, slices_end_where_their_share_says) {
    const Scene scene = chart_scene(bars(ChartKind::Doughnut, {1, 3}));
    const auto shape = std::find_if(scene.items.begin(), scene.items.end(),
                                    [](const SceneItem& item) { return std::holds_alternative<SceneShape>(item); });
    ASSERT_NE(shape, scene.items.end());
    const auto& slice = std::get<SceneShape>(*shape);
    // A quarter turn from the top ends at the right, but for the hair between slices.
    const ScenePoint end = slice.curves.at(2);
    EXPECT_NEAR(end.y, scene.height / 2, 2);
    EXPECT_GT(end.x, slice.begin.x + 100);
}

TEST(BoundaryScene, no_text_is_cut_or_overlaps_in_either_language) {
    for (const Language language : {Language::Chinese, Language::English}) {
        const Document document = testing::sample_document(language);
        for (const Block& block : document.blocks)
            if (const auto* figure = std::get_if<Figure>(&block); figure && std::holds_alternative<Scene>(figure->content))
                expect_no_text_cut_or_overlapping(std::get<Scene>(figure->content));
    }
}

TEST(BoundaryScene, frames_only_the_included_stages_and_marks_the_others) {
    const Scene scene = boundary_scene(
        {{{"one", true, {{"p", true}, {"q", false}}}, {"two", false, {{"r", true}}}, {"three", true, {}}}, "boundary", "in", "out"});
    int frames = 0, processes = 0, left_out = 0, stages_out = 0;
    for (const SceneItem& item : scene.items)
        if (const auto* rect = std::get_if<SceneRect>(&item)) {
            frames += rect->style == SceneStyle::BoundaryFrame;
            processes += rect->style == SceneStyle::Process;
            left_out += rect->style == SceneStyle::ProcessExcluded;
            stages_out += rect->style == SceneStyle::StageExcluded;
        }
    EXPECT_EQ(frames, 2);
    EXPECT_EQ(processes, 1);
    EXPECT_EQ(left_out, 2);    // q, and r because its stage is out
    EXPECT_EQ(stages_out, 2);  // the stage and its entry in the legend
}

TEST(BoundaryScene, many_stages_go_on_in_further_rows) {
    BoundaryDiagram diagram{{}, "boundary", "in", "out"};
    for (int index = 0; index < 17; ++index)
        diagram.stages.push_back({"stage " + std::to_string(index), index % 3 != 1, {{"process", true}}});
    expect_no_text_cut_or_overlapping(boundary_scene(diagram));
}

TEST(Svg, escapes_and_opens_explanations) {
    Scene scene{100,
                50,
                {SceneRect{0, 0, 10, 10, 0, SceneStyle::Series1, false, "a/b", "<title>"},
                 SceneText{5, 5, "<b>&", 10, Anchor::Start, SceneStyle::Text, false}}};
    const std::string svg = scene_svg(scene, "alt \"text\"", [](const std::string& path) { return path == "a/b" ? "x7" : ""; });
    EXPECT_NE(svg.find("data-x=\"x7\""), std::string::npos);
    EXPECT_NE(svg.find("&lt;b&gt;&amp;"), std::string::npos);
    EXPECT_NE(svg.find("alt &quot;text&quot;"), std::string::npos);
    EXPECT_EQ(svg.find("<b>"), std::string::npos);
}

TEST(Palette, every_style_has_a_look_in_light_and_dark) {
    for (int style = 0; style <= static_cast<int>(SceneStyle::OnLight); ++style) {
        const Look& look = look_of(static_cast<SceneStyle>(style));
        EXPECT_TRUE(look.fill.empty() != true || look.stroke.empty() != true) << look.name;
        EXPECT_EQ(look.fill.empty(), look.dark_fill.empty()) << look.name;
        EXPECT_EQ(look.stroke.empty(), look.dark_stroke.empty()) << look.name;
    }
    EXPECT_EQ(series_style(8), SceneStyle::Series1);
}

HistogramDiagram histogram(std::vector<std::uint64_t> bars, double least, double most, double low, double median, double high) {
    HistogramDiagram diagram{least, most, std::move(bars), 0, low, high, {}, "碳足迹（kg CO₂e/台）", "模拟次数占比（%）"};
    for (const std::uint64_t bar : diagram.bars) diagram.all += bar;
    diagram.marks = {{low, "2.5 %: " + std::to_string(low), true},
                     {median, "Median: " + std::to_string(median), false},
                     {high, "97.5 %: " + std::to_string(high), true}};
    return diagram;
}

TEST(HistogramScene, bars_are_as_high_as_their_counts_and_lighter_outside_the_interval) {
    const Scene scene = histogram_scene(histogram({10, 40, 20}, 0, 3, 1, 1.5, 3));
    std::vector<SceneRect> bars;
    for (const SceneItem& item : scene.items)
        if (const auto* rect = std::get_if<SceneRect>(&item)) bars.push_back(*rect);
    ASSERT_EQ(bars.size(), 3U);
    EXPECT_NEAR(bars[1].height / bars[0].height, 4, 1e-9);
    EXPECT_NEAR(bars[1].y + bars[1].height, bars[2].y + bars[2].height, 1e-9);
    EXPECT_NE(bars[0].style, bars[1].style);
    EXPECT_EQ(bars[1].style, bars[2].style);
}

TEST(HistogramScene, no_text_is_cut_or_overlaps_however_near_the_marks_lie) {
    for (const double width : {480.0, 640.0})
        for (const auto& [low, median, high] :
             {std::tuple{100.2, 110.0, 119.8}, {109.9, 110.0, 110.1}, {100.0, 100.0, 100.0}, {119.0, 119.9, 120.0}})
            expect_no_text_cut_or_overlapping(histogram_scene(histogram({1, 5, 12, 6, 2, 1}, 100, 120, low, median, high), width));
    expect_no_text_cut_or_overlapping(histogram_scene(histogram({3, 9}, -2.5e-7, 1e-7, -2e-7, 0, 1e-7)));
    expect_no_text_cut_or_overlapping(histogram_scene(histogram({3, 9}, 1.2e9, 1.9e9, 1.2e9, 1.5e9, 1.8e9)));
}

TEST(HistogramScene, draws_that_do_not_scatter_have_no_figure) {
    EXPECT_TRUE(histogram_scene(histogram({5}, 2, 2, 2, 2, 2)).items.empty());
    EXPECT_TRUE(histogram_scene(histogram({0, 0}, 1, 2, 1, 1, 2)).items.empty());
}

}  // namespace
}  // namespace tanji
