// SPDX-License-Identifier: Apache-2.0
// The recomputed inventory beside the printed one: row by row, as the report's own tables stand.
#include <algorithm>
#include <cmath>

#include "report/auditing/parts.h"

namespace tanji {
namespace {

constexpr int kColumns = 7;

const RowReading* reading_of(const ReportFacts& facts, std::size_t row) {
    for (const RowReading& reading : facts.readings)
        if (reading.row == row) return &reading;
    return nullptr;
}

std::string printed(const std::optional<PrintedQuantity>& quantity) { return quantity ? quantity->number.text : "–"; }

/// The amount with what it is of: "12.50 kg".
std::string with_unit(const std::optional<PrintedQuantity>& quantity) {
    if (!quantity) return "–";
    return quantity->number.text + (quantity->unit_text.empty() ? "" : " " + quantity->unit_text);
}

std::string signed_text(double value, int digits) {
    const std::string text = figure_text(value, digits);
    return text == "0" ? text : (value > 0 ? "+" : "") + text;
}

/// The year and id of a factor that the library has.
std::string match_text(const DocumentDraft& draft, const FactorMatch& match) {
    return draft.say("outputs.row.match", {{"value", figure_text(match.value)}, {"id", match.id}, {"year", std::to_string(match.year)}});
}

/// Mass and distance of a transport, else the amount.
std::string activity_text(const InventoryRow& row) {
    if (row.distance && row.mass) return with_unit(row.mass) + " × " + with_unit(row.distance);
    return row.distance ? with_unit(row.activity) + " × " + with_unit(row.distance) : with_unit(row.activity);
}

std::string explanation(const DocumentDraft& draft, const RowReading& reading) {
    switch (reading.fit) {
        case RowFit::Incomplete:
        case RowFit::Fits:
            return {};
        case RowFit::FitsPerOutput:
            return draft.say("outputs.row.per-output", {{"output", figure_text(reading.divisor, 12)}});
        case RowFit::HiddenFigure:
            return draft.say("outputs.row.hidden", {{"span", reading.calorific ? span_text(*reading.calorific) : std::string("–")}});
        case RowFit::OtherFactor: {
            TextList candidates;
            for (const FactorMatch& match : reading.matches) {
                if (candidates.size() == 3) break;
                candidates.push_back(match_text(draft, match));
            }
            return draft.say("outputs.row.other-factor",
                             {{"n", static_cast<std::int64_t>(reading.matches.size())}, {"candidates", candidates}});
        }
        case RowFit::UnitsIgnored:
            return draft.say(reading.dimension_clash ? "outputs.row.dimension" : "outputs.row.units",
                             {{"ratio", figure_text(reading.unit_ratio)}});
        case RowFit::Slip:
        case RowFit::Wrong: {
            const AuthorText why = said(reading.why);
            const std::string& text = draft.document.info.language == Language::Chinese ? why.zh : why.en;
            return draft.say("outputs.row.wrong", {{"implied", reading.implied ? span_text(*reading.implied) : std::string("none")}}) +
                   text;
        }
    }
    return {};
}

bool is_recomputed(const RowReading* reading) { return reading != nullptr && reading->fit != RowFit::Incomplete; }

/// The row as printed and recomputed; below it, over all columns, how it comes about, unless it simply agrees.
void add_row(const DocumentDraft& draft, const ReportFacts& facts, std::size_t index, Table& table) {
    const InventoryRow& row = facts.claims->rows[index];
    const RowReading* reading = reading_of(facts, index);
    const bool recomputed = is_recomputed(reading) && !row.sum;
    std::string value = "–", difference = draft.say(row.sum ? "outputs.row.sum" : "outputs.row.incomplete");
    if (recomputed) difference = "–";
    if (recomputed && reading->fit != RowFit::HiddenFigure) {
        value = figure_text(reading->middle);
        const bool fits = reading->fit == RowFit::Fits || reading->fit == RowFit::FitsPerOutput;
        difference = fits ? draft.say("outputs.row.within") : signed_text(reading->effect, 4);
    }
    const auto set = [](const std::string& text) { return DocumentDraft::text_cell(text); };
    table.rows.push_back({row.sum ? RowKind::Subtotal : RowKind::Body,
                          {set(row.stage_text.empty() ? "–" : row.stage_text), set(row.item.empty() ? row.stage_text : row.item),
                           set(activity_text(row)), set(printed(row.factor)), set(printed(row.emission)), set(value), set(difference)}});
    if (!recomputed || reading->fit == RowFit::Fits) return;
    TableCell how{{Text{draft.say("outputs.row.explained", {{"text", explanation(draft, *reading)}}), TextStyle::Emphasis}}};
    how.columns = kColumns;
    how.align = Align::Left;
    table.rows.push_back({RowKind::Body, {std::move(how)}});
}

std::string head_of_table(const DocumentDraft& draft, const ReportFacts& facts, const InventoryTable& inventory, std::size_t number) {
    const std::string product = product_name(facts, inventory.product);
    const std::string place =
        inventory.place.page > 0 ? draft.say("outputs.inventory.place.page",
                                             {{"table", std::int64_t{inventory.place.table}}, {"page", std::int64_t{inventory.place.page}}})
                                 : draft.say("outputs.inventory.place", {{"table", std::int64_t{inventory.place.table}}});
    return draft.say(
        "outputs.inventory.caption",
        {{"n", static_cast<std::int64_t>(number)}, {"name", !inventory.caption.empty() ? inventory.caption : product}, {"place", place}});
}

}  // namespace

void add_recomputed_inventory(DocumentDraft& draft, const AuditDocumentInput& input) {
    const ReportFacts& facts = input.facts;
    draft.chapter("inventory", "outputs.audit.inventory");
    std::size_t number = 0;
    for (const InventoryTable& inventory : facts.claims->inventories) {
        if (inventory.rows.empty()) continue;
        if (number == 0) draft.paragraph("inventory.lead", draft.say("outputs.audit.inventory.lead"));
        const std::string id = "inventory." + std::to_string(++number);
        Table table{id,
                    DocumentDraft::set(head_of_table(draft, facts, inventory, number)),
                    {{Align::Left, 1.7},
                     {Align::Left, 1.7},
                     {Align::Right, 1.9},
                     {Align::Right, 1.3},
                     {Align::Right, 1.4},
                     {Align::Right, 1.4},
                     {Align::Right, 1.8}},
                    {draft.head({"outputs.column.stage", "outputs.column.item", "outputs.column.activity", "outputs.column.factor",
                                 "outputs.column.printed", "outputs.column.recomputed", "outputs.column.difference"})}};
        for (const std::size_t row : inventory.rows) add_row(draft, facts, row, table);
        draft.add(std::move(table));
    }
    if (number == 0) draft.paragraph("inventory.none", draft.say("outputs.audit.inventory.none"), ParagraphStyle::Warning);
}

}  // namespace tanji
