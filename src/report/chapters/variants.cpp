// SPDX-License-Identifier: Apache-2.0
#include "report/chapters/chapters.h"
#include "support/decimal.h"

namespace tanji {

void add_variants(ReportBuilder& report) {
    const auto& variants = report.input.result.variants;
    report.heading("variants", 2, "report.variants");
    if (variants.size() < 2) {
        report.paragraph("variants.lead", report.tell("report.variants.none"));
        return;
    }
    report.paragraph("variants.lead", report.tell("report.variants.lead", {{"table", Reference{"variants.table"}}}));
    Table table{"variants.table",
                report.tell("report.variants.table"),
                {{Align::Left, 2.6}, {Align::Left, 3.6}, {Align::Left, 1.2}, {Align::Right, 1.8}, {Align::Right, 1.7}, {Align::Right, 1.8}},
                {}};
    table.rows.push_back(head_row(report, {"report.field.product", "report.column.variant", "report.column.gwp-set",
                                           "report.column.footprint", "report.column.difference", "report.column.difference-percent"}));
    for (std::size_t index = 0; index < report.products.size(); ++index) {
        const ProductReading& product = report.products[index];
        for (const VariantResult& variant : variants) {
            const double total = variant.products[index].total, difference = total - product.result.total;
            const std::string path = report.total_path(product, variant);
            TableRow row;
            if (&variant == &variants.front()) row.cells.push_back({plain(product.name), 1, static_cast<int>(variants.size())});
            row.cells.push_back(cell(report.variant_name(variant)));
            row.cells.push_back(cell(variant.gwp_set));
            row.cells.push_back(cell(report.kg(product, path, total)));
            if (&variant == &variants.front()) {
                row.cells.push_back(cell("–"));
                row.cells.push_back(cell("–"));
            } else {
                Explanation how{report.say("report.column.difference"),
                                ReportBuilder::amount_text(difference),
                                "kg CO₂e",
                                report.say("report.variants.formula"),
                                {},
                                {},
                                {},
                                {}};
                how.children.resize(2);
                how.children[0].path = path;
                how.children[1].path = report.path(product);
                row.cells.push_back(cell(report.derived(path + "#difference", report.kg_text(product, difference), "", std::move(how))));
                row.cells.push_back(cell(report.percent(product, path + "#difference", difference)));
            }
            table.rows.push_back(std::move(row));
        }
    }
    table.note = report.tell("report.variants.note");
    report.add(std::move(table));
    List notes;
    for (const Variant& variant : report.study.variants)
        if (!variant.note.empty())
            notes.items.push_back(
                {"variants.note." + variant.id,
                 report.tell("report.variants.of", {{"variant", Text{variant.name.empty() ? variant.id : report.author(variant.name)}},
                                                    {"note", Text{report.author(variant.note)}}}),
                 0});
    if (!notes.items.empty()) report.add(std::move(notes));
}

}  // namespace tanji
