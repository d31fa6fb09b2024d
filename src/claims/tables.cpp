// SPDX-License-Identifier: Apache-2.0
// Tables are told apart by the words of their heads, and read row by row: layouts shift cells, so that within a row the order of the
// numbers counts more than their columns.
#include <algorithm>
#include <array>

#include "claims/reader.h"
#include "claims/result_unit.h"
#include "claims/table_cells.h"
#include "claims/table_matrix.h"
#include "claims/vocabulary.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

struct Head {
    std::string kind;  // meaning of data/claims/heads.csv
    std::string text;
    int column = 0;
};

bool is_figure(const std::string& kind) {
    return kind == "activity" || kind == "factor" || kind == "emission" || kind == "percent" || kind == "mass" || kind == "distance" ||
           kind == "period" || kind == "gwp";
}

class TableReader {
  public:
    TableReader(const ReadBlock& block, const std::string& above, ReportClaims& claims)
        : block_(block), table_(*block.table), above_(above), claims_(claims) {}

    void read() {
        find_heads();
        if (has("included")) return boundary();
        if (is_of_scenarios()) return;  // its figures are of other cases than the result
        settle_heads();
        const bool inventoried = has("activity") || has("factor") || has("gwp");
        if (!inventoried && MatrixReader(block_, caption(), claims_).read()) return;
        if (!has("emission")) return;
        if (inventoried) return inventory();
        results();
    }

  private:
    [[nodiscard]] bool has(std::string_view kind) const {
        return std::any_of(heads_.begin(), heads_.end(), [&](const Head& head) { return head.kind == kind; });
    }
    [[nodiscard]] const Head* head(std::string_view kind) const {
        const auto found = std::find_if(heads_.begin(), heads_.end(), [&](const Head& each) { return each.kind == kind; });
        return found == heads_.end() ? nullptr : &*found;
    }

    [[nodiscard]] std::vector<Cell> cells_of(int row) const { return cells_of_row(table_, row, claims_.decimal_sign); }

    /// Sensitivities and scenarios print results of what might be.
    [[nodiscard]] bool is_of_scenarios() const {
        if (has("scenario")) return true;
        const std::vector<WordInText> words = head_words().all_in(table_.caption.normal);
        return std::any_of(words.begin(), words.end(), [](const WordInText& word) { return word.meaning == "scenario"; });
    }

    /// A mass is the activity where no other is, as an amount of the period is where none per unit stands beside it. A GWP beside a mass
    /// and an emission is a factor.
    void settle_heads() {
        const bool activity = has("activity");
        for (Head& head : heads_) {
            if ((head.kind == "mass" || head.kind == "period") && !activity && has("factor")) head.kind = "activity";
        }
        const auto gwp = std::find_if(heads_.begin(), heads_.end(), [](const Head& each) { return each.kind == "gwp"; });
        const bool mass = has("mass") || has("activity");
        if (gwp != heads_.end() && !(mass && has("emission"))) gwp->kind = "emission";  // "GWP" alone is the result
        if (gwp != heads_.end() && gwp->kind == "gwp")
            for (Head& head : heads_)
                if (head.kind == "mass") head.kind = "activity";
    }

    /// The first row that names a figure is the head; a second one below it may divide its columns.
    void find_heads() {
        // Where the file says which rows are the head, no other is.
        const bool told = table_.header_rows > 0 && !table_.header_guessed;
        const int last = std::min(table_.rows, told ? table_.header_rows : std::max(table_.header_rows, 0) + 2);
        for (int row = 1; row <= last && first_row_ == 0; ++row) {
            std::vector<Head> heads;
            bool numbers = false;
            for (const Cell& cell : cells_of(row)) {
                numbers = numbers || (cell.number && !cell.number->number.percent && cell.number->after.empty());
                if (const std::string kind = kind_of(cell.text); !kind.empty()) heads.push_back({kind, cell.text, cell.cell->place.column});
            }
            if (numbers || heads.empty()) continue;
            heads_ = std::move(heads);
            first_row_ = row + 1;
        }
    }
    /// What a head says it holds; units in brackets are not asked ("kgCO2e" would be an emission).
    [[nodiscard]] static std::string kind_of(const std::string& text) {
        const std::size_t open = text.find('(');
        const std::string words(trim(std::string_view(text).substr(0, open)));
        std::string kind = head_words().longest_in(words.empty() ? text : words);
        if (kind.empty()) kind = head_words().longest_in(text);
        return kind;
    }

    [[nodiscard]] std::string caption() const { return table_.caption.normal.empty() ? above_ : table_.caption.normal; }

    // ---- Inventories -----------------------------------------------------------------------------------------------------------

