// SPDX-License-Identifier: Apache-2.0
#include "audit/electricity.h"

#include <algorithm>

namespace tanji {

std::string_view electricity_family(const Facts& facts, const EmissionFactor& factor) { return facts.kind_of(factor).electricity_family; }

int years_off(const Period& period, int year) { return std::max({0, period.first.year() - year, year - period.last.year()}); }

const EmissionFactor* footprint_due(const Facts& facts, std::string_view country) {
    const std::optional<Date> day = facts.judged_on();
    if (!day || !facts.study->period) return nullptr;
    const EmissionFactor* due = nullptr;
    for (const auto& [geography, id] : facts.editions->footprint_series) {
        const EmissionFactor* candidate = geography == country ? facts.factor(id) : nullptr;
        if (candidate == nullptr) continue;
        const std::optional<Date> published = last_day(candidate->published);
        if (!published || *day < *published) continue;
        const int off = years_off(*facts.study->period, candidate->year);
        if (due == nullptr || off < years_off(*facts.study->period, due->year) ||
            (off == years_off(*facts.study->period, due->year) && candidate->year > due->year))
            due = candidate;
    }
    return due;
}

std::vector<ElectricityDecision> decisions_of(const Facts& facts) {
    if (facts.result != nullptr) return electricity_decisions(*facts.study, facts.result->base().method);
    const std::optional<MethodPack> method = method_of(*facts.study, facts.study->method);
    return method ? electricity_decisions(*facts.study, *method) : std::vector<ElectricityDecision>{};
}

const Contract* contract_of(const Facts& facts, std::string_view id) {
    for (const Contract& contract : facts.study->contracts)
        if (contract.id == id) return &contract;
    return nullptr;
}

AuthorText name_of(const Contract& contract) {
    if (contract.name.empty()) return {contract.id, contract.id};
    return {contract.name.in(Language::Chinese), contract.name.in(Language::English)};
}

Place place_of(const Facts& facts, const Contract& contract, std::string_view key) {
    return place_of(*facts.study, contract.provenance, "contracts." + contract.id + (key.empty() ? "" : "." + std::string(key)));
}

bool is_bare_claim(const Row& row) {
    return row.factor != nullptr && row.factor->kind == "electricity-generation-lifecycle" && row.exchange->made == Made::Author &&
           row.exchange->direction == Direction::Input;
}

std::optional<double> kg_per(const Facts& facts, const EmissionFactor& factor, const Unit& unit) {
    if (convertible(unit, factor.reference) != Convertible::Yes) return std::nullopt;
    const std::optional<double> kg = facts.kg_per_unit(factor);
    if (!kg) return std::nullopt;
    return *kg * convert(1.0, unit, factor.reference);
}

std::optional<Effect> effect_of_replacing(const Facts& facts, const std::vector<const Row*>& rows, const EmissionFactor& by) {
    if (rows.empty()) return std::nullopt;
    const std::optional<double> other = kg_per(facts, by, rows.front()->factor->reference);
    if (!other) return std::nullopt;
    return facts.effect(rows, [&](const Row&, const RowAmount& amount) { return amount.amount * *other - amount.kg_co2e; });
}

}  // namespace tanji
