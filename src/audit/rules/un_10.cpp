// SPDX-License-Identifier: Apache-2.0
// A cubic metre of gas at 20 °C holds seven hundredths less than one at 0 °C.
#include "audit/facts.h"
#include "audit/report/mentions.h"

namespace tanji {

namespace {

/// Both temperatures of the two customary states [K].
constexpr double kZeroCelsius = 273.15;
constexpr double kTwentyCelsius = 293.15;

bool is_gas_basis(Basis basis) {
    return basis == Basis::Gas0C || basis == Basis::Gas15C || basis == Basis::Gas20C || basis == Basis::GasUs;
}

bool is_gas_volume_without_state(const Row& row) {
    const std::optional<Quantity>& amount = row.exchange->amount;
    if (!amount || row.factor == nullptr || amount->unit.basis != Basis::Unstated ||
        dimension_key(amount->unit.dimension) != "dimension.volume")
        return false;
    if (is_gas_basis(row.factor->reference.basis)) return true;
    const std::optional<Quantity>& own = row.exchange->fuel ? row.exchange->fuel->ncv : std::nullopt;
    const std::optional<Quantity>& ncv = own ? own : row.factor->fuel ? row.factor->fuel->ncv : std::nullopt;
    return ncv && is_gas_basis(ncv->unit.per_basis);
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Row& row : facts.rows) {
        if (!is_gas_volume_without_state(row)) continue;
        Finding finding = found(rule, place_of(facts, row), {{"flow", name_of(row)}, {"amount", row.exchange->amount->text}});
        // What the row would lose if the meter reads at 20 °C.
        put_effect(finding, facts, facts.effect({&row}, [](const Row&, const RowAmount& amount) {
            return amount.kg_co2e * (kZeroCelsius / kTwentyCelsius - 1.0);
        }));
        findings.push_back(std::move(finding));
    }
    return findings;
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    static const Dimension kVolume = parse_unit("m3", {}).value().dimension;
    for (const InventoryRow& row : facts.claims->rows) {
        if (!row.activity || !row.activity->unit || row.activity->unit->dimension != kVolume || carrier_of(row) != "natural-gas") continue;
        if (row.activity->unit->basis != Basis::Unstated || has_phrase(facts, "gas-state")) continue;
        return {found(facts, rule, row.place, {{"item", row.item}, {"amount", row.activity->number.text + " " + row.activity->unit_text}})};
    }
    return {};
}

}  // namespace

extern constexpr Rule kUn10{"UN-10", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.4.2", false}, check, check_report};

}  // namespace tanji
