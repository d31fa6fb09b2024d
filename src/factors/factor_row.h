// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "factors/factor_tables.h"

namespace tanji {

/// One row of a table as a factor of its own, with the unit of its value.
struct FactorRow {
    EmissionFactor factor;
    std::string set;
    double value = 0.0;
    std::optional<Unit> unit;  // "kgCO2e/kWh"; empty for a constant
    Place place;
};

/// Empty when the row has an error; all of them are then in `errors`.
std::optional<FactorRow> read_factor_row(const DataRow& row, const std::string& pack, const FactorVocabulary& vocabulary,
                                         Diagnostics& errors);

/// kg of the gas per one `reference`.
double kg_per(const FactorRow& row, const Unit& reference);

/// FACTOR-02 for each column that the table lacks; false when there is one.
bool check_columns(const DataTable& table, Diagnostics& errors);

}  // namespace tanji
