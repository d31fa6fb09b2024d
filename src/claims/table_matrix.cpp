// SPDX-License-Identifier: Apache-2.0
#include "claims/table_matrix.h"

#include <algorithm>
#include <set>

#include "claims/reader.h"
#include "claims/result_unit.h"
#include "claims/table_cells.h"
#include "claims/vocabulary.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

/// The stage that a head is, not one that it speaks of: little else stands in the cell.
StageId stage_of_head(const std::string& text) {
    constexpr std::size_t kLongest = 40;
    const std::string word(trim(text));
    if (word == "D") return "beyond";
    if (word.size() > kLongest) return {};
    return stage_of(word);
}

/// The product that a text names by its name, not the only one there is.
std::size_t product_named(const ReportClaims& claims, const std::string& text) {
    const std::size_t product = product_in(claims, text);
    return product < claims.products.size() && text.find(claims.products[product].name) != std::string::npos ? product : kNoClaim;
}

bool speaks_of_results(const std::string& text) {
    return gas_unit_in(text).has_value() || head_words().longest_in(text) == "emission" || head_words().longest_in(text) == "gwp";
}

}  // namespace

void MatrixReader::find_columns() {
    const int last = std::min(table_.rows, std::max(table_.header_rows, 0) + 2);
    for (int row = 1; row <= last && first_row_ == 0; ++row) {
        std::vector<Column> stages, products;
        std::set<std::string> kinds;
        std::set<std::size_t> named;
        bool numbers = false;
        for (const Cell& cell : cells_of_row(table_, row, claims_.decimal_sign)) {
            numbers = numbers || cell.number;
            const int column = cell.cell->place.column;
            if (column == 1) continue;
            if (const StageId stage = stage_of_head(cell.text); !stage.empty()) {
                stages.push_back({column, cell.text, stage, kNoClaim});
                if (stage != "total" && stage != "subtotal") kinds.insert(cell.text);
            }
            if (const std::size_t product = product_named(claims_, cell.text); product != kNoClaim) {
                products.push_back({column, cell.text, {}, product});
                named.insert(product);
            }
        }
        if (numbers) continue;
        of_stages_ = kinds.size() >= 2;
        if (!of_stages_ && named.size() < 2) continue;
        columns_ = of_stages_ ? stages : products;
        first_row_ = row + 1;
    }
}

std::string MatrixReader::unit_of(const std::string& label, const Column& column) const {
    for (const std::string& text : {column.text, label, caption_})
        if (gas_unit_in(text)) return text;
    for (int row = 1; row < first_row_; ++row)
        for (const Cell& cell : cells_of_row(table_, row, claims_.decimal_sign))
            if (gas_unit_in(cell.text)) return cell.text;
    return {};
}

void MatrixReader::put(ResultFigure figure) {
    if (group_ == kNoClaim) {
        group_ = claims_.results.size();
        claims_.results.push_back({figure.source, block_.place, caption_, kNoClaim, {}});
    }
    figure.group = group_;
    claims_.results[group_].figures.push_back(claims_.figures.size());
    claims_.figures.push_back(std::move(figure));
}

void MatrixReader::read_row(int row) {
    const std::vector<Cell> cells = cells_of_row(table_, row, claims_.decimal_sign);
    std::string label;
    for (const Cell& cell : cells) {
        if (cell.number && cell.cell->place.column > 1) break;
        if (!says_nothing(cell.text)) label += (label.empty() ? "" : " ") + cell.text;
    }
    const std::string line = of_stages_ ? line_words().longest_in(label) : std::string();
    const bool part = !line.empty() && line != "total";
    const bool shares = of_stages_ && head_words().longest_in(label) == "percent";  // of the row above
    const std::size_t product = shares ? last_product_ : product_named(claims_, label);
    const StageId stage = of_stages_ ? StageId() : stage_of(label);
    // Rows of other indicators (water, acidification) and of parts of the total are no results of a stage.
    const bool result = shares || (of_stages_ ? product != kNoClaim || speaks_of_results(label) || line == "total" ||
                                                    (table_.rows - first_row_ < 2 && speaks_of_results(caption_))
                                              : !stage.empty());
    last_product_ = product;
    const std::size_t only = claims_.products.size() == 1 ? 0 : kNoClaim;
    for (const Cell& cell : cells) {
        if (!cell.number) continue;
        const int at = cell.cell->place.column;
        const auto column = std::find_if(columns_.begin(), columns_.end(), [&](const Column& each) { return each.column == at; });
        if (column == columns_.end()) continue;
        const CellNumber& number = *cell.number;
        if (part || line == "total") {
            const std::string unit = unit_of(label, *column);
            if (!number.number.percent)
                claims_.lines.push_back({line, column->text, with_unit(number.number, unit, true), cell.cell->place,
                                         static_cast<std::size_t>(cell.cell->place.table)});
        }
        if (part || !result) continue;
        ResultFigure figure;
        figure.source = block_.place.section == 0 ? ResultFigure::Source::Cover : ResultFigure::Source::Table;
        figure.place = cell.cell->place;
        figure.stage = of_stages_ ? column->stage : stage;
        figure.stage_text = of_stages_ ? column->text : label;
        figure.product = of_stages_ ? (product != kNoClaim ? product : only) : column->product;
        if (number.number.percent) {
            for (auto each = claims_.figures.rbegin(); each != claims_.figures.rend() && each->group == group_; ++each)
                if (each->place.column == at && each->product == figure.product && !each->percent) each->percent = number.number;
            continue;
        }
        figure.value = with_unit(number.number, number.after.empty() ? unit_of(label, *column) : number.after, number.after.empty());
        put(std::move(figure));
    }
}

bool MatrixReader::read() {
    find_columns();
    if (columns_.empty()) return false;
    const bool any = speaks_of_results(caption_) || std::any_of(table_.cells.begin(), table_.cells.end(), [](const ReadCell& cell) {
                         return gas_unit_in(cell.text.normal).has_value();
                     });
    if (!any) return false;
    const std::size_t before = claims_.figures.size() + claims_.lines.size();
    for (int row = first_row_; row <= table_.rows; ++row) read_row(row);
    return claims_.figures.size() + claims_.lines.size() > before;
}

}  // namespace tanji::claims
