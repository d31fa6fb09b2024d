// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "report/chapters/chapters.h"
#include "report/chapters/lines.h"
#include "report/figures_of_study.h"

namespace tanji {

namespace {

constexpr std::size_t kMostRows = 400;

std::string footprint_head(const ReportBuilder& report, const ProductReading& product) {
    return report.say("report.column.kg-per", {{"unit", product.per}});
}

void add_total_row(ReportBuilder& report, const ProductReading& product, Table& table, int label_columns) {
    TableRow total{RowKind::Total, {}};
    total.cells.push_back({plain(report.say("report.total")), label_columns});
    total.cells.push_back(cell(report.kg(product, report.path(product), product.result.total)));
    total.cells.push_back(cell(report.percent(product, report.path(product), product.result.total)));
    table.rows.push_back(std::move(total));
}

void add_stages(ReportBuilder& report, const ProductReading& product, const std::string& id) {
    Table table{id + ".stages",
                report.tell("report.results.stages", {{"product", Text{product.name}}}),
                {{Align::Left, 4}, {Align::Right, 2.4}, {Align::Right, 1.6}},
                {}};
    table.rows.push_back(
        {RowKind::Head,
         {cell(report.say("report.column.stage")), cell(footprint_head(report, product)), cell(report.say("report.column.percent"))}});
    bool outside = false;
    for (const StageResult& stage : product.result.stages) {
        const std::string& stage_id = report.inventory.stages[stage.stage].id;
        const std::string path = report.path(product, {.stage = stage_id});
        outside = outside || !stage.in_boundary;
        table.rows.push_back({RowKind::Body,
                              {cell(report.stage_label(stage_id) + (stage.in_boundary ? "" : " *")),
                               cell(report.kg(product, path, stage.kg_co2e)), cell(report.percent(product, path, stage.kg_co2e))}});
    }
    add_total_row(report, product, table, 1);
    table.note = report.tell("report.rounding.table");
    if (outside) table.note += report.also("report.results.outside");
    report.add(std::move(table));
}

void add_lines(ReportBuilder& report, const ProductReading& product, const std::string& id) {
    const std::vector<ReportLine> lines = largest_lines(report, product);
    Table table{id + ".lines",
                report.tell("report.results.lines", {{"product", Text{product.name}}}),
                {{Align::Left, 2}, {Align::Left, 2.2}, {Align::Left, 2.4}, {Align::Right, 2}, {Align::Right, 2}, {Align::Right, 1.3}},
                {}};
    table.rows.push_back(
        {RowKind::Head,
         {cell(report.say("report.column.stage")), cell(report.say("report.column.activity")), cell(report.say("report.column.item")),
          cell(report.say("report.column.per-flow")), cell(footprint_head(report, product)), cell(report.say("report.column.percent"))}});
    double rest = 0.0;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const ReportLine& line = lines[index];
        if (index >= kMostRows) {
            rest += line.kg_co2e;
            continue;
        }
        table.rows.push_back({RowKind::Body,
                              {cell(report.stage_label(line.activity->stage)), cell(report.activity_name(*line.activity)),
                               cell(report.exchange_name(*line.exchange)), cell(amount_quantity(report, line)),
                               cell(report.kg(product, line.path, line.kg_co2e)), cell(report.percent(product, line.path, line.kg_co2e))}});
    }
    if (lines.size() > kMostRows) {
        Explanation how{report.say("report.results.rest.label"), ReportBuilder::amount_text(rest), "kg CO₂e", {}, {}, {}, {}, {}};
        const std::string key = report.path(product) + "#rest";
        QuantityText kg = report.derived(key, report.kg_text(product, rest), "", std::move(how));
        TableRow row{RowKind::Body, {}};
        row.cells.push_back({report.tell("report.results.rest", {}, {{"count", static_cast<std::int64_t>(lines.size() - kMostRows)}}), 4});
        row.cells.push_back(cell(std::move(kg)));
        row.cells.push_back(cell(report.percent(product, key, rest)));
        table.rows.push_back(std::move(row));
    }
    add_total_row(report, product, table, 4);
    table.note = report.tell("report.rounding.table");
    report.add(std::move(table));
}

void add_gases(ReportBuilder& report, const ProductReading& product, const std::string& id) {
    struct Row {
        std::string gas;
        Category category;
        double kg = 0.0, kg_co2e = 0.0;
    };
    std::vector<Row> rows;
    for (const Cell& one : product.result.cells) {
        const FlowKey& flow = report.inventory.flows[one.flow];
        auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const Row& known) { return known.gas == flow.gas && known.category == flow.category; });
        if (row == rows.end()) row = rows.insert(rows.end(), {flow.gas, flow.category});
        row->kg += one.kg;
        row->kg_co2e += one.kg_co2e;
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& left, const Row& right) { return std::abs(left.kg_co2e) > std::abs(right.kg_co2e); });
    Table table{id + ".gases",
                report.tell("report.results.gases", {{"product", Text{product.name}}}),
                {{Align::Left, 3}, {Align::Left, 2.4}, {Align::Right, 2}, {Align::Right, 2}, {Align::Right, 1.4}},
                {}};
    table.rows.push_back(
        {RowKind::Head,
         {cell(report.say("report.column.gas")), cell(report.say("report.column.category")), cell(report.say("report.column.kg-gas")),
          cell(footprint_head(report, product)), cell(report.say("report.column.percent"))}});
    for (const Row& row : rows) {
        const std::string path = report.path(product, {.gas = row.gas, .category = std::string(enum_word(row.category))});
        Explanation how{report.gas_text(row.gas), ReportBuilder::amount_text(row.kg), "kg", {}, {}, {}, {}, {}};
        how.children.resize(1);
        how.children[0].path = path;
        table.rows.push_back({RowKind::Body,
                              {cell(report.gas_text(row.gas)), cell(report.category_name(row.category)),
                               cell(report.derived(path + "#mass", ReportBuilder::amount_text(row.kg), "", std::move(how))),
                               cell(report.kg(product, path, row.kg_co2e)), cell(report.percent(product, path, row.kg_co2e))}});
    }
    add_total_row(report, product, table, 3);
    table.note = report.tell("report.results.gases.note", {{"table", Reference{"method.gwp"}}});
    report.add(std::move(table));
}

}  // namespace

void add_product_results(ReportBuilder& report, const ProductReading& product) {
    const std::string id = "results." + product.product.id;
    report.heading(id, 2, report.tell("report.results", {{"product", Text{product.name}}}));
    add_worked_examples(report, product);
    report.heading(id + ".by-stage", 3, "report.results.by-stage");
    report.paragraph(id + ".lead",
                     report.tell("report.results.lead", {{"per", Text{product.per}},
                                                         {"product", Text{product.name}},
                                                         {"footprint", Text{report.footprint_word()}},
                                                         {"total", report.kg(product, report.path(product), product.result.total, true)},
                                                         {"table", Reference{id + ".stages"}},
                                                         {"figure", Reference{id + ".figure"}}}));
    add_stages(report, product, id);
    add_stage_figure(report, product, id + ".figure");
    report.heading(id + ".by-process", 3, "report.results.by-process");
    add_lines(report, product, id);
    add_contribution_figure(report, product, id + ".contributions");
    report.heading(id + ".by-gas", 3, "report.results.by-gas");
    add_gases(report, product, id);
    add_result_lines(report, product);
}

}  // namespace tanji
