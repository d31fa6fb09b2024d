// SPDX-License-Identifier: Apache-2.0
// A fuel's CO2 factor as printed and the figures printed beside it must be of one fuel: the engine computes with the figures.
#include <cmath>
#include <set>

#include "audit/facts.h"
#include "audit/report/report_facts.h"
#include "support/decimal.h"

namespace tanji {

namespace {

/// Figures are printed to three or four digits, and so is the factor.
constexpr double kTolerance = 0.01;
constexpr double kCo2OfCarbon = 44.0 / 12.0;

const Unit& kg_per_mj() {
    static const Unit kUnit = *parse_unit("kg/MJ", {});
    return kUnit;
}

/// The CO2 as printed [kg/MJ]; empty when the source prints it per something else, or fossil and biogenic apart.
std::optional<double> printed(const EmissionFactor& factor) {
    const EmissionTerm* only = nullptr;
    for (const EmissionTerm& term : factor.terms) {
        if (term.flow.gas != "CO2") continue;
        if (only != nullptr) return std::nullopt;
        only = &term;
    }
    double value = 0.0;
    if (only == nullptr || !parse_decimal(only->text, value)) return std::nullopt;
    const Result<Unit> unit = parse_unit(only->unit, {});
    if (!unit || unit->dimension != kg_per_mj().dimension) return std::nullopt;
    return convert(value, *unit, kg_per_mj());
}

/// Carbon content x oxidation x 44/12 [kg/MJ].
std::optional<double> built(const FuelData& fuel) {
    if (!fuel.carbon_content || !fuel.oxidation || fuel.carbon_content->unit.dimension != kg_per_mj().dimension) return std::nullopt;
    return convert(fuel.carbon_content->value, fuel.carbon_content->unit, kg_per_mj()) * *fuel.oxidation * kCo2OfCarbon;
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    std::set<const EmissionFactor*> own_figures;  // the author's in the place of the source's: nothing to compare
    for (const Row& row : facts.rows)
        if (row.factor != nullptr && row.exchange->fuel) own_figures.insert(row.factor);
    for (const FactorUse& use :
         uses_of(facts, [&](const Row& row) { return row.factor->fuel.has_value() && !own_figures.contains(row.factor); })) {
        const std::optional<double> value = printed(*use.factor), expected = built(*use.factor->fuel);
        if (!value || !expected || *expected == 0.0 || std::abs(*value - *expected) <= kTolerance * *expected) continue;
        Finding finding = found(rule, place_of(facts, *use.rows.front()),
                                {{"factor", use.factor->id}, {"value", 1000.0 * *value}, {"expected", 1000.0 * *expected}});
        put_effect(finding, facts, facts.effect(use.rows, [&](const Row&, const RowAmount& amount) {
            return amount.kg_co2e * (*value / *expected - 1.0);
        }));
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// A row of a table that prints carbon content, oxidation and the factor per energy that they make.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const auto beside = [&](const ClaimedProperty& content, std::string_view kind) -> const ClaimedProperty* {
        for (const ClaimedProperty& each : facts.claims->properties)
            if (each.kind == kind && each.place.table == content.place.table && each.place.row == content.place.row) return &each;
        return nullptr;
    };
    for (const ClaimedProperty& content : facts.claims->properties) {
        if (content.kind != "carbon-content" || content.place.table == 0 || !content.value.unit) continue;
        const ClaimedProperty *oxidation = beside(content, "oxidation"), *factor = beside(content, "fuel-factor");
        if (oxidation == nullptr || factor == nullptr || !factor->value.unit || factor->value.per.empty()) continue;
        const Result<Unit> per = parse_unit(factor->value.per, {});
        const Unit per_energy = factor->value.unit && per ? *factor->value.unit / *per : unit_one();
        if (per_energy.dimension != kg_per_mj().dimension || content.value.unit->dimension != kg_per_mj().dimension) continue;
        const double share = oxidation->value.number.percent || oxidation->value.number.value > 1.0 ? 0.01 : 1.0;
        const Interval built = scaled(printed_span(content.value.number) * printed_span(oxidation->value.number),
                                      share * content.value.unit->scale * kCo2OfCarbon);
        if (scaled(printed_span(factor->value.number), per_energy.scale).meets(built)) continue;
        findings.push_back(found(facts, rule, factor->place,
                                 {{"item", factor->carrier.empty() ? factor->text : factor->carrier},
                                  {"value", factor->value.number.text},
                                  {"expected", figure_text(built.middle() / per_energy.scale)},
                                  {"content", content.value.number.text},
                                  {"oxidation", oxidation->value.number.text}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEf11{"EF-11", Severity::Error, Needs::Factors, {"ISO 14067:2018", "6.4.3", false}, check, check_report};

}  // namespace tanji