    void inventory() {
        const std::size_t before = claims_.rows.size();
        InventoryTable table{block_.place, caption(), product_in(claims_, caption()), {}, {}, has("source")};
        for (const Head& head : heads_) table.heads += (table.heads.empty() ? "" : " ") + head.text;
        const std::size_t index = claims_.inventories.size();
        std::string stage_text;
        StageId stage;
        for (int row = first_row_; row <= table_.rows; ++row) {
            const std::vector<Cell> cells = cells_of(row);
            if (cells.empty()) continue;
            InventoryRow made;
            made.place = cells.front().cell->place;
            made.table = index;
            made.product = table.product;
            words(cells, made);
            if (!made.stage.empty()) {
                stage_text = made.stage_text;
                stage = made.stage;
            } else {
                made.stage_text = stage_text;
                made.stage = stage;
            }
            figures(cells, made);
            const bool only_emission = made.emission && !made.activity && !made.factor;
            made.sum = made.stage == "total" || made.stage == "subtotal" || (only_emission && names_a_sum(cells));
            if (made.sum && names_a_sum(cells) && made.stage != "total") made.stage = "subtotal";
            table.rows.push_back(claims_.rows.size());
            claims_.rows.push_back(std::move(made));
        }
        const auto first = claims_.rows.begin() + static_cast<std::ptrdiff_t>(before);
        if (std::none_of(first, claims_.rows.end(), [](const InventoryRow& row) { return row.activity || row.factor || row.emission; })) {
            claims_.rows.erase(first, claims_.rows.end());  // a table of words whose head only sounds like one
            return;
        }
        mark_heading_sums(table);
        if (!table.rows.empty()) claims_.inventories.push_back(std::move(table));
    }

    /// "原材料小计", "Total".
    [[nodiscard]] static bool names_a_sum(const std::vector<Cell>& cells) {
        for (const Cell& cell : cells) {
            if (cell.number) return false;
            for (const WordInText& word : stage_words().all_in(cell.text))
                if (word.meaning == "subtotal" || word.meaning == "total") return true;
        }
        return false;
    }

    /// A stage with an emission and no item, whose items follow below it without a stage of their own, is the sum of them.
    void mark_heading_sums(const InventoryTable& table) {
        for (std::size_t index = 0; index + 1 < table.rows.size(); ++index) {
            InventoryRow& row = claims_.rows[table.rows[index]];
            const InventoryRow& next = claims_.rows[table.rows[index + 1]];
            if (row.sum || !row.emission || row.activity || row.factor || !row.item.empty()) continue;
            if (next.sum || next.stage_text != row.stage_text || !next.activity || next.item.empty()) continue;
            row.sum = true;
        }
    }

    /// Stage and item of a row: the cells before its first figure.
    void words(const std::vector<Cell>& cells, InventoryRow& row) const {
        std::vector<std::string> texts;
        for (const Cell& cell : cells) {
            if (cell.number) break;
            if (!says_nothing(cell.text)) texts.push_back(cell.text);
        }
        for (const std::string& text : texts) {
            const StageId stage = stage_of(text);
            const bool item = !carrier_words().longest_in(text).empty() || stage.empty();
            if (!item && (row.stage.empty() || row.stage == "transport" || stage != "transport")) {
                row.stage = stage;
                row.stage_text = row.stage_text.empty() ? text : row.stage_text + " " + text;
            } else if (item) {
                row.item = row.item.empty() ? text : row.item + " " + text;
            }
        }
    }

    void figures(const std::vector<Cell>& cells, InventoryRow& row) {
        std::vector<const Cell*> numbers;
        std::string unit_cell, factor_unit_cell;
        const Head *unit_head = head("unit"), *factor_unit_head = head("factor-unit");
        for (const Cell& cell : cells) {
            if (cell.number) numbers.push_back(&cell);
            if (unit_head != nullptr && cell.cell->place.column == unit_head->column) unit_cell = cell.text;
            if (factor_unit_head != nullptr && cell.cell->place.column == factor_unit_head->column) factor_unit_cell = cell.text;
        }
        std::vector<const Head*> order;
        for (const Head& each : heads_)
            if (is_figure(each.kind)) order.push_back(&each);
        // One cell may hold the item, the figure and the unit; the head of the activity then spans two columns.
        const std::vector<const Head*> of = heads_of(numbers, order);
        for (std::size_t index = 0; index < numbers.size(); ++index) {
            if (of[index] == nullptr) continue;
            const CellNumber& cell = *numbers[index]->number;
            const std::string& kind = of[index]->kind;
            if (kind == "percent") {
                row.percent = cell.number;
                continue;
            }
            auto& slot = slot_of(row, kind);
            if (slot) continue;
            row.gwp = row.gwp || kind == "gwp";
            if (!cell.after.empty())
                slot = with_unit(cell.number, cell.after, false);
            else if (kind == "factor" && !factor_unit_cell.empty())
                slot = with_unit(cell.number, factor_unit_cell, false);
            else if (kind == "activity" && !unit_cell.empty())
                slot = with_unit(cell.number, unit_cell, false);
            else if (kind == "activity")
                slot = with_unit(cell.number, unit_in(row.item) ? unit_in(row.item)->text : of[index]->text, false);
            else
                slot = with_unit(cell.number, of[index]->text, true);
        }
    }

