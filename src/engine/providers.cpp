// SPDX-License-Identifier: Apache-2.0
#include "engine/providers.h"

#include <algorithm>

#include "support/decimal.h"

namespace tanji {

namespace {

/// Carbon to carbon dioxide by molar mass, as every combustion formula writes it.
constexpr double kCo2PerCarbon = 44.0 / 12.0;

/// A provider is a factor with the fuel figures of the exchange put in: measured values make another one.
std::string provider_key(const std::string& id, const Exchange& exchange) {
    std::string key = id;
    if (!exchange.fuel) return key;
    const auto add = [&](const std::optional<Quantity>& figure) { key += '\n' + (figure ? figure->text : std::string()); };
    add(exchange.fuel->ncv);
    add(exchange.fuel->carbon_content);
    add(exchange.fuel->density);
    key += '\n' + (exchange.fuel->oxidation ? shortest(*exchange.fuel->oxidation) : std::string());
    return key;
}

void put_in(const FuelProperties& own, EmissionFactor& factor) {
    if (!factor.fuel) factor.fuel.emplace();
    if (own.ncv) factor.fuel->ncv = own.ncv;
    if (own.carbon_content) factor.fuel->carbon_content = own.carbon_content;
    if (own.density) factor.fuel->density = own.density;
    if (own.oxidation) {
        factor.fuel->oxidation = own.oxidation;
        factor.fuel->oxidation_text = shortest(*own.oxidation);
    }
}

/// A figure is what its key says: energy per mass or volume on the net basis, carbon per energy or mass, mass per volume.
bool is_ncv(const Unit& unit) {
    const std::string_view kind = dimension_key(unit.dimension);
    return (kind == "dimension.energy-per-mass" || kind == "dimension.energy-per-volume") && unit.basis != Basis::GrossCalorific &&
           !denominator(unit.symbol).empty();
}
bool is_carbon_content(const Unit& unit) {
    static const Unit kCarbonPerEnergy = *parse_unit("kgC/GJ", {});
    const Convertible fits = convertible(unit, kCarbonPerEnergy);
    return fits == Convertible::Yes;
}
bool is_density(const Unit& unit) {
    return dimension_key(unit.dimension) == "dimension.mass-per-volume" && !denominator(unit.symbol).empty();
}

}  // namespace

std::string_view denominator(std::string_view unit) {
    const std::size_t slash = unit.find('/');
    return slash == std::string_view::npos ? std::string_view{} : unit.substr(slash + 1);
}

std::optional<EmissionFactor> ProviderTable::look_up(const std::string& id, bool& pinned) const {
    // A factor made of several rows answers to the id of each of them, in the library and in the lock alike.
    const auto answers = [&](const EmissionFactor& factor) {
        return factor.id == id ||
               std::any_of(factor.terms.begin(), factor.terms.end(), [&](const EmissionTerm& term) { return term.row == id; });
    };
    for (const EmissionFactor& factor : options_.pinned)
        if (answers(factor)) {
            pinned = true;
            return factor;
        }
    return factors_.find(id);
}

std::size_t ProviderTable::provider_of(const Exchange& exchange, const std::string& part) {
    std::string id = exchange.factor.empty() ? exchange.replaces : exchange.factor;
    for (const auto& [old_id, new_id] : options_.replace)
        if (old_id == id) {
            replaced_[old_id] = true;
            id = new_id;
            break;
        }
    const std::string key = provider_key(id, exchange);
    if (const auto found = known_.find(key); found != known_.end()) {
        if (found->second == kNone) unknown(exchange, id, part);
        return found->second;
    }
    Provider provider;
    std::optional<EmissionFactor> factor = look_up(id, provider.pinned);
    if (!factor) {
        known_.emplace(key, kNone);
        unknown(exchange, id, part);
        return kNone;
    }
    provider.factor = std::move(*factor);
    if (exchange.fuel) {
        if (!own_figures_fit(exchange, provider.factor, part)) return kNone;
        put_in(*exchange.fuel, provider.factor);
    }
    record_terms(provider);
    scale_terms(provider);
    inventory_.providers.push_back(std::move(provider));
    known_.emplace(key, inventory_.providers.size() - 1);
    return inventory_.providers.size() - 1;
}

void ProviderTable::scale_terms(Provider& provider) {
    for (const auto& [id, scale] : options_.scaled) {
        if (id != provider.factor.id) continue;
        Derivation& derivation = inventory_.derivation;
        for (std::size_t term = 0; term < provider.factor.terms.size(); ++term) {
            provider.factor.terms[term].kg *= scale;
            const NodeId parts[] = {provider.term_nodes[term], derivation.constant(scale, "1", "derivation.scaled")};
            provider.term_nodes[term] = derivation.product(parts, derivation.unit(parts[0]), "derivation.scaled");
        }
    }
}

void ProviderTable::unknown(const Exchange& exchange, const std::string& id, const std::string& part) {
    const Place place = place_of(study_, exchange.provenance, part);
    const std::string pack = factors_.pack_holding(id);
    const std::string near = pack.empty() ? factors_.nearest_id(id) : std::string();
    diagnostics_.error(!pack.empty()   ? "ENG-27"
                       : !near.empty() ? "ENG-26"
                                       : "ENG-01",
                       place, {{"id", id}, {"flow", exchange.flow}, {"near", near}, {"pack", pack}});
    if (!exchange.amount || !pack.empty()) return;
    // What it can matter at most: the largest footprint among providers of the same unit and kind, named; else it is unbounded.
    const Result<GwpSet> gwp = GwpSet::load(options_.gwp_set, options_.indicator, {});
    if (!gwp) return;
    const Unit unit = exchange.distance ? exchange.amount->unit * exchange.distance->unit : exchange.amount->unit;
    const double amount = exchange.distance ? exchange.amount->value * exchange.distance->value : exchange.amount->value;
    const auto largest = factors_.largest(unit, exchange.kind, *gwp);
    Diagnostic bound{largest ? "ENG-25" : "ENG-28", Severity::Note, place, {{"flow", exchange.flow}}};
    if (largest) {
        bound.arguments.emplace_back("amount",
                                     exchange.distance ? exchange.amount->text + " × " + exchange.distance->text : exchange.amount->text);
        bound.arguments.emplace_back("bound", round_to_significant(largest->kg_per_unit * amount, 3));
        bound.arguments.emplace_back("candidate", largest->id);
    }
    diagnostics_.add(std::move(bound));
}

bool ProviderTable::own_figures_fit(const Exchange& exchange, const EmissionFactor& factor, const std::string& part) const {
    const Place place = place_of(study_, exchange.provenance, part + ".fuel");
    bool fit = true;
    const auto refuse = [&](std::string_view code, std::string_view figure, const std::string& found, const TextList& expected) {
        diagnostics_.error(code, place,
                           {{"figure", WordKey{"field.fuel." + std::string(figure)}},
                            {"key", std::string(figure)},
                            {"found", found},
                            {"expected", expected},
                            {"id", factor.id},
                            {"flow", exchange.flow}});
        fit = false;
    };
    const FuelProperties& own = *exchange.fuel;
    if (own.ncv && !is_ncv(own.ncv->unit)) refuse("ENG-29", "ncv", own.ncv->text, {"42.6 GJ/t", "35.6 MJ/Nm3"});
    if (own.carbon_content && !is_carbon_content(own.carbon_content->unit))
        refuse("ENG-29", "carbon_content", own.carbon_content->text, {"20.2 tC/TJ", "0.0202 tC/GJ"});
    if (own.density && !is_density(own.density->unit)) refuse("ENG-29", "density", own.density->text, {"0.84 t/m3", "0.72 kg/Nm3"});
    // A figure that the computation has no place for would change nothing, and its author would think it did.
    const bool by_energy = dimension_key(factor.reference.dimension) == "dimension.energy";
    const bool energy_given = exchange.amount && dimension_key(exchange.amount->unit.dimension) == "dimension.energy";
    const bool built = factor.fuel && factor.fuel->carbon_content && factor.fuel->oxidation;
    const bool made_whole = own.carbon_content && own.oxidation;
    if (own.ncv && (!by_energy || energy_given)) refuse("ENG-30", "ncv", own.ncv->text, {});
    if (own.density && (!by_energy || energy_given)) refuse("ENG-30", "density", own.density->text, {});
    if (own.carbon_content && !(by_energy && (built || made_whole))) refuse("ENG-30", "carbon_content", own.carbon_content->text, {});
    if (own.oxidation && !(by_energy && (built || made_whole))) refuse("ENG-30", "oxidation", shortest(*own.oxidation), {});
    return fit;
}

void ProviderTable::record_terms(Provider& provider) {
    Derivation& derivation = inventory_.derivation;
    EmissionFactor& factor = provider.factor;
    const std::string per_reference = "/" + factor.reference.symbol;
    for (EmissionTerm& term : factor.terms) {
        const std::string unit = "kg" + (locked_basis(term.flow).empty() ? term.flow.gas : std::string("CO2e")) + per_reference;
        NodeId node = 0;
        if (term.flow.gas == "CO2" && factor.fuel && factor.fuel->carbon_content && factor.fuel->oxidation) {
            const Quantity& carbon = *factor.fuel->carbon_content;
            static const Unit kCarbonPerEnergy = *parse_unit("kgC/GJ", {});
            if (const std::optional<double> value = carbon.in(kCarbonPerEnergy)) {
                NodeId content =
                    derivation.factor_value(carbon.value, carbon.unit.symbol, "derivation.carbon-content", carbon.text, term.row);
                content = derivation.convert(content, *value, kCarbonPerEnergy.symbol);
                const NodeId parts[] = {
                    content,
                    derivation.factor_value(*factor.fuel->oxidation, "1", "derivation.oxidation", factor.fuel->oxidation_text, term.row),
                    derivation.constant(kCo2PerCarbon, "1", "derivation.co2-per-carbon")};
                node = derivation.product(parts, unit, "derivation.fuel-co2");
                term.kg = derivation.value(node);
            }
        }
        if (node == 0) {
            double printed = 0.0;
            const bool same = !parse_decimal(term.text, printed) || printed == term.kg;
            node = derivation.factor_value(same ? term.kg : printed, same ? unit : term.unit, "derivation.factor", term.text, term.row);
            if (!same) node = derivation.convert(node, term.kg, unit);
        }
        provider.term_nodes.push_back(node);
    }
}

std::vector<std::string> ProviderTable::unused_replacements() const {
    std::vector<std::string> unused;
    for (const auto& entry : options_.replace)
        if (!replaced_.contains(entry.first)) unused.push_back(entry.first);
    return unused;
}

}  // namespace tanji
