// SPDX-License-Identifier: Apache-2.0
#include "report/figures_of_study.h"

#include <algorithm>

#include "report/chapters/lines.h"
#include "report/figures/text_measure.h"

namespace tanji {

namespace {

constexpr std::size_t kMostBars = 10;

/// What an alternative text says: the values that the figure shows.
std::string alternative(const ReportBuilder& report, const std::string& caption, const Chart& chart) {
    std::string text = caption + report.after("report.colon");
    for (const ChartSeries& series : chart.series)
        for (std::size_t index = 0; index < chart.categories.size(); ++index) {
            if (!text.ends_with(report.after("report.colon"))) text += report.after("report.semicolon");
            text += (chart.series.size() > 1 ? series.name + report.after("report.join") : "") + chart.categories[index] + " " +
                    series.labels[index];
        }
    return text + " " + chart.unit;
}

void add_chart(ReportBuilder& report, const std::string& id, Inlines caption, Chart chart) {
    std::string alt = alternative(report, bare_text(caption), chart);
    report.add(Figure{id, std::move(caption), std::move(chart), std::move(alt)});
}

Chart stage_chart(const ReportBuilder& report, const ProductReading& product, ChartKind kind) {
    Chart chart{kind, {}, {{report.say("report.column.footprint.short"), {}, {}, {}}}, "kg CO₂e"};
    ChartSeries& series = chart.series.front();
    for (const StageResult& stage : product.result.stages) {
        const std::string& id = report.inventory.stages[stage.stage].id;
        chart.categories.push_back(report.stage_label(id));
        series.values.push_back(stage.kg_co2e);
        series.labels.push_back(report.kg_text(product, stage.kg_co2e));
        series.paths.push_back(report.path(product, {.stage = id}));
    }
    return chart;
}

/// Products as bars, stages as their parts.
Chart stacked_chart(const ReportBuilder& report) {
    Chart chart{ChartKind::StackedBars, {}, {}, "kg CO₂e"};
    std::vector<std::size_t> stages;
    for (const ProductReading& product : report.products) {
        chart.categories.push_back(product.name);
        for (const StageResult& stage : product.result.stages)
            if (std::find(stages.begin(), stages.end(), stage.stage) == stages.end()) stages.push_back(stage.stage);
    }
    std::sort(stages.begin(), stages.end());
    for (const std::size_t stage : stages) {
        const std::string& id = report.inventory.stages[stage].id;
        ChartSeries series{report.stage_label(id), {}, {}, {}};
        for (const ProductReading& product : report.products) {
            const auto& results = product.result.stages;
            const auto at = std::find_if(results.begin(), results.end(), [&](const StageResult& one) { return one.stage == stage; });
            const double value = at == results.end() ? 0.0 : at->kg_co2e;
            series.values.push_back(value);
            series.labels.push_back(report.kg_text(product, value));
            series.paths.push_back(report.path(product, {.stage = id}));
        }
        chart.series.push_back(std::move(series));
    }
    return chart;
}

}  // namespace

void add_stage_figure(ReportBuilder& report, const ProductReading& product, const std::string& id) {
    add_chart(report, id, report.tell("report.figure.stages", {{"product", Text{product.name}}}),
              stage_chart(report, product, ChartKind::Bars));
}

void add_share_figure(ReportBuilder& report, const std::string& id) {
    if (report.products.empty()) return;
    if (report.products.size() > 1) {
        add_chart(report, id, report.tell("report.figure.products"), stacked_chart(report));
        return;
    }
    const ProductReading& product = report.products.front();
    Chart chart = stage_chart(report, product, ChartKind::Doughnut);
    const auto& values = chart.series.front().values;
    if (std::any_of(values.begin(), values.end(), [](double value) { return value < 0.0; })) chart.kind = ChartKind::Bars;
    for (std::size_t index = chart.categories.size(); index-- > 0;) {  // an empty stage has no slice
        if (chart.series.front().values[index] != 0.0) continue;
        const auto at = static_cast<std::ptrdiff_t>(index);
        ChartSeries& series = chart.series.front();
        chart.categories.erase(chart.categories.begin() + at);
        series.values.erase(series.values.begin() + at);
        series.labels.erase(series.labels.begin() + at);
        series.paths.erase(series.paths.begin() + at);
    }
    if (chart.categories.empty()) return;
    add_chart(report, id, report.tell("report.figure.shares", {{"product", Text{product.name}}}), std::move(chart));
}

void add_contribution_figure(ReportBuilder& report, const ProductReading& product, const std::string& id) {
    std::vector<ReportLine> lines = largest_lines(report, product);
    if (lines.empty()) return;
    if (lines.size() > kMostBars) lines.resize(kMostBars);
    Chart chart{ChartKind::Bars, {}, {{report.say("report.column.footprint.short"), {}, {}, {}}}, "kg CO₂e"};
    for (const ReportLine& line : lines) {
        chart.categories.push_back(report.exchange_name(*line.exchange) + report.in_brackets(report.activity_name(*line.activity)));
        chart.series.front().values.push_back(line.kg_co2e);
        chart.series.front().labels.push_back(report.kg_text(product, line.kg_co2e));
        chart.series.front().paths.push_back(line.path);
    }
    add_chart(report, id, report.tell("report.figure.contributions", {{"product", Text{product.name}}}), std::move(chart));
}

Scene process_flow_scene(const std::vector<std::string>& steps, double width) {
    constexpr double kGap = 26, kSize = 12, kPadding = 9, kRowGap = 22, kLine = 16, kMost = 132;
    struct Box {
        double x = 0, width = 0;
        std::size_t row = 0;
        std::vector<std::string> lines;
    };
    std::vector<Box> boxes;
    double x = 0;
    std::size_t row = 0, most_lines = 1;
    for (const std::string& step : steps) {
        Box box{0, 0, 0, wrap_text(step, kMost, kSize)};
        for (const std::string& line : box.lines) box.width = std::max(box.width, text_width(line, kSize) + 2 * kPadding);
        if (x > 0 && x + box.width > width) {
            x = 0;
            ++row;
        }
        box.x = x;
        box.row = row;
        x += box.width + kGap;
        most_lines = std::max(most_lines, box.lines.size());
        boxes.push_back(std::move(box));
    }
    const double height = static_cast<double>(most_lines) * kLine + 2 * kPadding;
    Scene scene{width, static_cast<double>(row + 1) * (height + kRowGap) - kRowGap + 4, {}};
    const auto top = [&](const Box& box) { return static_cast<double>(box.row) * (height + kRowGap) + 2; };
    for (std::size_t index = 0; index < boxes.size(); ++index) {
        const Box& box = boxes[index];
        scene.items.push_back(SceneRect{box.x + 1, top(box), box.width - 2, height, 4, SceneStyle::Process, false, {}, {}});
        const double first = top(box) + (height - static_cast<double>(box.lines.size()) * kLine) / 2 + kLine * 0.78;
        for (std::size_t line = 0; line < box.lines.size(); ++line)
            scene.items.push_back(SceneText{box.x + box.width / 2, first + static_cast<double>(line) * kLine, box.lines[line], kSize,
                                            Anchor::Middle, SceneStyle::Text, false});
        if (index + 1 == boxes.size()) continue;
        const Box& next = boxes[index + 1];
        const double middle = top(box) + height / 2;
        if (next.row == box.row) {
            scene.items.push_back(SceneLine{{box.x + box.width + 2, middle}, {next.x - 2, middle}, SceneStyle::Flow, true, false});
        } else {  // down and back to the left, between the rows
            const double turn = top(box) + height + kRowGap / 2, from = box.x + box.width / 2, to = next.x + next.width / 2;
            scene.items.push_back(SceneLine{{from, top(box) + height}, {from, turn}, SceneStyle::Flow, false, false});
            scene.items.push_back(SceneLine{{from, turn}, {to, turn}, SceneStyle::Flow, false, false});
            scene.items.push_back(SceneLine{{to, turn}, {to, top(next) - 1}, SceneStyle::Flow, true, false});
        }
    }
    return scene;
}

BoundaryDiagram boundary_diagram(const ReportBuilder& report) {
    const SystemBoundary& boundary = report.study.boundary;
    BoundaryDiagram diagram{{}, report.say("report.boundary.label"), report.say("report.boundary.in"), report.say("report.boundary.out")};
    for (const Stage& stage : report.inventory.stages) {
        const bool included = std::find(boundary.stages.begin(), boundary.stages.end(), stage.id) != boundary.stages.end();
        DiagramStage shown{report.stage_label(stage.id), included, {}};
        for (const Activity& activity : report.study.activities)
            if (activity.stage == stage.id) shown.processes.push_back({report.activity_name(activity), true});
        for (const Exclusion& exclusion : boundary.excluded)
            if (exclusion.stage == stage.id && !exclusion.process.empty())
                shown.processes.push_back({report.author(exclusion.process), false});
        const bool named =
            std::any_of(boundary.excluded.begin(), boundary.excluded.end(), [&](const Exclusion& one) { return one.stage == stage.id; });
        if (included || named || !shown.processes.empty()) diagram.stages.push_back(std::move(shown));
    }
    return diagram;
}

}  // namespace tanji
