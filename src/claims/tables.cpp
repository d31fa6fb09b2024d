// SPDX-License-Identifier: Apache-2.0
// Tables are told apart by the words of their heads.
#include "claims/reader.h"
#include "claims/table_frame.h"
#include "claims/table_matrix.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

void read_table(const TableFrame& table, ReportClaims& claims) {
    if (table.has("included")) return read_boundary(table, claims);
    if (table.is_of_scenarios()) return;  // its figures are of other cases than the result
    const bool inventoried = table.has("activity") || table.has("factor") || table.has("gwp");
    if (!inventoried && MatrixReader(table.block(), table.caption(), claims).read()) return;
    if (!table.has("emission")) return;
    if (inventoried) return read_inventory(table, claims);
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
        for (const Cell& cell : table.cells_of(row)) {
            if (made.place.row == 0) made.place = cell.cell->place;
            const int column = cell.cell->place.column;
            if (column == included->column)
                made.included = items_of(cell.text);
            else if (excluded != nullptr && column == excluded->column)
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
