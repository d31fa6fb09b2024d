// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "interpret/separate_lines.h"
#include "report/chapters/chapters.h"

namespace tanji {

namespace {

constexpr std::array kAdditive{
    Category::Fossil,        Category::FossilRemoval,  Category::BiogenicEmission, Category::BiogenicUptake,       Category::BiogenicOther,
    Category::LandUseChange, Category::LandUseRemoval, Category::LandManagement,   Category::TechnologicalRemoval, Category::Unspecified};

struct Sum {
    double kg = 0.0;
    bool any = false;
};
template <class Test>
Sum sum_of(const ReportBuilder& report, const ProductReading& product, Test test) {
    Sum sum;
    for (const Cell& cell : product.result.cells) {
        if (!test(report.inventory.flows[cell.flow])) continue;
        sum.kg += cell.kg_co2e;
        sum.any = true;
    }
    return sum;
}

}  // namespace

/// The lines that ISO 14067, 7.2 asks for, each with its value, with 0 and why, or with the statement that it was not stated; then what
/// stands beside the total.
void add_result_lines(ReportBuilder& report, const ProductReading& product) {
    const std::string id = "results." + product.product.id;
    report.heading(id + ".by-category", 3, "report.results.by-category");
    report.paragraph(id + ".categories.lead", report.tell("report.results.categories.lead"));
    Table table{id + ".categories",
                report.tell("report.results.categories", {{"product", Text{product.name}}}),
                {{Align::Left, 3.4}, {Align::Right, 2}, {Align::Centre, 1.4}, {Align::Left, 4}},
                {}};
    table.rows.push_back({RowKind::Head,
                          {cell(report.say("report.column.result-line")), cell(report.say("report.column.kg-per", {{"unit", product.per}})),
                           cell(report.say("report.column.in-total")), cell(report.say("report.column.remark"))}});
    const bool unsplit = sum_of(report, product, [](const FlowKey& flow) { return flow.category == Category::Unspecified; }).any;
    for (const Category category : kAdditive) {
        const Sum sum = sum_of(report, product, [&](const FlowKey& flow) { return flow.category == category; });
        const std::string word(enum_word(category));
        std::string remark = "–";
        if (!sum.any) remark = report.say(unsplit ? "report.results.none-or-unsplit" : "report.results.none");
        if (sum.any && category == Category::Unspecified) remark = report.say("report.results.unsplit");
        table.rows.push_back(
            {RowKind::Body,
             {cell(report.category_name(category)), cell(report.kg(product, report.path(product, {.category = word}), sum.kg)),
              cell(report.say("report.yes")), cell(remark)}});
    }
    TableRow total{
        RowKind::Total,
        {cell(report.say("report.total")), cell(report.kg(product, report.path(product), product.result.total)), cell(""), cell("")}};
    table.rows.push_back(std::move(total));
    const Sum aircraft = sum_of(report, product, [](const FlowKey& flow) { return flow.origin == Origin::Aircraft; });
    Explanation how{report.say("report.results.aircraft"), ReportBuilder::amount_text(aircraft.kg), "kg CO₂e", {}, {}, {}, {}, {}};
    table.rows.push_back(
        {RowKind::Body,
         {cell(report.say("report.results.aircraft")),
          cell(report.derived(report.path(product) + "#aircraft", report.kg_text(product, aircraft.kg), "", std::move(how))),
          cell(report.say("report.results.inside-fossil")),
          cell(report.say(aircraft.any ? "report.results.aircraft.some" : "report.results.aircraft.none"))}});
    for (const SeparateLine& line : separate_lines(report.study, report.base, product.result)) {
        if (line.standing != LineStanding::Outside && line.standing != LineStanding::Content) continue;
        const std::string name = report.capital(report.say(line_key(line.kind)));
        TableCell value = cell(report.say("report.not-stated"));
        if (line.value) {
            const std::string unit = line.standing == LineStanding::Content ? "kg C" : "kg CO₂e";
            value = cell(report.derived(report.path(product) + "#" + std::string(line_key(line.kind)), report.kg_text(product, *line.value),
                                        line.standing == LineStanding::Content ? unit : "",
                                        {name, ReportBuilder::amount_text(*line.value), unit, {}, {}, {}, {}, {}}));
        }
        table.rows.push_back(
            {RowKind::Body,
             {cell(name), std::move(value), cell(report.say("report.no")),
              cell(report.say(line.standing == LineStanding::Content ? "report.outside.content" : "report.outside.apart"))}});
    }
    report.add(std::move(table));
    const UptakeTotals totals = uptake_totals(report.base, product.result);
    if (totals.with_uptake != totals.without_uptake) {
        const auto figure = [&](const char* key, double kg) {
            return report.derived(
                report.path(product) + "#" + key, report.kg_text(product, kg), "kg CO₂e",
                {report.say(std::string("report.results.") + key), ReportBuilder::amount_text(kg), "kg CO₂e", {}, {}, {}, {}, {}});
        };
        report.paragraph(id + ".uptake",
                         report.tell("report.results.uptake", {{"with", figure("with-uptake", totals.with_uptake)},
                                                               {"without", figure("without-uptake", totals.without_uptake)}}));
    }
}

}  // namespace tanji
