// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "report/writers/column_widths.h"
#include "report/writers/docx_context.h"
#include "report/writers/docx_styles.h"
#include "support/require.h"

namespace tanji {

namespace {

constexpr std::size_t kKeptTogether = 12;  // a table of up to so many rows is not torn apart

const char* justification(Align align) { return align == Align::Right ? "right" : align == Align::Centre ? "center" : "left"; }

constexpr double kTextSize = 180;  // 9 pt [twips]
constexpr double kCellMargin = 100;

std::vector<int> widths_of(const Table& table) {
    std::vector<int> widths;
    int used = 0;
    for (const double width : column_widths(table, kTextWidth, kTextSize, kCellMargin)) {
        widths.push_back(static_cast<int>(width));
        used += widths.back();
    }
    if (!widths.empty()) widths.back() += kTextWidth - used;
    return widths;
}

void open_grid(Markup& xml, const std::vector<int>& widths) {
    xml.open("w:tbl").open("w:tblPr").empty("w:tblW", {{"w:w", std::to_string(kTextWidth)}, {"w:type", "dxa"}});
    xml.open("w:tblBorders");
    for (const char* side : {"w:top", "w:bottom"})
        xml.empty(side, {{"w:val", "single"}, {"w:sz", "8"}, {"w:space", "0"}, {"w:color", "2F6F8F"}});
    xml.empty("w:insideH", {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "0"}, {"w:color", "D3DCE1"}});
    xml.close().empty("w:tblLayout", {{"w:type", "fixed"}}).close().open("w:tblGrid");
    for (const int width : widths) xml.empty("w:gridCol", {{"w:w", std::to_string(width)}});
    xml.close();
}

enum class Merge { None, Restart, Continue };

void open_cell(Markup& xml, int width, int columns, Merge merge, RowKind kind) {
    xml.open("w:tc").open("w:tcPr").empty("w:tcW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
    if (columns > 1) xml.empty("w:gridSpan", {{"w:val", std::to_string(columns)}});
    if (merge == Merge::Restart) xml.empty("w:vMerge", {{"w:val", "restart"}});
    if (merge == Merge::Continue) xml.empty("w:vMerge");
    if (kind == RowKind::Total)
        xml.open("w:tcBorders").empty("w:top", {{"w:val", "single"}, {"w:sz", "8"}, {"w:space", "0"}, {"w:color", "2F6F8F"}}).close();
    if (kind == RowKind::Head || kind == RowKind::Total)
        xml.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", kind == RowKind::Head ? "DDEAEF" : "F1F6F8"}});
    xml.empty("w:vAlign", {{"w:val", "center"}}).close();
}

/// Lays the cells of a row on the grid; where a cell from above reaches down, word processors want a cell that says so.
class TableWriter {
  public:
    TableWriter(DocxContext& context, const Table& table) : context_(context), table_(table), widths_(widths_of(table)) {
        covered_.resize(table.columns.size());
    }
    void write() {
        open_grid(context_.xml, widths_);
        for (std::size_t index = 0; index < table_.rows.size(); ++index) {
            const bool last = index + 1 == table_.rows.size();
            // The note below belongs to the table.
            const bool on = !last || !table_.note.empty();
            // A row of one cell is the head of those that follow.
            const bool group = table_.rows[index].cells.size() == 1 && table_.columns.size() > 1;
            keep_next_ = on && (group || table_.rows.size() <= kKeptTogether || index < 2 || index + 3 > table_.rows.size());
            row(table_.rows[index]);
        }
        context_.xml.close();
    }

  private:
    struct Covered {
        int rows = 0;     // still to come
        int columns = 0;  // of the cell that covers; 0 but in its first column
    };
    void row(const TableRow& row) {
        Markup& xml = context_.xml;
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (row.kind == RowKind::Head) xml.empty("w:tblHeader");
        xml.close();
        std::size_t column = 0;
        for (const TableCell& cell : row.cells) {
            column = continued_cells(column, row.kind);
            LCA_REQUIRE(column < widths_.size(), "a table row has more cells than columns: " + table_.id);
            const Align align = cell.align.value_or(table_.columns[column].align);
            open_cell(xml, width(column, cell.columns), cell.columns, cell.rows > 1 ? Merge::Restart : Merge::None, row.kind);
            paragraph(cell.text, align, row.kind);
            xml.close();
            covered_[column].columns = cell.columns;
            for (int at = 0; at < cell.columns; ++at) covered_.at(column + static_cast<std::size_t>(at)).rows = cell.rows - 1;
            column += static_cast<std::size_t>(cell.columns);
        }
        column = continued_cells(column, row.kind);
        LCA_REQUIRE(column == widths_.size(), "a table row has fewer cells than columns: " + table_.id);
        xml.close();
    }
    std::size_t continued_cells(std::size_t column, RowKind kind) {
        while (column < covered_.size() && covered_[column].rows > 0) {
            const int columns = covered_[column].columns;
            open_cell(context_.xml, width(column, columns), columns, Merge::Continue, kind);
            paragraph({}, Align::Left, kind);
            context_.xml.close();
            for (int at = 0; at < columns; ++at) --covered_.at(column + static_cast<std::size_t>(at)).rows;
            column += static_cast<std::size_t>(columns);
        }
        return column;
    }
    [[nodiscard]] int width(std::size_t column, int columns) const {
        int sum = 0;
        for (int at = 0; at < columns; ++at) sum += widths_.at(column + static_cast<std::size_t>(at));
        return sum;
    }
    void paragraph(const Inlines& text, Align align, RowKind kind) {
        const bool head = kind == RowKind::Head;
        open_paragraph(context_, {.style = head ? "TableHead" : "TableText", .align = justification(align), .keep_next = keep_next_});
        write_inlines(context_, text, {.bold = kind == RowKind::Subtotal || kind == RowKind::Total});
        close_paragraph(context_);
    }

    DocxContext& context_;
    const Table& table_;
    std::vector<int> widths_;
    std::vector<Covered> covered_;
    bool keep_next_ = false;
};

void after_table(DocxContext& context, const Inlines& note) {
    if (note.empty()) {
        open_paragraph(context, {.style = "AfterTable"});
    } else {
        open_paragraph(context, {.style = "TableNote"});
        const auto around = around_slots(context.words, "writers.note", {"text"});
        write_run(context, around[0]);
        write_inlines(context, note);
        write_run(context, around[1]);
    }
    close_paragraph(context);
}

/// A table cannot begin a page by itself.
void settle_page_break(DocxContext& context) {
    if (!context.page_break_pending) return;
    open_paragraph(context, {.style = "AfterTable"});
    close_paragraph(context);
}

}  // namespace

void write_fact_rows(DocxContext& context, const std::vector<KeyValue>& rows, std::string_view style) {
    const std::vector<int> widths{kTextWidth * 3 / 10, kTextWidth - kTextWidth * 3 / 10};
    open_grid(context.xml, widths);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const bool keep = index + 1 < rows.size() && rows.size() <= kKeptTogether;
        context.xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        open_cell(context.xml, widths[0], 1, Merge::None, RowKind::Body);
        open_paragraph(context, {.style = style, .keep_next = keep});
        write_inlines(context, rows[index].key, {.colour = "5C6A74"});
        close_paragraph(context);
        context.xml.close();
        open_cell(context.xml, widths[1], 1, Merge::None, RowKind::Body);
        open_paragraph(context, {.style = style, .keep_next = keep});
        write_inlines(context, rows[index].value);
        close_paragraph(context);
        context.xml.close().close();
    }
    context.xml.close();
}

void write_table(DocxContext& context, const Table& table) {
    if (!table.caption.empty()) write_caption(context, table.id, table.caption, "Caption");
    settle_page_break(context);
    TableWriter(context, table).write();
    after_table(context, table.note);
}

void write_facts(DocxContext& context, const KeyValueTable& table) {
    if (!table.caption.empty()) write_caption(context, table.id, table.caption, "Caption");
    settle_page_break(context);
    write_fact_rows(context, table.rows, "TableText");
    after_table(context, {});
}

}  // namespace tanji
