// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "claims/claims.h"

namespace tanji::claims {

/// Result tables that lie on their side: stages or modules (A1 ... D) as columns and products or indicators as rows, or stages as rows and
/// products as columns.
class MatrixReader {
  public:
    MatrixReader(const ReadBlock& block, std::string caption, ReportClaims& claims)
        : block_(block), table_(*block.table), caption_(std::move(caption)), claims_(claims) {}

    /// False when the table is none of them; nothing is claimed then.
    bool read();

  private:
    struct Column {
        int column = 0;
        std::string text;
        StageId stage;
        std::size_t product = kNoClaim;
    };
    void find_columns();
    void read_row(int row);
    void put(ResultFigure figure);
    [[nodiscard]] std::string unit_of(const std::string& label, const Column& column) const;

    const ReadBlock& block_;
    const ReadTable& table_;
    std::string caption_;
    ReportClaims& claims_;
    std::vector<Column> columns_;
    bool of_stages_ = false;
    int first_row_ = 0;
    std::size_t group_ = kNoClaim;
    std::size_t last_product_ = kNoClaim;  // of the row before
};

}  // namespace tanji::claims
