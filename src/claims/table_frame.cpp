// SPDX-License-Identifier: Apache-2.0
#include "claims/table_frame.h"

#include <algorithm>
#include <set>

#include "claims/reader.h"
#include "claims/result_unit.h"
#include "claims/vocabulary.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

std::string one_line(const ReadText& text) {
    std::string line = text.normal;
    std::replace(line.begin(), line.end(), '\n', ' ');
    return std::string(trim(line));
}

/// "1 台 ..." and "A1" are words with a number in them; a figure stands alone or before its unit.
bool is_figure_cell(const CellNumber& cell) {
    constexpr std::size_t kLongestUnit = 12;
    if (!cell.before.empty() && cell.before != "约" && cell.before != "≈" && cell.before != "~") return false;
    return cell.after.size() <= kLongestUnit || unit_in(cell.after).has_value();
}

/// What a head says it holds; units in brackets are not asked ("kgCO2e" would be an emission).
std::string kind_of(const std::string& text) {
    const std::size_t open = text.find('(');
    const std::string words(trim(std::string_view(text).substr(0, open)));
    const std::vector<WordInText> all = head_words().all_in(words);
    const auto names = [&](std::string_view kind) {
        return std::any_of(all.begin(), all.end(), [&](const WordInText& word) { return word.meaning == kind; });
    };
    if (names("unit") && (names("factor") || names("activity"))) return "unit";  // 因子单位
    std::string kind = head_words().longest_in(words.empty() ? text : words);
    if (kind.empty()) kind = head_words().longest_in(text);
    return kind;
}

}  // namespace

bool is_figure(std::string_view kind) { return kind == "activity" || kind == "factor" || kind == "emission" || kind == "percent"; }

TableFrame::TableFrame(const ReadBlock& block, const std::string& above, DecimalSign sign)
    : block_(block), table_(*block.table), above_(above), sign_(sign) {
    find_heads();
}

const TableHead* TableFrame::head(std::string_view kind) const {
    const auto found = std::find_if(heads_.begin(), heads_.end(), [&](const TableHead& each) { return each.kind == kind; });
    return found == heads_.end() ? nullptr : &*found;
}

std::vector<TableCell> TableFrame::cells_of(int row) const {
    std::vector<TableCell> cells;
    for (const ReadCell& cell : table_.cells) {
        if (cell.place.row != row) continue;
        TableCell made{&cell, cell.place.column, one_line(cell.text), {}};
        made.number = number_of_cell(made.text, sign_);
        if (made.number && !is_figure_cell(*made.number)) made.number.reset();
        cells.push_back(std::move(made));
    }
    return cells;
}

std::string TableFrame::text_at(int row, int column) const {
    const ReadCell* cell = table_.at(row, column);
    return cell == nullptr ? std::string() : one_line(cell->text);
}

/// The first row that names a figure is the head; a second one below it may divide its columns.
void TableFrame::find_heads() {
    const int last = std::min(table_.rows, std::max(table_.header_rows, 0) + 2);
    for (int row = 1; row <= last && first_row_ == 0; ++row) {
        std::vector<TableHead> heads;
        bool numbers = false;
        for (const TableCell& cell : cells_of(row)) {
            numbers = numbers || (cell.number && !cell.number->number.percent && cell.number->after.empty());
            if (std::string kind = kind_of(cell.text); !kind.empty()) heads.push_back({std::move(kind), cell.text, cell.column});
        }
        if (numbers || heads.empty()) continue;
        heads_ = std::move(heads);
        first_row_ = row + 1;
    }
}

std::vector<TableFrame::StageColumn> TableFrame::stage_columns() const {
    if (first_row_ == 0) return {};
    std::vector<StageColumn> columns;
    std::set<StageId> seen;
    for (const TableCell& cell : cells_of(first_row_ - 1)) {
        StageId stage = stage_of(cell.text);
        if (stage.empty()) stage = stage_of("module " + cell.text);  // "D" alone
        if (stage.empty() || cell.column == 1) continue;
        if (!seen.insert(stage).second && stage != "end-of-life" && stage != "use") return {};
        columns.push_back({std::move(stage), cell.text, cell.column});
    }
    return columns;
}

}  // namespace tanji::claims
