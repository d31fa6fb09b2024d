// SPDX-License-Identifier: Apache-2.0
// Results with one stage a row, or one product a row.
#include <algorithm>

#include "claims/reader.h"
#include "claims/result_unit.h"
#include "claims/table_frame.h"
#include "claims/vocabulary.h"

namespace tanji::claims {

namespace {

ResultGroup group_of(const TableFrame& table, const ReportClaims& claims) {
    ResultGroup group;
    group.source = table.block().place.section == 0 ? ResultFigure::Source::Cover : ResultFigure::Source::Table;
    group.place = table.block().place;
    group.caption = table.caption();
    group.product = product_in(claims, table.caption());
    return group;
}

void put(ResultGroup group, ReportClaims& claims) {
    if (!group.figures.empty()) claims.results.push_back(std::move(group));
}

}  // namespace

void read_results(const TableFrame& table, ReportClaims& claims) {
    const TableHead* value_head = table.head("emission");
    const bool of_units = table.has("functional-unit") || (table.has("product") && !table.has("stage"));
    ResultGroup group = group_of(table, claims);
    const std::size_t index = claims.results.size();
    for (int row = table.first_row(); row <= table.rows(); ++row) {
        ResultFigure figure;
        figure.source = group.source;
        figure.group = index;
        figure.product = group.product;
        std::string text;
        const std::vector<Cell> cells = table.cells_of(row);
        for (const Cell& cell : cells) {
            if (cell.number && cell.cell->place.column > 1) {
                const bool percent = cell.number->number.percent || (table.has("percent") && figure.value);
                if (percent)
                    figure.percent = cell.number->number;
                else if (!figure.value)
                    figure.value = with_unit(cell.number->number, cell.number->after.empty() ? value_head->text : cell.number->after,
                                             cell.number->after.empty());
            } else if (!cell.number && !says_nothing(cell.text)) {
                text += (text.empty() ? "" : " ") + cell.text;
            }
            if (figure.place.row == 0) figure.place = cell.cell->place;
        }
        if (figure.value && figure.value->unit_text == "%") continue;  // shares of something that is no emission
        figure.stage_text = text;
        figure.stage = of_units ? "total" : stage_of(text);
        if (!of_units && figure.stage != "total" && names_a_sum(cells)) figure.stage = "subtotal";
        if (of_units) figure.product = product_in(claims, text);
        if (const std::string line = line_words().longest_in(text); !line.empty() && figure.value)
            claims.lines.push_back({line, {}, *figure.value, figure.place, static_cast<std::size_t>(figure.place.table)});
        if (figure.stage.empty() || (of_units && !figure.value)) continue;
        group.figures.push_back(claims.figures.size());
        claims.figures.push_back(std::move(figure));
    }
    put(std::move(group), claims);
}

}  // namespace tanji::claims
