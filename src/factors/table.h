// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "support/csv.h"
#include "support/decimal.h"
#include "support/require.h"

namespace tanji {

class DataTable;

/// A row whose fields are asked for by the name of their column.
class DataRow {
  public:
    DataRow(const DataTable& table, const CsvRow& row) : table_(&table), row_(&row) {}

    const std::string& operator[](std::string_view column) const;
    /// By DataTable::column_index, for columns asked of many rows.
    [[nodiscard]] const std::string& at(std::size_t column) const { return row_->fields.at(column); }
    [[nodiscard]] int whole_number(std::string_view column) const {
        double value = 0;
        LCA_REQUIRE(parse_decimal((*this)[column], value), std::string(column) + " is no number");
        return static_cast<int>(value);
    }
    [[nodiscard]] Place place(std::string_view column = {}) const;
    [[nodiscard]] const CsvRow& fields() const { return *row_; }

  private:
    const DataTable* table_;
    const CsvRow* row_;
};

/// A table that was read, with the name of its file.
class DataTable {
  public:
    DataTable(CsvTable table, std::string file) : table_(std::move(table)), file_(std::move(file)) {}

    [[nodiscard]] bool has(std::string_view column) const { return column_index(column) < table_.header.size(); }
    [[nodiscard]] std::size_t column_index(std::string_view column) const {
        return static_cast<std::size_t>(std::find(table_.header.begin(), table_.header.end(), column) - table_.header.begin());
    }
    [[nodiscard]] std::size_t size() const { return table_.rows.size(); }
    [[nodiscard]] DataRow row(std::size_t index) const { return {*this, table_.rows[index]}; }
    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] int header_line() const { return table_.header_line; }
    [[nodiscard]] const std::vector<std::string>& header() const { return table_.header; }

    struct Iterator {
        const DataTable* table;
        std::size_t index;
        DataRow operator*() const { return table->row(index); }
        Iterator& operator++() {
            ++index;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return index != other.index; }
    };
    [[nodiscard]] Iterator begin() const { return {this, 0}; }
    [[nodiscard]] Iterator end() const { return {this, size()}; }

  private:
    CsvTable table_;
    std::string file_;
};

inline const std::string& DataRow::operator[](std::string_view column) const {
    const std::size_t index = table_->column_index(column);
    LCA_REQUIRE(index < row_->fields.size(), table_->file() + " has no column " + std::string(column));
    return row_->fields[index];
}

inline Place DataRow::place(std::string_view column) const { return {table_->file(), std::string(column), {}, row_->line, 0}; }

}  // namespace tanji
