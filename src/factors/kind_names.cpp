// SPDX-License-Identifier: Apache-2.0
#include "factors/kind_names.h"

#include "support/csv.h"
#include "support/resources.h"

namespace tanji {

LocalText kind_name(std::string_view kind) {
    const Result<CsvTable> table = read_csv(resource("factors/kinds.csv"), "factors/kinds.csv");
    if (table)
        for (const CsvRow& row : table->rows)
            if (row.fields.size() >= 3 && row.fields[0] == kind) return {row.fields[1], row.fields[2]};
    return {std::string(kind), std::string(kind)};
}

}  // namespace tanji
