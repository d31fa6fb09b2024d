// SPDX-License-Identifier: Apache-2.0
#include "engine/amounts.h"

#include "engine/providers.h"
#include "engine/record_quantity.h"

namespace tanji {

namespace {

/// One amount on its way to another unit: what it is now, and the node that says how it got there.
struct Step {
    Quantity quantity;
    NodeId node = 0;
    bool basis_assumed = false;
};

class Conversion {
  public:
    Conversion(const Study& study, const Exchange& exchange, const std::string& part, Derivation& derivation, Diagnostics& diagnostics)
        : study_(study), exchange_(exchange), part_(part), derivation_(derivation), diagnostics_(diagnostics) {}

    [[nodiscard]] Step written(const Quantity& quantity, std::string_view label) const {
        // An amount that somebody is unsure of is one variable, however many products share it.
        const bool variable = &quantity == &*exchange_.amount && (exchange_.uncertainty || exchange_.quality);
        return {quantity,
                record_quantity(study_, quantity, label, exchange_.provenance, derivation_, variable ? part_ + ".amount" : std::string())};
    }

    /// The step in another unit; says what is wrong when it cannot be.
    std::optional<Step> to(Step step, const Unit& unit) const {
        switch (convertible(step.quantity.unit, unit)) {
            case Convertible::BasisUnstated:
                step.basis_assumed = true;
                [[fallthrough]];
            case Convertible::Yes:
                break;
            case Convertible::BasisDiffers:
                return fail("ENG-02", step.quantity.unit, unit);
            case Convertible::CountDiffers:
                return fail("ENG-03", step.quantity.unit, unit);
            case Convertible::DimensionDiffers:
                return fail("UN-01", step.quantity.unit, unit);
        }
        if (step.quantity.unit.symbol == unit.symbol) return step;
        const std::optional<double> value = step.quantity.in(unit);
        LCA_REQUIRE(value.has_value(), "units that convert, but not here: " + step.quantity.unit.symbol + " -> " + unit.symbol);
        return Step{{*value, unit, {}}, derivation_.convert(step.node, *value, unit.symbol), step.basis_assumed};
    }

    /// Mass carried times distance.
    std::optional<Step> freight(const Unit& reference) const {
        const Step mass = written(*exchange_.amount, "derivation.mass-carried");
        const Step distance = written(*exchange_.distance, "derivation.distance");
        if (dimension_key(mass.quantity.unit.dimension) != "dimension.mass") {
            error("ENG-05", {{"found", exchange_.amount->text}});
            return std::nullopt;
        }
        const NodeId parts[] = {mass.node, distance.node};
        const Unit unit = mass.quantity.unit * distance.quantity.unit;
        const NodeId node = derivation_.product(parts, unit.symbol, "derivation.freight");
        return to({{derivation_.value(node), unit, {}}, node, false}, reference);
    }

    /// Fuel by mass or volume -> energy by its net calorific value.
    std::optional<Step> fuel(const EmissionFactor& factor) const {
        const FuelData& data = *factor.fuel;
        Step amount = written(*exchange_.amount, "derivation.amount");
        if (!data.ncv) return missing("derivation.ncv");
        const Result<Unit> per = parse_unit(denominator(data.ncv->unit.symbol), {});
        LCA_REQUIRE(per.has_value(), "a calorific value without a denominator: " + data.ncv->unit.symbol);
        std::optional<Step> measured =
            convertible(amount.quantity.unit, *per) == Convertible::DimensionDiffers ? by_density(amount, factor, *per) : to(amount, *per);
        if (!measured) return std::nullopt;
        const NodeId ncv = figure(*data.ncv, exchange_.fuel && exchange_.fuel->ncv, "derivation.ncv", factor);
        const NodeId parts[] = {measured->node, ncv};
        // NCV and reference unit are both energies; where the prefixes differ the product is brought to the reference.
        const Result<Unit> numerator = parse_unit(data.ncv->unit.symbol.substr(0, data.ncv->unit.symbol.find('/')), {});
        LCA_REQUIRE(numerator.has_value(), "a calorific value without a unit of energy");
        const bool same = numerator->scale == factor.reference.scale;
        const NodeId energy = derivation_.product(parts, (same ? factor.reference : *numerator).symbol, "derivation.fuel-energy");
        Step step{{derivation_.value(energy), factor.reference, {}}, energy, measured->basis_assumed};
        if (same) return step;
        step.quantity.unit = *numerator;
        const std::optional<double> value = step.quantity.in(factor.reference);
        LCA_REQUIRE(value.has_value(), "a calorific value that is not an energy per something");
        return Step{{*value, factor.reference, {}}, derivation_.convert(energy, *value, factor.reference.symbol), step.basis_assumed};
    }

    /// Goods bought by mass from a supplier whose footprint counts them by piece, litre or square metre: by the mass that they state.
    [[nodiscard]] std::optional<Step> by_product_mass(const EmissionFactor& factor) const {
        static const Unit kKilogram = *parse_unit("kg", {});
        const std::optional<Step> mass = to(written(*exchange_.amount, "derivation.amount"), kKilogram);
        if (!mass) return std::nullopt;
        const Quantity& one = *factor.supplier->mass;
        const NodeId per_unit = derivation_.factor_value(one.value, one.unit.symbol, "derivation.product-mass", one.text,
                                                         factor.terms.empty() ? factor.id : factor.terms.front().row);
        const NodeId node = derivation_.quotient(mass->node, per_unit, factor.reference.symbol, "derivation.amount-by-mass");
        return Step{{derivation_.value(node), factor.reference, {}}, node, mass->basis_assumed};
    }

