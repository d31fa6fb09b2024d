// SPDX-License-Identifier: Apache-2.0
#include "audit/report/electricity_claims.h"

namespace tanji {

double kilograms(const EmissionFactor& factor) {
    double sum = 0.0;
    for (const EmissionTerm& term : factor.terms)
        if (term.flow.gas.starts_with("CO2")) sum += term.kg;
    return sum;
}

std::optional<KnownElectricity> known_electricity(const ReportFacts& facts, const PrintedNumber& value, int year) {
    constexpr double kLeastStep = 0.001;  // fewer digits fit many factors
    std::optional<KnownElectricity> known;
    if (value.step > kLeastStep) return known;
    for (const EmissionFactor& factor : facts.electricity) {
        if (year != 0 && factor.year != year) continue;
        const std::string& family = facts.editions->kind(factor.kind).electricity_family;
        if (family.empty() || !value.rounded().holds(kilograms(factor))) continue;
        if (known && known->family != family) return std::nullopt;
        // The country's average is what a report means before any region's.
        if (!known || factor.geography.size() < known->factor.geography.size()) known = KnownElectricity{family, factor};
    }
    return known;
}

std::vector<const InventoryRow*> electricity_rows(const ReportFacts& facts, const PrintedNumber& value) {
    std::vector<const InventoryRow*> rows;
    for (const InventoryRow& row : facts.claims->rows)
        if (is_electricity(row) && row.activity && row.factor && row.factor->number.value == value.value) rows.push_back(&row);
    return rows;
}

std::optional<EmissionFactor> footprint_due(const ReportFacts& facts, std::string_view country) {
    std::optional<EmissionFactor> due;
    if (!facts.judged_on) return due;
    for (const auto& [where, id] : facts.editions->footprint_series) {
        if (where != country) continue;
        std::optional<EmissionFactor> factor = facts.factors->find(id);
        if (!factor) continue;
        const std::optional<Date> published = last_day(factor->published);
        if (published && *published <= *facts.judged_on) due = std::move(factor);
    }
    return due;
}

}  // namespace tanji
