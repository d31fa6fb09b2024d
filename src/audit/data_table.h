// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/csv.h"

namespace tanji {

/// A table of data/ that is packed into the program: a fault in it is a mistake of ours, not of the user.
class KnowledgeTable {
  public:
    explicit KnowledgeTable(std::string_view name);
    [[nodiscard]] const std::vector<CsvRow>& rows() const { return table_.rows; }
    [[nodiscard]] const std::string& cell(const CsvRow& row, std::string_view column) const;
    [[nodiscard]] bool yes(const CsvRow& row, std::string_view column) const { return cell(row, column) == "yes"; }
    [[nodiscard]] double number(const CsvRow& row, std::string_view column) const;
    /// The parts of a cell between strokes, folded.
    [[nodiscard]] std::vector<std::string> list(const CsvRow& row, std::string_view column) const;

  private:
    CsvTable table_;
};

}  // namespace tanji
