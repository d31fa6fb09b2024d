// SPDX-License-Identifier: Apache-2.0
// Rows of activity x factor = emission. A well-formed row is read by its columns; layouts that shift cells are read by the order of the
// numbers, which survives.
#include <algorithm>

#include "claims/reader.h"
#include "claims/result_unit.h"
#include "claims/table_frame.h"
#include "claims/vocabulary.h"

namespace tanji::claims {

namespace {

/// A number of a row and the head of the column that it belongs to.
struct PlacedNumber {
    const Cell* cell = nullptr;
    const TableHead* head = nullptr;
};

class InventoryReader {
  public:
    InventoryReader(const TableFrame& table, ReportClaims& claims) : table_(table), claims_(claims) {
        for (const TableHead& each : table.heads())
            if (is_figure(each.kind)) figure_heads_.push_back(&each);
    }

    void read() {
        InventoryTable made{table_.block().place, table_.caption(), product_in(claims_, table_.caption()), {}, {}, table_.has("source")};
        for (const TableHead& head : table_.heads()) made.heads += (made.heads.empty() ? "" : " ") + head.text;
        const std::size_t index = claims_.inventories.size(), before = claims_.rows.size();
        std::string stage_text;
        StageId stage;
        for (int row = table_.first_row(); row <= table_.rows(); ++row) {
            const std::vector<Cell> cells = table_.cells_of(row);
            if (cells.empty()) continue;
            InventoryRow line;
            line.place = cells.front().cell->place;
            line.table = index;
            line.product = made.product;
            const std::vector<PlacedNumber> numbers = placed(cells);
            words(row, cells, numbers, line);
            if (!line.stage.empty()) {
                stage_text = line.stage_text;
                stage = line.stage;
            } else {
                line.stage_text = stage_text;
                line.stage = stage;
            }
            figures(cells, numbers, line);
            mark_sum(cells, line);
            made.rows.push_back(claims_.rows.size());
            claims_.rows.push_back(std::move(line));
        }
        const auto first = claims_.rows.begin() + static_cast<std::ptrdiff_t>(before);
        if (std::none_of(first, claims_.rows.end(), [](const InventoryRow& row) { return row.activity || row.factor || row.emission; })) {
            claims_.rows.erase(first, claims_.rows.end());  // a table of words whose head only sounds like one
            return;
        }
        mark_heading_sums(made);
        if (!made.rows.empty()) claims_.inventories.push_back(std::move(made));
    }

