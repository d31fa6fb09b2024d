// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "report/chapters/chapters.h"
#include "report/chapters/gap_readings.h"
#include "report/figures_of_study.h"

namespace tanji {

namespace {

/// What a stage covers: the author's words, else the names of what runs in it.
Inlines included_in(const ReportBuilder& report, const Stage& stage) {
    for (const Coverage& coverage : report.study.boundary.coverage)
        if (coverage.stage == stage.id) return plain(report.author(coverage.included));
    std::string names;
    for (const Activity& activity : report.study.activities)
        if (activity.stage == stage.id) names += (names.empty() ? "" : report.after("report.list")) + report.activity_name(activity);
    return plain(names.empty() ? report.say("report.boundary.nothing") : names);
}

Inlines excluded_from(const ReportBuilder& report, const Stage& stage, bool in_boundary) {
    Inlines text;
    const auto add = [&](const std::string& what) {
        if (!text.empty()) text.push_back(LineBreak{});
        text += plain(what);
    };
    for (const Exclusion& exclusion : report.study.boundary.excluded)
        if (exclusion.stage == stage.id)
            add((exclusion.process.empty() ? report.say("report.boundary.whole-stage") : report.author(exclusion.process)));
    if (text.empty()) text = plain(report.say(in_boundary ? "report.boundary.none" : "report.boundary.whole-stage"));
    return text;
}

void add_stage_table(ReportBuilder& report) {
    const auto& stages = report.study.boundary.stages;
    Table table{"boundary.stages",
                report.tell("report.boundary.table"),
                {{Align::Left, 2}, {Align::Centre, 1.5}, {Align::Left, 4}, {Align::Left, 3}},
                {}};
    table.rows.push_back(
        head_row(report, {"report.column.stage", "report.column.in-boundary", "report.column.included", "report.column.excluded"}));
    for (const Stage& stage : report.inventory.stages) {
        const bool in = std::find(stages.begin(), stages.end(), stage.id) != stages.end();
        table.rows.push_back({RowKind::Body,
                              {cell(report.stage_label(stage.id)), cell(report.say(in ? "report.yes" : "report.no")),
                               cell(in ? included_in(report, stage) : plain("–")), cell(excluded_from(report, stage, in))}});
    }
    report.add(std::move(table));
}

void add_exclusions(ReportBuilder& report) {
    const auto& excluded = report.study.boundary.excluded;
    if (excluded.empty()) {
        report.paragraph("boundary.exclusions", report.tell("report.boundary.no-exclusions"));
        return;
    }
    Table table{"boundary.exclusions",
                report.tell("report.boundary.exclusions"),
                {{Align::Left, 2}, {Align::Left, 2.4}, {Align::Left, 4}, {Align::Left, 2.4}},
                {}};
    table.rows.push_back(head_row(report, {"report.column.stage", "report.column.process", "report.column.reason", "report.column.bound"}));
    for (std::size_t index = 0; index < excluded.size(); ++index) {
        const Exclusion& one = excluded[index];
        table.rows.push_back({RowKind::Body,
                              {cell(report.stage_label(one.stage)),
                               cell(one.process.empty() ? report.say("report.boundary.whole-stage") : report.author(one.process)),
                               cell(report.author_or_unstated(one.reason)), cell(bound_inlines(report, one, index))}});
    }
    table.note = report.tell("report.boundary.exclusions.note");
    report.add(std::move(table));
}

}  // namespace

void add_boundary(ReportBuilder& report) {
    const std::string type(enum_word(report.study.boundary.type));
    report.heading("scope.boundary", 2, "report.scope.boundary");
    report.paragraph("boundary.type", report.tell("report.boundary.type", {{"type", Text{report.say("report.boundary." + type)}},
                                                                           {"figure", Reference{"boundary.figure"}},
                                                                           {"table", Reference{"boundary.stages"}}}));
    report.paragraph("boundary.meaning", report.tell("report.boundary.meaning." + type));
    const BoundaryDiagram diagram = boundary_diagram(report);
    std::string alt;
    for (const DiagramStage& stage : diagram.stages)
        alt += (alt.empty() ? "" : report.after("report.semicolon")) + stage.name + report.after("report.colon") +
               (stage.included ? diagram.included_label : diagram.excluded_label);
    report.add(Figure{"boundary.figure", report.tell("report.boundary.figure"), boundary_scene(diagram), alt});
    add_stage_table(report);
    add_exclusions(report);
}

}  // namespace tanji
