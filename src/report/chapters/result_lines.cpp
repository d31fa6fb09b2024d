// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "report/chapters/chapters.h"

namespace tanji {

namespace {

constexpr std::array kAdditive{Category::Fossil,         Category::FossilRemoval,        Category::BiogenicEmission,
                               Category::BiogenicUptake, Category::BiogenicOther,        Category::LandUseChange,
                               Category::LandUseRemoval, Category::TechnologicalRemoval, Category::Unspecified};
// Never part of the total, and not computed in this version; the report says so line by line.
constexpr std::array kOutside{"indirect-land-use", "soil-carbon", "carbon-content", "delay", "credits"};

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

/// The lines that ISO 14067, 7.2 asks for, each with its value, with 0 and why, or with the statement that it was not computed.
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
    for (const char* line : kOutside)
        table.rows.push_back({RowKind::Body,
                              {cell(report.say("report.outside." + std::string(line))), cell(report.say("report.results.not-computed")),
                               cell(report.say("report.no")), cell(report.say("report.outside.remark." + std::string(line)))}});
    report.add(std::move(table));
}

}  // namespace tanji