  private:
    /// A sub-total keeps the stage that it is of, where its row names one.
    static void mark_sum(const std::vector<Cell>& cells, InventoryRow& line) {
        const bool only_emission = line.emission && !line.activity && !line.factor;
        const bool named = names_a_sum(cells);
        line.sum = line.sum || line.stage == "total" || line.stage == "subtotal" || (only_emission && named);
        if (line.sum && named && line.stage != "total") line.stage = "subtotal";
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

    [[nodiscard]] static const TableHead* nearest(const std::vector<const TableHead*>& heads, int column) {
        const TableHead* best = nullptr;
        for (const TableHead* each : heads)
            if (best == nullptr || std::abs(each->column - column) < std::abs(best->column - column)) best = each;
        return best;
    }

    /// By columns where every figure's column holds a figure or nothing; else by order, else by nearness.
    [[nodiscard]] std::vector<PlacedNumber> placed(const std::vector<Cell>& cells) const {
        std::vector<PlacedNumber> exact, numbers;
        bool well_formed = true;
        for (const Cell& cell : cells) {
            const auto at = std::find_if(figure_heads_.begin(), figure_heads_.end(),
                                         [&](const TableHead* each) { return each->column == cell.cell->place.column; });
            if (cell.number) numbers.push_back({&cell, nullptr});
            if (at == figure_heads_.end()) continue;
            if (cell.number)
                exact.push_back({&cell, *at});
            else
                well_formed = well_formed && says_nothing(cell.text);
        }
        if (well_formed && !exact.empty() && stray_numbers_are_no_figures(numbers)) return exact;
        if (numbers.size() == figure_heads_.size()) {
            for (std::size_t index = 0; index < numbers.size(); ++index) numbers[index].head = figure_heads_[index];
            return numbers;
        }
        std::vector<const TableHead*> left = figure_heads_;
        for (PlacedNumber& number : numbers) {
            const auto own = std::find_if(left.begin(), left.end(),
                                          [&](const TableHead* each) { return each->column == number.cell->cell->place.column; });
            if (own == left.end()) continue;
            number.head = *own;
            left.erase(own);
        }
        for (PlacedNumber& number : numbers)
            if (number.head == nullptr) number.head = nearest(left, number.cell->cell->place.column);
        return numbers;
    }
    /// Numbers beside the figures' columns are numbers of rows, years and the like: their column has no head of a figure beside it that
    /// went without.
    [[nodiscard]] bool stray_numbers_are_no_figures(const std::vector<PlacedNumber>& numbers) const {
        const int first = figure_heads_.front()->column;
        return std::all_of(numbers.begin(), numbers.end(), [&](const PlacedNumber& each) {
            const int column = each.cell->cell->place.column;
            const bool own =
                std::any_of(figure_heads_.begin(), figure_heads_.end(), [&](const TableHead* head) { return head->column == column; });
            const bool named =
                std::any_of(table_.heads().begin(), table_.heads().end(), [&](const TableHead& head) { return head.column == column; });
            return own || named || column < first || !table_.text_at(table_.first_row() - 1, column).empty();
        });
    }

    /// Stage and item of a row: by their columns where both are named, else whatever stands before its first figure.
    void words(int row, const std::vector<Cell>& cells, const std::vector<PlacedNumber>& numbers, InventoryRow& line) const {
        const TableHead* stage_head = table_.head("stage");
        const TableHead* item_head = table_.head("item");
        if (stage_head != nullptr && item_head != nullptr && stage_head->column != item_head->column) {
            const std::string stage_text = table_.text_at(row, stage_head->column), item = table_.text_at(row, item_head->column);
            if (const StageId stage = stage_of(stage_text); !stage.empty() && !says_nothing(item)) {
                line.stage_text = stage_text;
                line.stage = stage;
                line.item = item;
                line.sum = stage == "total" || stage == "subtotal";
                return;
            }
        }
        for (const Cell& cell : cells) {
            const bool figure = std::any_of(numbers.begin(), numbers.end(), [&](const PlacedNumber& each) { return each.cell == &cell; });
            if (figure) break;
            if (cell.number || says_nothing(cell.text)) continue;
            const StageId stage = stage_of(cell.text);
            const bool item = !carrier_words().longest_in(cell.text).empty() || stage.empty();
            if (stage == "total" || stage == "subtotal") line.sum = true;
            if (!item && (line.stage.empty() || line.stage == "transport" || line.stage == "subtotal" || stage != "transport")) {
                line.stage = stage;
                line.stage_text = line.stage_text.empty() ? cell.text : line.stage_text + " " + cell.text;
            } else if (item) {
                line.item = line.item.empty() ? cell.text : line.item + " " + cell.text;
            }
        }
    }

    void figures(const std::vector<Cell>& cells, const std::vector<PlacedNumber>& numbers, InventoryRow& line) const {
        for (const PlacedNumber& each : numbers) {
            if (each.head == nullptr) continue;
            const CellNumber& cell = *each.cell->number;
            const std::string& kind = each.head->kind;
            if (kind == "percent") {
                line.percent = cell.number;
                continue;
            }
            auto& slot = slot_of(line, kind);
            if (slot) continue;
            line.gwp = line.gwp || kind == "gwp";
            if (!cell.after.empty())
                slot = with_unit(cell.number, cell.after, false);
            else if (const std::string unit = unit_beside(cells, *each.head); !unit.empty())
                slot = with_unit(cell.number, unit, false);
            else if (kind == "activity")
                slot = with_unit(cell.number, unit_in(line.item) ? unit_in(line.item)->text : each.head->text, false);
            else
                slot = with_unit(cell.number, each.head->text, true);
        }
    }

    static std::optional<PrintedQuantity>& slot_of(InventoryRow& row, const std::string& kind) {
        if (kind == "activity") return row.activity;
        if (kind == "mass") return row.mass;
        if (kind == "factor" || kind == "gwp") return row.factor;
        if (kind == "distance") return row.distance;
        return kind == "period" ? row.of_period : row.emission;
    }

    /// A unit column belongs to the figure right before or behind it; one alone belongs to the activity.
    [[nodiscard]] std::string unit_beside(const std::vector<Cell>& cells, const TableHead& figure) const {
        std::vector<const TableHead*> units;
        for (const TableHead& each : table_.heads())
            if (each.kind == "unit") units.push_back(&each);
        const TableHead* own = nullptr;
        if (units.size() == 1 && figure.kind == "activity") own = units.front();
        if (units.size() > 1) own = owner(units, figure);
        if (own == nullptr) return {};
        const auto cell =
            std::find_if(cells.begin(), cells.end(), [&](const Cell& each) { return each.cell->place.column == own->column; });
        return cell == cells.end() || cell->number || says_nothing(cell->text) ? std::string() : cell->text;
    }
    /// With several unit columns each follows its figure, or each leads it: whichever the first of them does.
    [[nodiscard]] const TableHead* owner(const std::vector<const TableHead*>& units, const TableHead& figure) const {
        const bool follows = units.front()->column > figure_heads_.front()->column;
        for (const TableHead* unit : units)
            if (unit->column == figure.column + (follows ? 1 : -1)) return unit;
        return nullptr;
    }

    const TableFrame& table_;
    ReportClaims& claims_;
    std::vector<const TableHead*> figure_heads_;
};

}  // namespace

void read_inventory(const TableFrame& table, ReportClaims& claims) { InventoryReader(table, claims).read(); }

}  // namespace tanji::claims
