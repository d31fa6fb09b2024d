// SPDX-License-Identifier: Apache-2.0
// The CSV reader takes any bytes: it gives a table or errors, and what it gives holds together.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "support/csv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto table = tanji::read_csv(std::string_view(reinterpret_cast<const char*>(data), size), "input.csv");
    if (!table) return table.diagnostics().has_errors() ? 0 : (std::abort(), 0);
    for (const tanji::CsvRow& row : table->rows) {
        if (row.fields.size() != table->header.size() || row.line <= table->header_line) std::abort();
    }
    return 0;
}
