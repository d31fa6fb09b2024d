// SPDX-License-Identifier: Apache-2.0
#include "claims/table_frame.h"

#include <algorithm>
#include <array>

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

/// What a head says it holds; units in brackets are not asked ("kgCO2e" would be an emission).
std::string kind_of(const std::string& text) {
    const std::size_t open = text.find('(');
    const std::string words(trim(std::string_view(text).substr(0, open)));
    const std::vector<WordInText> all = head_words().all_in(words);
    const auto names = [&](std::string_view kind) {
        return std::any_of(all.begin(), all.end(), [&](const WordInText& word) { return word.meaning == kind; });
    };
    if (names("unit") && names("factor")) return "factor-unit";  // 因子单位
    if (names("unit") && names("activity")) return "unit";
    std::string kind = head_words().longest_in(words.empty() ? text : words);
    if (kind.empty()) kind = head_words().longest_in(text);
    if (kind.empty() && gas_unit_in(text)) kind = "emission";  // "kg CO2e" alone
    return kind;
}

/// Heads of columns that a layout set so close that they were read as one cell over all of them: "排放因子 温室气体量(kgCO2e/台)".
std::vector<TableHead> heads_run_together(const Cell& cell) {
    std::vector<TableHead> heads;
    const std::size_t open = cell.text.find('(');
    std::vector<WordInText> words = head_words().all_in(std::string_view(cell.text).substr(0, open));
    std::erase_if(words, [](const WordInText& word) { return !is_figure(word.meaning); });
    if (words.size() < 2 || static_cast<int>(words.size()) != cell.cell->column_span) return {};
    for (std::size_t index = 0; index < words.size(); ++index) {
        const std::size_t end = index + 1 < words.size() ? words[index + 1].begin : cell.text.size();
        heads.push_back({words[index].meaning,
                         std::string(trim(std::string_view(cell.text).substr(words[index].begin, end - words[index].begin))),
                         cell.cell->place.column + static_cast<int>(index)});
    }
    return heads;
}

}  // namespace

bool is_figure(std::string_view kind) {
    static constexpr std::array<std::string_view, 8> kFigures{"activity", "factor",   "emission", "percent",
                                                              "mass",     "distance", "period",   "gwp"};
    return std::find(kFigures.begin(), kFigures.end(), kind) != kFigures.end();
}

bool names_a_sum(const std::vector<Cell>& cells) {
    for (const Cell& cell : cells) {
        if (cell.number) return false;
        for (const WordInText& word : stage_words().all_in(cell.text))
            if (word.meaning == "subtotal" || word.meaning == "total") return true;
    }
    return false;
}

TableFrame::TableFrame(const ReadBlock& block, const std::string& above, DecimalSign sign)
    : block_(block), table_(*block.table), above_(above), sign_(sign) {
    find_heads();
    settle_heads();
}

const TableHead* TableFrame::head(std::string_view kind) const {
    const auto found = std::find_if(heads_.begin(), heads_.end(), [&](const TableHead& each) { return each.kind == kind; });
    return found == heads_.end() ? nullptr : &*found;
}

std::string TableFrame::text_at(int row, int column) const {
    const ReadCell* cell = table_.at(row, column);
    return cell == nullptr ? std::string() : one_line(cell->text);
}

/// The first row that names a figure is the head; a second one below it may divide its columns.
void TableFrame::find_heads() {
    // Where the file says which rows are the head, no other is.
    const bool told = table_.header_rows > 0 && !table_.header_guessed;
    const int last = std::min(table_.rows, told ? table_.header_rows : std::max(table_.header_rows, 0) + 2);
    for (int row = 1; row <= last && first_row_ == 0; ++row) {
        std::vector<TableHead> heads;
        bool numbers = false;
        for (const Cell& cell : cells_of(row)) {
            numbers = numbers || (cell.number && !cell.number->number.percent && cell.number->after.empty());
            if (std::vector<TableHead> run = heads_run_together(cell); !run.empty())
                heads.insert(heads.end(), run.begin(), run.end());
            else if (std::string kind = kind_of(cell.text); !kind.empty())
                heads.push_back({std::move(kind), cell.text, cell.cell->place.column});
        }
        if (numbers || heads.empty()) continue;
        heads_ = std::move(heads);
        first_row_ = row + 1;
    }
}

bool TableFrame::is_of_scenarios() const {
    if (has("scenario")) return true;
    const std::vector<WordInText> words = head_words().all_in(table_.caption.normal);
    return std::any_of(words.begin(), words.end(), [](const WordInText& word) { return word.meaning == "scenario"; });
}

/// A mass is the activity where no other is, as an amount of the period is where none per unit stands beside it. A GWP beside a mass and an
/// emission is a factor.
void TableFrame::settle_heads() {
    const bool activity = has("activity"), factor = has("factor");
    for (TableHead& head : heads_)
        if ((head.kind == "mass" || head.kind == "period") && !activity && factor) head.kind = "activity";
    const auto gwp = std::find_if(heads_.begin(), heads_.end(), [](const TableHead& each) { return each.kind == "gwp"; });
    if (gwp == heads_.end()) return;
    if (!((has("mass") || has("activity")) && has("emission"))) {
        gwp->kind = "emission";  // "GWP" alone is the result
        return;
    }
    for (TableHead& head : heads_)
        if (head.kind == "mass") head.kind = "activity";
}

}  // namespace tanji::claims
