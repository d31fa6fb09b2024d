// SPDX-License-Identifier: Apache-2.0
#include "interpret/weighing.h"

#include "engine/providers.h"

namespace tanji {

namespace {

const Unit& kilogram() {
    static const Unit kUnit = *parse_unit("kg", {});
    return kUnit;
}
const Unit& megajoule() {
    static const Unit kUnit = *parse_unit("MJ", {});
    return kUnit;
}
bool is_dimension(const Unit& unit, std::string_view key) { return dimension_key(unit.dimension) == key; }

/// Kinds that stand for energy, work or carriage: their unit is no mass of matter, whatever it looks like (steam by the tonne).
bool moves_nothing(const EmissionFactor& factor) {
    return factor.is_electricity() || factor.kind.starts_with("heat") || factor.kind == "transport" || factor.kind == "service" ||
           factor.kind == "constant" || factor.kind == "avoided";
}

/// amount x figure, where the figure is per something that the amount can be given in; in `wanted` units.
std::optional<double> times(const Quantity& amount, const Quantity& figure, const Unit& wanted) {
    const Result<Unit> per = parse_unit(denominator(figure.unit.symbol), {});
    const Result<Unit> of = parse_unit(figure.unit.symbol.substr(0, figure.unit.symbol.find('/')), {});
    if (!per || !of || of->dimension != wanted.dimension) return std::nullopt;
    const Convertible fits = convertible(amount.unit, *per);
    if (fits != Convertible::Yes && fits != Convertible::BasisUnstated) return std::nullopt;
    return convert(convert(amount.value, amount.unit, *per) * figure.value, *of, wanted);
}

std::optional<double> by_density(const Exchange& exchange, const EmissionFactor* factor) {
    if (exchange.fuel && exchange.fuel->density) return times(*exchange.amount, *exchange.fuel->density, kilogram());
    if (factor == nullptr) return std::nullopt;
    if (factor->fuel && factor->fuel->density) return times(*exchange.amount, *factor->fuel->density, kilogram());
    if (factor->density) return times(*exchange.amount, *factor->density, kilogram());
    return std::nullopt;
}

}  // namespace

MatterRole matter_role(const Exchange& exchange, const EmissionFactor* factor) {
    if (exchange.made == Made::Replaced || exchange.capital_good || exchange.beyond_boundary || exchange.distance)
        return MatterRole::Nothing;
    const bool output = exchange.direction == Direction::Output;
    if (!exchange.emission.empty()) return output ? MatterRole::Emission : MatterRole::Uptake;
    if (output) {
        if (is_product(exchange) || !exchange.replaces.empty()) return MatterRole::Product;
        return factor != nullptr && moves_nothing(*factor) ? MatterRole::Nothing : MatterRole::Waste;
    }
    if (factor == nullptr) return MatterRole::Material;
    if (moves_nothing(*factor) || factor->kind == "gas-release") return MatterRole::Nothing;
    if (factor->is_fuel()) return MatterRole::Burnt;
    if (factor->kind == "process-emission") return MatterRole::Process;
    return factor->kind == "waste-treatment" ? MatterRole::Waste : MatterRole::Material;
}

bool is_bought_material(const EmissionFactor& factor) { return factor.kind == "material" || factor.kind.starts_with("supplier"); }

Weighed weigh(const Exchange& exchange, const EmissionFactor* factor, const Exchange* supply) {
    if (matter_role(exchange, factor) == MatterRole::Nothing) return {WeighedBy::Nothing, 0.0};
    if (!exchange.amount) return {};
    const Quantity& amount = *exchange.amount;
    if (is_dimension(amount.unit, "dimension.mass")) return {WeighedBy::Unit, convert(amount.value, amount.unit, kilogram())};
    for (const Box<Quantity>* each : {&exchange.unit_mass, supply != nullptr ? &supply->unit_mass : &exchange.unit_mass}) {
        if (!*each) continue;
        // Per one of the supplier's unit, when it is the supplier's figure.
        const Unit& counted = each == &exchange.unit_mass ? amount.unit : supply->amount ? supply->amount->unit : amount.unit;
        const std::optional<double> number = amount.in(counted), one = (**each).in(kilogram());
        if (number && one) return {WeighedBy::UnitMass, *number * *one};
    }
    if (is_dimension(amount.unit, "dimension.energy")) return {WeighedBy::Nothing, 0.0};
    if (const std::optional<double> kg = by_density(exchange, factor)) return {WeighedBy::Density, *kg};
    return {};
}

std::optional<double> net_share(const Exchange& exchange, const Weighed& gross) {
    if (!exchange.net || !exchange.amount) return std::nullopt;
    const Quantity& net = *exchange.net;
    if (exchange.amount->value != 0.0)
        if (const std::optional<double> same = net.in(exchange.amount->unit)) return *same / exchange.amount->value;
    const std::optional<double> kg = net.in(kilogram());
    const bool weighed = gross.by != WeighedBy::Unknown && gross.by != WeighedBy::Nothing && gross.kg != 0.0;
    return kg && weighed ? std::optional(*kg / gross.kg) : std::nullopt;
}

bool carries_energy(const Exchange& exchange, const EmissionFactor* factor) {
    if (exchange.made == Made::Replaced || exchange.capital_good || exchange.beyond_boundary || exchange.distance) return false;
    if (!exchange.amount) return exchange.kind.starts_with("electricity") || exchange.kind.starts_with("heat");
    if (is_dimension(exchange.amount->unit, "dimension.energy") || exchange.energy_content) return true;
    return factor != nullptr && (factor->is_electricity() || factor->kind == "heat" || factor->kind == "fuel-combustion");
}

std::optional<double> energy_mj(const Exchange& exchange, const EmissionFactor* factor) {
    if (!exchange.amount) return std::nullopt;
    const Quantity& amount = *exchange.amount;
    if (is_dimension(amount.unit, "dimension.energy")) {
        if (amount.unit.basis == Basis::GrossCalorific) return std::nullopt;  // not comparable with net figures
        return convert(amount.value, amount.unit, megajoule());
    }
    if (exchange.energy_content) {
        const std::optional<double> one = exchange.energy_content->in(megajoule());
        return one ? std::optional(amount.value * *one) : std::nullopt;
    }
    const std::optional<Quantity> ncv = exchange.fuel && exchange.fuel->ncv ? exchange.fuel->ncv
                                        : factor != nullptr && factor->fuel ? factor->fuel->ncv
                                                                            : std::nullopt;
    if (!ncv || ncv->unit.basis == Basis::GrossCalorific) return std::nullopt;
    if (const std::optional<double> mj = times(amount, *ncv, megajoule())) return mj;
    const std::optional<double> kg = by_density(exchange, factor);
    return kg ? times(Quantity{*kg, kilogram(), {}}, *ncv, megajoule()) : std::nullopt;
}

FactorOfExchange::FactorOfExchange(const Study& study, const VariantResult& variant) {
    const Inventory& inventory = *variant.inventory;
    for (const std::vector<Line>* lines : {&inventory.lines, &inventory.beyond})
        for (const Line& line : *lines)
            if (line.provider != kNone) known_.try_emplace(&exchange_of(study, line), &inventory.providers[line.provider].factor);
}

const EmissionFactor* FactorOfExchange::operator()(const Exchange& exchange) const {
    const auto at = known_.find(&exchange);
    return at == known_.end() ? nullptr : at->second;
}

const Exchange* supply_of(const Study& study, const Exchange& exchange) {
    if (exchange.from.empty()) return nullptr;
    const Activity* supplier = find_activity(study, exchange.from.substr(0, exchange.from.find('/')));
    return supplier == nullptr ? nullptr : find_supply(*supplier, exchange.from);
}

}  // namespace tanji
