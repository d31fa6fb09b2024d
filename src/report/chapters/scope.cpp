// SPDX-License-Identifier: Apache-2.0
#include "report/chapters/chapters.h"
#include "report/chapters/gap_readings.h"

namespace tanji {

namespace {

void add_unit(ReportBuilder& report) {
    report.heading("scope.unit", 2, "report.scope.unit");
    Table table{
        "scope.units", report.tell("report.scope.units"), {{Align::Left, 2.4}, {Align::Left, 2}, {Align::Left, 3.4}, {Align::Left, 2}}, {}};
    table.rows.push_back(head_row(
        report, {"report.field.product", "report.field.declared-unit", "report.field.functional-unit", "report.field.reference-flow"}));
    for (const ProductReading& reading : report.products) {
        const Product& product = reading.product;
        Inlines function = plain(report.say("report.not-stated"));
        if (product.functional_unit) {
            const FunctionalUnit& unit = *product.functional_unit;
            std::string text = report.author(unit.function);
            const auto more = [&](const std::string& part) {
                if (!part.empty()) text += report.after("report.join") + part;
            };
            more(unit.quantity ? report.quantity_text(*unit.quantity) : std::string());
            more(unit.duration ? report.quantity_text(*unit.duration) : std::string());
            more(report.author(unit.performance));
            function = plain(std::move(text));
        }
        const Quantity* flow = reference_flow(product);
        table.rows.push_back(
            {RowKind::Body,
             {cell(reading.name),
              cell(report.text_or_unstated(product.declared_unit ? report.quantity_text(*product.declared_unit) : std::string())),
              cell(std::move(function)), cell(report.text_or_unstated(flow ? report.quantity_text(*flow) : std::string()))}});
    }
    report.add(std::move(table));
    report.paragraph("scope.unit.note", report.tell("report.scope.unit.note"));
}

void add_time(ReportBuilder& report) {
    report.heading("scope.time", 2, "report.scope.time");
    report.paragraph("scope.time.period",
                     report.tell("report.scope.time.period", {{"period", Text{report.period_text()}},
                                                              {"place", Text{bare_text(report.text_or_unstated(report.study.place))}}}));
}

void add_cut_off(ReportBuilder& report) {
    const CutOff& rule = report.study.cut_off;
    report.heading("scope.cut-off", 2, "report.scope.cut-off");
    if (rule.rule.empty() && !rule.single && !rule.total) {
        report.paragraph("scope.cut-off.rule", report.tell("report.cut-off.none"));
    } else {
        if (!rule.rule.empty()) report.paragraph("scope.cut-off.rule", plain(report.author(rule.rule)));
        const auto limit = [&](const char* id, std::string_view key, const std::optional<double>& value) {
            if (!value) return;
            Explanation how{report.say("report.cut-off.limit"),
                            ReportBuilder::amount_text(*value * 100.0),
                            "%",
                            {},
                            report.say("report.explain.author"),
                            {},
                            {},
                            {}};
            const std::string text = how.value;
            report.paragraph(id, report.tell(key, {{"limit", report.derived(std::string(id) + "#value", text, "%", std::move(how))}}));
        };
        limit("scope.cut-off.single", "report.cut-off.single", rule.single);
        limit("scope.cut-off.total", "report.cut-off.total", rule.total);
    }
    report.paragraph("scope.cut-off.ledger", report.tell("report.cut-off.ledger", {{"excluded", Reference{"scope.boundary"}},
                                                                                   {"gaps", Reference{"interpretation.completeness"}}}));
}

void add_list(ReportBuilder& report, const std::string& id, std::string_view lead, std::string_view none,
              const std::vector<LocalText>& texts) {
    if (texts.empty()) {
        report.paragraph(id, report.tell(none));
        return;
    }
    report.paragraph(id, report.tell(lead));
    List list{true, {}};
    for (const LocalText& text : texts)
        list.items.push_back({id + "." + std::to_string(list.items.size() + 1), plain(report.author(text)), 0});
    report.add(std::move(list));
}

}  // namespace

void add_scope(ReportBuilder& report) {
    report.chapter("scope", "report.scope");
    add_unit(report);
    add_boundary(report);
    add_time(report);
    add_allocation(report);
    add_cut_off(report);
    report.heading("scope.assumptions", 2, "report.scope.assumptions");
    add_list(report, "scope.assumptions.list", "report.assumptions.lead", "report.assumptions.none", report.study.assumptions);
    add_list(report, "scope.limitations.list", "report.limitations.lead", "report.limitations.none", report.study.limitations);
    add_impact_method(report);
    add_data_quality(report);
}

}  // namespace tanji
