// SPDX-License-Identifier: Apache-2.0
// A fuel's CO2 factor and the figures printed beside it must be of one fuel.
#include <cmath>

#include "audit/facts.h"
#include "engine/providers.h"

namespace tanji {

namespace {

/// Figures are printed to three or four digits, and so is the factor.
constexpr double kTolerance = 0.01;
constexpr double kCo2OfCarbon = 44.0 / 12.0;

const EmissionTerm* carbon_dioxide(const EmissionFactor& factor) {
    const EmissionTerm* only = nullptr;
    for (const EmissionTerm& term : factor.terms) {
        if (term.flow.gas != "CO2") continue;
        if (only != nullptr) return nullptr;  // fossil and biogenic apart: which of them the figures make is not stated
        only = &term;
    }
    return only;
}

/// kg CO2 per reference unit from the figures: by energy, else through the calorific value. Empty when they do not reach it.
std::optional<double> built(const EmissionFactor& factor) {
    static const Unit kCarbonPerJoule = *parse_unit("kg/MJ", {}), kMegajoule = *parse_unit("MJ", {});
    const FuelData& fuel = *factor.fuel;
    if (!fuel.carbon_content || !fuel.oxidation) return std::nullopt;
    if (fuel.carbon_content->unit.dimension != kCarbonPerJoule.dimension) return std::nullopt;
    const double carbon = convert(fuel.carbon_content->value, fuel.carbon_content->unit, kCarbonPerJoule);  // kg C per MJ
    const double per_megajoule = carbon * *fuel.oxidation * kCo2OfCarbon;
    if (factor.reference.dimension == kMegajoule.dimension) return per_megajoule * convert(1.0, factor.reference, kMegajoule);
    if (!fuel.ncv) return std::nullopt;
    const std::string& symbol = fuel.ncv->unit.symbol;
    const Result<Unit> per = parse_unit(denominator(symbol), {}), energy = parse_unit(symbol.substr(0, symbol.find('/')), {});
    if (!per || !energy || convertible(factor.reference, *per) != Convertible::Yes) return std::nullopt;
    return per_megajoule * convert(fuel.ncv->value, *energy, kMegajoule) * convert(1.0, factor.reference, *per);
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const FactorUse& use : uses_of(facts, [](const Row& row) { return row.factor->fuel.has_value(); })) {
        const EmissionTerm* term = carbon_dioxide(*use.factor);
        const std::optional<double> expected = term == nullptr ? std::nullopt : built(*use.factor);
        if (!expected || std::abs(term->kg - *expected) <= kTolerance * std::abs(*expected)) continue;
        Finding finding =
            found(rule, place_of(facts, *use.rows.front()),
                  {{"factor", use.factor->id}, {"value", term->kg}, {"expected", *expected}, {"unit", use.factor->reference.symbol}});
        put_effect(finding, facts,
                   facts.effect(use.rows, [&](const Row&, const RowAmount& amount) { return amount.amount * (*expected - term->kg); }));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEf11{"EF-11", Severity::Error, Needs::Factors, {"ISO 14067:2018", "6.4.3", false}, check};

}  // namespace tanji
