// SPDX-License-Identifier: Apache-2.0
#include "audit/data_table.h"

#include <algorithm>

#include "support/decimal.h"
#include "support/require.h"
#include "support/resources.h"
#include "support/text.h"

namespace tanji {

KnowledgeTable::KnowledgeTable(std::string_view name) {
    Result<CsvTable> table = read_csv(resource(name), std::string(name));
    LCA_REQUIRE(table.has_value(), "a table of data/ cannot be read");
    table_ = std::move(table).value();
}

const std::string& KnowledgeTable::cell(const CsvRow& row, std::string_view column) const {
    const auto at = std::find(table_.header.begin(), table_.header.end(), column);
    LCA_REQUIRE(at != table_.header.end(), "a column of a table of data/ is missing");
    return row.fields[static_cast<std::size_t>(at - table_.header.begin())];
}

double KnowledgeTable::number(const CsvRow& row, std::string_view column) const {
    double value = 0.0;
    LCA_REQUIRE(parse_decimal(cell(row, column), value), "a number of a table of data/ cannot be read");
    return value;
}

std::vector<std::string> KnowledgeTable::list(const CsvRow& row, std::string_view column) const {
    std::vector<std::string> parts;
    for (const std::string_view part : split(cell(row, column), '|'))
        if (!part.empty()) parts.push_back(fold(part));
    return parts;
}

}  // namespace tanji
