// SPDX-License-Identifier: Apache-2.0
// Tables are told apart by the words of their heads.
#include "claims/reader.h"
#include "claims/table_frame.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

void read_table(const TableFrame& table, ReportClaims& claims) {
    constexpr std::size_t kFewestStages = 2;
    if (table.has("included")) return read_boundary(table, claims);
    const bool rows_of_inventory = table.has("activity") || table.has("factor");
    if (!rows_of_inventory && table.stage_columns().size() >= kFewestStages) return read_result_matrix(table, claims);
    if (!table.has("emission")) return;
    if (rows_of_inventory) return read_inventory(table, claims);
    read_results(table, claims);
}

}  // namespace

void read_tables(const ReadDocument& document, ReportClaims& claims) {
    std::string above;  // the last short text before a table stands for its caption where it has none
    for (const ReadBlock& block : document.blocks) {
        if (block.table) {
            read_table(TableFrame(block, above, claims.decimal_sign), claims);
            continue;
        }
        if (block.kind == ReadBlock::Kind::Caption || block.kind == ReadBlock::Kind::Heading || block.kind == ReadBlock::Kind::Paragraph)
            if (!trim(block.text.normal).empty()) above = block.text.normal;
    }
}

void read_boundary(const TableFrame& table, ReportClaims& claims) {
    const TableHead* included = table.head("included");
    const TableHead* excluded = table.head("excluded");
    for (int row = table.first_row(); row <= table.rows(); ++row) {
        BoundaryRow made;
        for (const TableCell& cell : table.cells_of(row)) {
            if (made.place.row == 0) made.place = cell.cell->place;
            if (cell.column == included->column)
                made.included = items_of(cell.text);
            else if (excluded != nullptr && cell.column == excluded->column)
                made.excluded = items_of(cell.text);
            else if (made.stage.empty()) {
                made.stage_text = cell.text;
                made.stage = stage_of(cell.text);
            }
        }
        if (!made.stage.empty()) claims.boundary.push_back(std::move(made));
    }
}

}  // namespace tanji::claims