    std::optional<Step> missing(std::string_view figure_label) const {
        error("ENG-04", {{"flow", exchange_.flow}, {"found", exchange_.amount->text}, {"figure", WordKey{std::string(figure_label)}}});
        return std::nullopt;
    }

    void error(std::string_view code, Arguments arguments) const {
        diagnostics_.error(code, place_of(study_, exchange_.provenance, part_), std::move(arguments));
    }

  private:
    std::optional<Step> fail(std::string_view code, const Unit& found, const Unit& expected) const {
        error(code, {{"found", found.symbol},
                     {"expected", expected.symbol},
                     {"found_kind", WordKey{std::string(dimension_key(found.dimension))}},
                     {"expected_kind", WordKey{std::string(dimension_key(expected.dimension))}},
                     {"found_basis", WordKey{std::string(basis_key(found.basis))}},
                     {"expected_basis", WordKey{std::string(basis_key(expected.basis))}},
                     {"flow", exchange_.flow}});
        return std::nullopt;
    }

    /// The author's own figure of the fuel is a datum of the study; the factor's is a value of its row.
    [[nodiscard]] NodeId figure(const Quantity& value, bool own, std::string_view label, const EmissionFactor& factor) const {
        if (own) return derivation_.datum(value.value, value.unit.symbol, label, value.text, exchange_.provenance);
        const std::string row = factor.terms.empty() ? factor.id : factor.terms.front().row;
        return derivation_.factor_value(value.value, value.unit.symbol, label, value.text, row);
    }

    /// Litres of a fuel whose calorific value is per tonne, or tonnes of one whose value is per cubic metre.
    std::optional<Step> by_density(const Step& amount, const EmissionFactor& factor, const Unit& wanted) const {
        const FuelData& data = *factor.fuel;
        const std::string_view kind = dimension_key(amount.quantity.unit.dimension);
        if (kind != "dimension.mass" && kind != "dimension.volume") return to(amount, wanted);  // says what is wrong
        if (!data.density) return missing("derivation.density");
        const NodeId density = figure(*data.density, exchange_.fuel && exchange_.fuel->density, "derivation.density", factor);
        const Result<Unit> mass = parse_unit(data.density->unit.symbol.substr(0, data.density->unit.symbol.find('/')), {});
        const Result<Unit> volume = parse_unit(denominator(data.density->unit.symbol), {});
        LCA_REQUIRE(mass.has_value() && volume.has_value(), "a density that is not mass per volume");
        const bool from_volume = kind == "dimension.volume";
        const std::optional<Step> counted = to(amount, from_volume ? *volume : *mass);
        if (!counted) return std::nullopt;
        const Unit& unit = from_volume ? *mass : *volume;
        const NodeId parts[] = {counted->node, density};
        const NodeId node = from_volume ? derivation_.product(parts, unit.symbol, "derivation.mass-of-fuel")
                                        : derivation_.quotient(counted->node, density, unit.symbol, "derivation.volume-of-fuel");
        return to({{derivation_.value(node), unit, {}}, node, counted->basis_assumed}, wanted);
    }

    const Study& study_;
    const Exchange& exchange_;
    const std::string& part_;
    Derivation& derivation_;
    Diagnostics& diagnostics_;
};

std::optional<Converted> done(const std::optional<Step>& step) {
    if (!step) return std::nullopt;
    return Converted{step->node, step->basis_assumed};
}

}  // namespace

std::optional<Converted> amount_for(const Study& study, const Exchange& exchange, const EmissionFactor& factor, const std::string& part,
                                    Derivation& derivation, Diagnostics& diagnostics) {
    const Conversion conversion(study, exchange, part, derivation, diagnostics);
    if (exchange.distance) return done(conversion.freight(factor.reference));
    const bool energy_wanted = dimension_key(factor.reference.dimension) == "dimension.energy";
    const bool energy_given = dimension_key(exchange.amount->unit.dimension) == "dimension.energy";
    if (factor.fuel && energy_wanted && !energy_given) return done(conversion.fuel(factor));
    const bool mass_given = dimension_key(exchange.amount->unit.dimension) == "dimension.mass";
    const bool mass_wanted = dimension_key(factor.reference.dimension) == "dimension.mass";
    if (factor.supplier && factor.supplier->mass && mass_given && !mass_wanted) return done(conversion.by_product_mass(factor));
    return done(conversion.to(conversion.written(*exchange.amount, "derivation.amount"), factor.reference));
}

std::optional<Converted> amount_in(const Study& study, const Exchange& exchange, const Unit& unit, const std::string& part,
                                   Derivation& derivation, Diagnostics& diagnostics) {
    const Conversion conversion(study, exchange, part, derivation, diagnostics);
    if (exchange.distance) return done(conversion.freight(unit));
    return done(conversion.to(conversion.written(*exchange.amount, "derivation.amount"), unit));
}

}  // namespace tanji
