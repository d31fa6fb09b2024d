// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claims.h"
#include "claims/table_cells.h"

namespace tanji::claims {

/// A cell of a head whose words are known.
struct TableHead {
    std::string kind;  // meaning of data/claims/heads.csv: "activity", "factor", "emission" ...
    std::string text;
    int column = 0;
};
/// True for "activity", "factor", "emission" and the like, whose cells hold numbers.
bool is_figure(std::string_view kind);
/// "原材料小计", "Total": what stands before the first figure names a sum.
bool names_a_sum(const std::vector<Cell>& cells);

/// A table with the meaning of its columns: what the readers of inventories, results and boundaries have in common.
class TableFrame {
  public:
    /// `above` is the text before the table, which stands for a caption where there is none.
    TableFrame(const ReadBlock& block, const std::string& above, DecimalSign sign);

    [[nodiscard]] const ReadBlock& block() const { return block_; }
    [[nodiscard]] const std::vector<TableHead>& heads() const { return heads_; }
    [[nodiscard]] const TableHead* head(std::string_view kind) const;
    [[nodiscard]] bool has(std::string_view kind) const { return head(kind) != nullptr; }
    /// Sensitivities and scenarios print results of what might be.
    [[nodiscard]] bool is_of_scenarios() const;
    [[nodiscard]] int first_row() const { return first_row_; }  // below the head
    [[nodiscard]] int rows() const { return table_.rows; }
    [[nodiscard]] const std::string& caption() const { return table_.caption.normal.empty() ? above_ : table_.caption.normal; }

    [[nodiscard]] std::vector<Cell> cells_of(int row) const { return cells_of_row(table_, row, sign_); }
    /// What covers a place, of this row or of a merged cell from above; empty text where nothing does.
    [[nodiscard]] std::string text_at(int row, int column) const;

  private:
    void find_heads();
    void settle_heads();

    const ReadBlock& block_;
    const ReadTable& table_;
    const std::string& above_;
    DecimalSign sign_;
    std::vector<TableHead> heads_;
    int first_row_ = 0;
};

void read_inventory(const TableFrame& table, ReportClaims& claims);
void read_results(const TableFrame& table, ReportClaims& claims);
void read_boundary(const TableFrame& table, ReportClaims& claims);

}  // namespace tanji::claims
