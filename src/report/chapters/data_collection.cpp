// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "report/chapters/chapters.h"
#include "report/chapters/lines.h"

namespace tanji {

namespace {

// A report is read by people: of a very long inventory the largest lines are printed and the rest is said to stand in result.json.
constexpr std::size_t kMostRows = 400;

std::string factor_cell_text(const ReportBuilder& report, const ReportLine& line) {
    if (line.provider) return line.provider->factor.id;
    if (line.line->flow != kNone) return report.say("report.data.direct");
    return report.say("report.data.supplied", {{"from", line.exchange->from}});
}

void add_table(ReportBuilder& report, const ProductReading& product) {
    std::vector<ReportLine> lines = lines_of(report, product);
    std::size_t left_out = 0;
    if (lines.size() > kMostRows) {
        std::vector<ReportLine> largest = lines;
        std::nth_element(largest.begin(), largest.begin() + kMostRows, largest.end(),
                         [](const ReportLine& left, const ReportLine& right) { return std::abs(left.kg_co2e) > std::abs(right.kg_co2e); });
        const double least = std::abs(largest[kMostRows].kg_co2e);
        const std::size_t before = lines.size();
        std::erase_if(lines, [&](const ReportLine& line) { return std::abs(line.kg_co2e) <= least; });
        left_out = before - lines.size();
    }
    const std::string id = "data.table." + product.product.id;
    Table table{id,
                report.tell("report.data.table", {{"product", Text{product.name}}}),
                {{Align::Left, 2},
                 {Align::Left, 1.7},
                 {Align::Right, 2.3},
                 {Align::Right, 2},
                 {Align::Left, 2.4},
                 {Align::Left, 1.7},
                 {Align::Left, 1.7}},
                {}};
    table.rows.push_back(
        head_row(report, {"report.column.activity", "report.column.item", "report.column.written", "report.column.per-flow",
                          "report.column.factor-id", "report.column.data-kind", "report.column.evidence"}));
    std::string stage;
    for (const ReportLine& line : lines) {
        if (line.activity->stage != stage) {
            stage = line.activity->stage;
            TableRow row{RowKind::Subtotal, {}};
            row.cells.push_back({plain(report.stage_label(stage)), 7, 1, Align::Left});
            table.rows.push_back(std::move(row));
        }
        const bool period = line.activity->basis == AmountBasis::Period;
        Inlines written = plain(written_amount(report, *line.exchange));
        if (period) written += plain(report.in_brackets(report.say("report.data.period-mark")));
        table.rows.push_back({RowKind::Body,
                              {cell(report.activity_name(*line.activity)), cell(report.exchange_name(*line.exchange)),
                               cell(std::move(written)), cell(amount_quantity(report, line)), cell(factor_cell_text(report, line)),
                               cell(report.say("report.data-kind." + std::string(enum_word(line.exchange->data)))),
                               cell(evidence_inlines(report, *line.exchange))}});
    }
    table.note = report.tell("report.data.note", {{"unit", Text{product.quantity}}});
    if (left_out > 0) table.note += report.also("report.data.left-out", {{"count", static_cast<std::int64_t>(left_out)}});
    report.add(std::move(table));
}

}  // namespace

void add_data_collection(ReportBuilder& report) {
    report.chapter("data", "report.data");
    report.heading("data.how", 2, "report.data.how");
    if (report.study.data_collection.empty())
        report.paragraph("data.how.text", report.tell("report.data.no-account"));
    else
        report.paragraph("data.how.text", plain(report.author(report.study.data_collection)));
    report.paragraph("data.how.period", report.tell("report.data.period", {{"period", Text{report.period_text()}}}));
    report.heading("data.activity", 2, "report.data.activity");
    report.paragraph("data.activity.lead", report.tell("report.data.lead", {{"factors", Reference{"annex.factors"}}}));
    for (const ProductReading& product : report.products) add_table(report, product);
    add_electricity(report);
    add_transport(report);
    add_use_profile(report);
    report.heading("data.factors", 2, "report.data.factors");
    if (report.inventory.providers.empty()) {
        report.paragraph("data.factors.none", report.tell("report.data.factors.none"));
        return;
    }
    Table table{"data.factors.table",
                report.tell("report.data.factors.table"),
                {{Align::Left, 3}, {Align::Right, 1.6}, {Align::Left, 2}, {Align::Left, 2}, {Align::Left, 1}, {Align::Left, 3.6}},
                {}};
    table.rows.push_back(head_row(report, {"report.column.factor", "report.column.value", "report.column.unit",
                                           "report.column.factor-boundary", "report.column.year", "report.column.source"}));
    for (std::size_t index = 0; index < report.inventory.providers.size(); ++index) {
        const EmissionFactor& factor = report.inventory.providers[index].factor;
        const double value = provider_footprint(report, index);
        Explanation how{report.factor_name(factor),
                        ReportBuilder::amount_text(value),
                        "kg CO₂e/" + report.unit_text(factor.reference.symbol),
                        {},
                        factor.document + (factor.place_in_document.empty() ? "" : ", " + factor.place_in_document),
                        {},
                        {},
                        {}};
        if (factor.fuel && factor.fuel->carbon_content && factor.fuel->oxidation)
            how.formula = factor.fuel->carbon_content->text + " × " + factor.fuel->oxidation_text + " × 44/12";
        table.rows.push_back(
            {RowKind::Body,
             {cell(report.factor_name(factor)),
              cell(report.derived("factor/" + std::to_string(index), ReportBuilder::amount_text(value), "", std::move(how))),
              cell("kg CO₂e/" + report.unit_text(factor.reference.symbol)),
              cell(report.word_or("report.factor-boundary.", factor.boundary)),
              cell(factor.year ? std::to_string(factor.year) : report.say("report.not-stated")), cell(factor.document)}});
    }
    table.note = report.tell("report.data.factors.note", {{"set", Text{report.base.gwp_set}}});
    report.add(std::move(table));
}

}  // namespace tanji
