// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claims.h"

namespace tanji::claims {

/// A cell of a head whose words are known.
struct TableHead {
    std::string kind;  // meaning of data/claims/heads.csv: "activity", "factor", "emission" ...
    std::string text;
    int column = 0;
};
/// "activity", "factor", "emission" or "percent": its cells hold numbers.
bool is_figure(std::string_view kind);

struct TableCell {
    const ReadCell* cell = nullptr;
    int column = 0;
    std::string text;  // normal form, line breaks as blanks
    std::optional<CellNumber> number;
};

/// A table with the meaning of its columns: what the readers of inventories, results and boundaries have in common.
class TableFrame {
  public:
    /// `above` is the text before the table, which stands for a caption where there is none.
    TableFrame(const ReadBlock& block, const std::string& above, DecimalSign sign);

    [[nodiscard]] const ReadBlock& block() const { return block_; }
    [[nodiscard]] const std::vector<TableHead>& heads() const { return heads_; }
    [[nodiscard]] const TableHead* head(std::string_view kind) const;
    [[nodiscard]] bool has(std::string_view kind) const { return head(kind) != nullptr; }
    /// Columns whose head names a stage, in order; the same stage twice makes none: those are scenarios.
    struct StageColumn {
        StageId stage;
        std::string text;
        int column = 0;
    };
    [[nodiscard]] std::vector<StageColumn> stage_columns() const;
    [[nodiscard]] int first_row() const { return first_row_; }  // below the head
    [[nodiscard]] int rows() const { return table_.rows; }
    [[nodiscard]] const std::string& caption() const { return table_.caption.normal.empty() ? above_ : table_.caption.normal; }

    /// The cells that begin in a row.
    [[nodiscard]] std::vector<TableCell> cells_of(int row) const;
    /// What covers a place, of this row or of a merged cell from above; empty text where nothing does.
    [[nodiscard]] std::string text_at(int row, int column) const;

  private:
    void find_heads();

    const ReadBlock& block_;
    const ReadTable& table_;
    const std::string& above_;
    DecimalSign sign_;
    std::vector<TableHead> heads_;
    int first_row_ = 0;
};

void read_inventory(const TableFrame& table, ReportClaims& claims);
void read_results(const TableFrame& table, ReportClaims& claims);
/// Results with the stages as columns: modules of a declaration, or one product a row.
void read_result_matrix(const TableFrame& table, ReportClaims& claims);
void read_boundary(const TableFrame& table, ReportClaims& claims);

}  // namespace tanji::claims
