// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "audit/report/recompute.h"

namespace tanji {

/// For rows that do not reproduce: another published factor, a calorific value that is not printed, units, outputs, slips of digits,
/// figures of another row or product, a row that the boundary promises. All rows are looked at together, so that a cause that
/// explains several of them comes first.
void find_row_causes(const ReportClaims& claims, const FactorLibrary& library, const Editions& editions, std::vector<RowReading>& readings);

/// Published net calorific values of a fuel that lie in an interval [GJ/t or MJ/m3], as "42.652 GJ/t": with the factor that holds each.
struct KnownCalorific {
    std::string id;
    std::string text;
    double value = 0.0;
};
std::vector<KnownCalorific> known_calorific(const FactorLibrary& library, std::string_view carrier, const Interval& wanted, bool volume);

/// What the boundary table promises for a stage and no row of the inventory names; empty where the stage has as many rows as items.
TextList promised_without_row(const ReportClaims& claims, const StageId& stage, std::size_t product);

}  // namespace tanji
