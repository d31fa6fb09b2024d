// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/report/report_facts.h"

namespace tanji {

/// Which published electricity factor a printed one is: by value, and by year where one is printed. Empty when none, or when factors of
/// several families have the value.
struct KnownElectricity {
    std::string family;  // "footprint", "grid-co2" ...
    EmissionFactor factor;
};
std::optional<KnownElectricity> known_electricity(const ReportFacts& facts, const PrintedNumber& value, int year);

/// Rows whose electricity the printed factor counts.
std::vector<const InventoryRow*> electricity_rows(const ReportFacts& facts, const PrintedNumber& value);

/// The newest footprint factor of a country's average that was out on a day; empty when none was.
std::optional<EmissionFactor> footprint_due(const ReportFacts& facts, std::string_view country);

double kilograms(const EmissionFactor& factor);

}  // namespace tanji
