// SPDX-License-Identifier: Apache-2.0
// Results by stage: one stage a row, or one stage a column.
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

/// The words of a row left of its figures.
std::string label_of(const std::vector<TableCell>& cells, int before) {
    std::string label;
    for (const TableCell& cell : cells)
        if (cell.column < before && !cell.number && !says_nothing(cell.text)) label += (label.empty() ? "" : " ") + cell.text;
    return label;
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
        for (const TableCell& cell : table.cells_of(row)) {
            if (cell.number && cell.column > 1) {
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
        figure.stage_text = text;
        figure.stage = of_units ? "total" : stage_of(text);
        if (of_units) figure.product = product_in(claims, text);
        if (figure.stage.empty() || (of_units && !figure.value)) continue;
        group.figures.push_back(claims.figures.size());
        claims.figures.push_back(std::move(figure));
    }
    put(std::move(group), claims);
}

void read_result_matrix(const TableFrame& table, ReportClaims& claims) {
    const std::vector<TableFrame::StageColumn> columns = table.stage_columns();
    const TableHead* unit_head = table.head("unit");
    std::vector<std::size_t> last;  // figures of the row before: shares below belong to them
    for (int row = table.first_row(); row <= table.rows(); ++row) {
        const std::vector<TableCell> cells = table.cells_of(row);
        const std::string label = label_of(cells, columns.front().column);
        std::string unit = unit_head == nullptr ? std::string() : table.text_at(row, unit_head->column);
        for (const std::string_view place : {std::string_view(label), std::string_view(table.caption())})
            if (!gas_unit_in(unit) && gas_unit_in(place)) unit = gas_unit_in(place)->text;
        const bool shares =
            std::any_of(cells.begin(), cells.end(), [](const TableCell& cell) { return cell.number && cell.number->number.percent; }) ||
            head_words().longest_in(label) == "percent" || unit == "%";
        const std::string indicator = indicator_words().longest_in(label);
        if (!shares && !indicator.empty() && indicator != "gwp-total") continue;  // a part of the total, or no greenhouse gas at all
        ResultGroup group = group_of(table, claims);
        if (const std::size_t named = product_in(claims, label); named != kNoClaim) group.product = named;
        std::vector<std::size_t> made;
        for (const TableFrame::StageColumn& column : columns) {
            const auto cell = std::find_if(cells.begin(), cells.end(), [&](const TableCell& each) { return each.column == column.column; });
            if (cell == cells.end()) continue;
            if (shares) {
                for (const std::size_t figure : last)
                    if (claims.figures[figure].stage_text == column.text && cell->number)
                        claims.figures[figure].percent = cell->number->number;
                continue;
            }
            ResultFigure figure;
            figure.source = group.source;
            figure.place = cell->cell->place;
            figure.stage_text = column.text;
            figure.stage = column.stage;
            figure.product = group.product;
            figure.group = claims.results.size();
            const std::string& written = cell->number && !cell->number->after.empty() ? cell->number->after
                                         : gas_unit_in(unit)                          ? unit
                                                                                      : column.text;
            if (!gas_unit_in(written)) continue;
            if (cell->number)
                figure.value = with_unit(cell->number->number, written, cell->number->after.empty());
            else if (!says_nothing(cell->text))
                continue;
            made.push_back(claims.figures.size());
            claims.figures.push_back(std::move(figure));
        }
        if (shares) continue;
        group.figures = made;
        last = std::move(made);
        put(std::move(group), claims);
    }
}

}  // namespace tanji::claims
