// SPDX-License-Identifier: Apache-2.0
#include "report/chapters/chapters.h"
#include "report/chapters/gap_readings.h"

namespace tanji {

namespace {

void add_parties(ReportBuilder& report) {
    const Study& study = report.study;
    KeyValueTable table{"declaration.parties", {}, {}};
    const auto add = [&](std::string_view key, Inlines value) { table.rows.push_back({plain(report.say(key)), std::move(value)}); };
    add("report.field.producer", report.author_or_unstated(study.producer.name));
    add("report.field.code", report.text_or_unstated(study.producer.code));
    add("report.field.address", report.author_or_unstated(study.producer.address));
    add("report.field.body", report.author_or_unstated(study.body.name));
    add("report.field.number", report.text_or_unstated(study.report.number));
    add("report.field.date", plain(report.date_text(report.document.info.issue_date)));
    add("report.field.period", plain(report.period_text()));
    add("report.field.method", plain(report.method_name()));
    add("report.field.boundary", plain(report.say("report.boundary." + std::string(enum_word(study.boundary.type)))));
    report.add(std::move(table));
}

void add_results(ReportBuilder& report) {
    Table table{"declaration.results",
                report.tell("report.declaration.results", {{"footprint", Text{report.footprint_word()}}}),
                {{Align::Left, 4}, {Align::Left, 2}, {Align::Right, 2}},
                {}};
    table.rows.push_back(
        {RowKind::Head,
         {cell(report.say("report.field.product")), cell(report.say("report.column.per")), cell(report.say("report.column.footprint"))}});
    for (const ProductReading& product : report.products)
        table.rows.push_back(
            {RowKind::Body,
             {cell(product.name), cell(product.quantity), cell(report.kg(product, report.path(product), product.result.total))}});
    table.note =
        report.tell("report.declaration.note", {{"set", Text{report.base.gwp_set}}, {"indicator", Text{report.study.impact.indicator}}});
    report.add(std::move(table));
}

}  // namespace

void add_declaration(ReportBuilder& report) {
    report.chapter("declaration", "report.declaration", HeadingKind::Unnumbered);
    add_parties(report);
    add_results(report);
    if (report.study.illustrative)
        report.paragraph("declaration.illustrative", report.tell("report.illustrative"), ParagraphStyle::Warning);
    if (report.is_partial()) report.paragraph("declaration.partial", report.tell("report.declaration.partial"), ParagraphStyle::Warning);
    const auto gaps = static_cast<std::int64_t>(gap_readings(report).size());
    if (gaps > 0)
        report.paragraph("declaration.gaps",
                         report.tell("report.declaration.gaps", {{"table", Reference{"gaps.table"}}}, {{"count", gaps}}),
                         ParagraphStyle::Warning);
    report.paragraph("declaration.scope", report.tell("report.declaration.scope"));
    report.paragraph("declaration.basis", report.tell("report.declaration.basis", {{"method", Text{report.method_name()}}}));
    report.paragraph("declaration.rounding", report.tell("report.rounding"), ParagraphStyle::Note);
}

}  // namespace tanji
