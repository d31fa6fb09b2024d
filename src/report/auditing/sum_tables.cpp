// SPDX-License-Identifier: Apache-2.0
// Stages and totals: what the result tables print beside what the rows and the stages give.
#include <algorithm>
#include <cmath>

#include "audit/report/comparison.h"
#include "report/auditing/parts.h"

namespace tanji {
namespace {

using Source = ResultFigure::Source;

std::vector<std::size_t> products_with_results(const ReportClaims& claims) {
    std::vector<std::size_t> products;
    for (const ResultFigure& figure : claims.figures)
        if (figure.source == Source::Table && figure.value && std::find(products.begin(), products.end(), figure.product) == products.end())
            products.push_back(figure.product);
    return products;
}

/// Stages of a product in the order of its first result table, each once, the total last.
std::vector<const ResultFigure*> stages_of(const ReportFacts& facts, std::size_t product) {
    std::vector<const ResultFigure*> stages;
    for (const ResultFigure& figure : facts.claims->figures) {
        if (figure.source != Source::Table || figure.product != product || !figure.value || figure.stage == "total") continue;
        const bool known = std::any_of(stages.begin(), stages.end(), [&](const ResultFigure* one) {
            return figure.stage.empty() ? one->stage_text == figure.stage_text : one->stage == figure.stage;
        });
        if (!known) stages.push_back(&figure);
    }
    return stages;
}

struct Compared {
    std::string value = "–";
    std::string difference = "–";
};

/// A sum beside a printed figure: the difference only where no values within the printed digits agree.
Compared compare(const DocumentDraft& draft, const Interval& sum, double middle, const PrintedQuantity& printed, double scale) {
    Compared out;
    out.value = figure_text(middle * scale);
    const Interval span = printed_span(printed.number);
    if (scaled(sum, scale).meets(span)) {
        out.difference = draft.say("outputs.row.within");
    } else {
        const double gap = middle * scale - printed.number.value;
        out.difference = (gap > 0 ? "+" : "") + figure_text(gap, 4);
    }
    return out;
}

/// Rows in kg beside results in t: what brings the rows to the unit of the figure. Heads that name another unit for the same numbers are
/// told by a finding of their own; then the bare numbers are compared.
double scale_between(const PrintedQuantity& rows, const PrintedQuantity& figure, double sum) {
    const double scale = kg_in(rows) / kg_in(figure);
    if (scale == 1.0 || figure.number.value == 0.0) return 1.0;
    const auto off = [&](double by) { return std::abs(std::log(std::abs(sum * by / figure.number.value) + 1e-300)); };
    return off(scale) < off(1.0) ? scale : 1.0;
}

Compared rows_of_stage(const DocumentDraft& draft, const ReportFacts& facts, const ResultFigure& figure) {
    std::vector<const InventoryRow*> rows;
    for (const InventoryRow* row : rows_of_product(facts, figure.product))
        if (!figure.stage.empty() && row->stage == figure.stage) rows.push_back(row);
    if (rows.empty()) return {};
    const double middle = printed_sum(rows);
    return compare(draft, sum_of(rows), middle, *figure.value, scale_between(*rows.front()->emission, *figure.value, middle));
}

Compared rows_of_all(const DocumentDraft& draft, const ReportFacts& facts, const ResultFigure& total) {
    const std::vector<const InventoryRow*> rows = rows_of_product(facts, total.product);
    if (rows.empty()) return {};
    const double middle = printed_sum(rows);
    return compare(draft, sum_of(rows), middle, *total.value, scale_between(*rows.front()->emission, *total.value, middle));
}

void add_product(DocumentDraft& draft, const ReportFacts& facts, std::size_t product, std::size_t number) {
    const std::vector<const ResultFigure*> stages = stages_of(facts, product);
    const std::string name = product_name(facts, product);
    Table table{"sums." + std::to_string(number),
                DocumentDraft::set(draft.say("outputs.sums.caption", {{"product", name.empty() ? std::string("none") : name}})),
                {{Align::Left, 3}, {Align::Right, 2}, {Align::Right, 1.6}, {Align::Right, 2}, {Align::Right, 2}},
                {draft.head({"outputs.column.stage", "outputs.column.printed-result", "outputs.column.printed-share",
                             "outputs.column.sum-of-rows", "outputs.column.difference"})}};
    const auto set = [](const std::string& text) { return DocumentDraft::text_cell(text); };
    Interval sum;
    double middle = 0.0;
    for (const ResultFigure* figure : stages) {
        const Compared rows = rows_of_stage(draft, facts, *figure);
        table.rows.push_back({RowKind::Body,
                              {set(figure->stage_text), set(figure->value->number.text), set(figure->percent ? figure->percent->text : "–"),
                               set(rows.value), set(rows.difference)}});
        if (figure->stage == "beyond") continue;
        sum = sum + printed_span(figure->value->number);
        middle += figure->value->number.value;
    }
    const ResultFigure* total = table_figure(facts, product, "total");
    if (total != nullptr) {
        const Compared rows = rows_of_all(draft, facts, *total);
        table.rows.push_back({RowKind::Total,
                              {set(draft.say("outputs.sums.total")), set(total->value->number.text),
                               set(total->percent ? total->percent->text : "–"), set(rows.value), set(rows.difference)}});
        if (stages.size() > 1) {
            const Compared of_stages = compare(draft, sum, middle, *total->value, 1.0);
            table.rows.push_back({RowKind::Subtotal,
                                  {set(draft.say("outputs.sums.stages")), set(total->value->number.text), set("–"), set(of_stages.value),
                                   set(of_stages.difference)}});
        }
    }
    if (!total || total->value->unit_text.empty())
        table.note = plain(draft.say("outputs.sums.note"));
    else
        table.note = DocumentDraft::set(draft.say("outputs.sums.note.unit", {{"unit", total->value->unit_text}}));
    draft.add(std::move(table));
}

}  // namespace

void add_recomputed_sums(DocumentDraft& draft, const AuditDocumentInput& input) {
    draft.chapter("sums", "outputs.audit.sums");
    const std::vector<std::size_t> products = products_with_results(*input.facts.claims);
    if (products.empty()) {
        draft.paragraph("sums.none", draft.say("outputs.audit.sums.none"));
        return;
    }
    draft.paragraph("sums.lead", draft.say("outputs.audit.sums.lead"));
    for (std::size_t i = 0; i < products.size(); ++i) add_product(draft, input.facts, products[i], i + 1);
}

}  // namespace tanji
