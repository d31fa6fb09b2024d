// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/printed.h"
#include "reading/read_document.h"

namespace tanji::claims {

/// A cell of a table as the readers need it.
struct Cell {
    const ReadCell* cell = nullptr;
    std::string text;  // normal, with line breaks as blanks
    std::optional<CellNumber> number;
};

/// The cells of a row in order, each with its number where it holds a figure: "1 台 ..." and "A1" are words with a number in them.
std::vector<Cell> cells_of_row(const ReadTable& table, int row, DecimalSign sign);

}  // namespace tanji::claims