    static std::optional<PrintedQuantity>& slot_of(InventoryRow& row, const std::string& kind) {
        if (kind == "activity") return row.activity;
        if (kind == "mass") return row.mass;
        if (kind == "factor" || kind == "gwp") return row.factor;
        if (kind == "distance") return row.distance;
        return kind == "period" ? row.of_period : row.emission;
    }

    /// Which head each number stands under: the one of its own column, else one after the other where they are as many, else the nearest
    /// that no other number has.
    static std::vector<const Head*> heads_of(const std::vector<const Cell*>& numbers, const std::vector<const Head*>& order) {
        if (numbers.size() == order.size()) return order;
        std::vector<const Head*> of(numbers.size(), nullptr), left;
        for (const Head* each : order) {
            const auto own =
                std::find_if(numbers.begin(), numbers.end(), [&](const Cell* cell) { return cell->cell->place.column == each->column; });
            if (own == numbers.end())
                left.push_back(each);
            else
                of[static_cast<std::size_t>(own - numbers.begin())] = each;
        }
        for (std::size_t index = 0; index < numbers.size(); ++index)
            if (of[index] == nullptr) of[index] = nearest(left, numbers[index]->cell->place.column);
        return of;
    }

    static const Head* nearest(const std::vector<const Head*>& order, int column) {
        const Head* best = nullptr;
        for (const Head* each : order)
            if (best == nullptr || std::abs(each->column - column) < std::abs(best->column - column)) best = each;
        return best;
    }

    // ---- Results ---------------------------------------------------------------------------------------------------------------

    void results() {
        const Head* value_head = head("emission");
        const bool of_units = has("functional-unit") || (has("product") && !has("stage"));
        ResultGroup group;
        group.source = block_.place.section == 0 ? ResultFigure::Source::Cover : ResultFigure::Source::Table;
        group.place = block_.place;
        group.caption = caption();
        group.product = product_in(claims_, caption());
        const std::size_t index = claims_.results.size();
        for (int row = first_row_; row <= table_.rows; ++row) {
            const std::vector<Cell> cells = cells_of(row);
            ResultFigure figure;
            figure.source = group.source;
            figure.group = index;
            figure.product = group.product;
            std::string text;
            for (const Cell& cell : cells) {
                if (cell.number && cell.cell->place.column > 1) {
                    const bool percent = cell.number->number.percent || (head("percent") != nullptr && figure.value);
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
            if (of_units) figure.product = product_in(claims_, text);
            if (const std::string line = line_words().longest_in(text); !line.empty() && figure.value)
                claims_.lines.push_back({line, {}, *figure.value, figure.place, static_cast<std::size_t>(figure.place.table)});
            if (figure.stage.empty() || (of_units && !figure.value)) continue;
            group.figures.push_back(claims_.figures.size());
            claims_.figures.push_back(std::move(figure));
        }
        if (!group.figures.empty()) claims_.results.push_back(std::move(group));
    }

    // ---- Boundary --------------------------------------------------------------------------------------------------------------

    void boundary() {
        const Head* included = head("included");
        const Head* excluded = head("excluded");
        for (int row = first_row_; row <= table_.rows; ++row) {
            BoundaryRow made;
            for (const Cell& cell : cells_of(row)) {
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
            if (!made.stage.empty()) claims_.boundary.push_back(std::move(made));
        }
    }

    const ReadBlock& block_;
    const ReadTable& table_;
    const std::string& above_;
    ReportClaims& claims_;
    std::vector<Head> heads_;
    int first_row_ = 0;
};

}  // namespace

void read_tables(const ReadDocument& document, ReportClaims& claims) {
    std::string above;  // the last short text before a table stands for its caption where it has none
    for (const ReadBlock& block : document.blocks) {
        if (block.table) {
            TableReader(block, above, claims).read();
            continue;
        }
        if (block.kind == ReadBlock::Kind::Caption || block.kind == ReadBlock::Kind::Heading || block.kind == ReadBlock::Kind::Paragraph)
            if (!trim(block.text.normal).empty()) above = block.text.normal;
    }
}

}  // namespace tanji::claims
