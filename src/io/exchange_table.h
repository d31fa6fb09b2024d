// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/study.h"

namespace tanji {

/// Where the rows of a table come from and belong.
struct TableSource {
    std::string file;          // as messages name it
    std::uint32_t number = 0;  // in Study::sources
    std::string path;          // "activities.production.inputs"
};

/// A CSV table of exchanges: one row each, columns by the field table, named by key ("amount", "gap.reason", "name.zh") or by their label
/// in either language. The amount carries its unit ("1.2 t"), or the column `unit` does. Rows are added to `exchanges`. Codes CSV-..,
/// TABLE-01 unknown column, TABLE-02 column missing, TABLE-03 column twice, TABLE-04 two units, TABLE-08 units without amounts,
/// TABLE-09 a formula, and those
/// of the fields.
void read_exchange_table(std::string_view text, const TableSource& source, std::vector<Exchange>& exchanges, Diagnostics& diagnostics);

/// False when a row would lose something in a table: a formula as its amount, contracts that supply it, a group without figures, blanks at
/// the ends of a text.
bool fits_table(const Exchange& exchange);

/// The same rows as CSV, with the columns that any of them needs.
std::string write_exchange_table(std::span<const Exchange> exchanges);

}  // namespace tanji
