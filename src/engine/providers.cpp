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

}  // namespace

std::string_view denominator(std::string_view unit) {
    const std::size_t slash = unit.find('/');
    return slash == std::string_view::npos ? std::string_view{} : unit.substr(slash + 1);
}

std::optional<EmissionFactor> ProviderTable::look_up(const std::string& id, bool& pinned) const {
    for (const EmissionFactor& factor : options_.pinned)
        if (factor.id == id) {
            pinned = true;
            return factor;
        }
    return factors_.find(id);
}

std::size_t ProviderTable::provider_of(const Exchange& exchange, const std::string& part) {
    std::string id = exchange.factor;
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
    if (exchange.fuel) put_in(*exchange.fuel, provider.factor);
    record_terms(provider);
    inventory_.providers.push_back(std::move(provider));
    known_.emplace(key, inventory_.providers.size() - 1);
    return inventory_.providers.size() - 1;
}

void ProviderTable::unknown(const Exchange& exchange, const std::string& id, const std::string& part) {
    const Place place = place_of(study_, exchange.provenance, part);
    const std::string pack = factors_.pack_holding(id);
    const std::string near = pack.empty() ? factors_.nearest_id(id) : std::string();
    diagnostics_.error(!pack.empty()   ? "ENG-27"
                       : !near.empty() ? "ENG-26"
                                       : "ENG-01",
                       place, {{"id", id}, {"flow", exchange.flow}, {"near", near}, {"pack", pack}});
    if (!exchange.amount) return;
    // What it can matter at most: the largest footprint among providers of the same unit and kind, named; else it is unbounded.
    const Result<GwpSet> gwp = GwpSet::load(options_.gwp_set, options_.indicator, {});
    if (!gwp) return;
    const Unit unit = exchange.distance ? exchange.amount->unit * exchange.distance->unit : exchange.amount->unit;
    const double amount = exchange.distance ? exchange.amount->value * exchange.distance->value : exchange.amount->value;
    const auto largest = factors_.largest(unit, exchange.kind, *gwp);
    Diagnostic bound{largest ? "ENG-25" : "ENG-28", Severity::Note, place, {{"flow", exchange.flow}}};
    if (largest) {
        bound.arguments.emplace_back("bound", round_to_significant(largest->kg_per_unit * amount, 3));
        bound.arguments.emplace_back("candidate", largest->id);
    }
    diagnostics_.add(std::move(bound));
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
