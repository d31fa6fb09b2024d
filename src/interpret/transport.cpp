// SPDX-License-Identifier: Apache-2.0
#include "interpret/transport.h"

#include <algorithm>

#include "engine/amounts.h"
#include "engine/lowering/transport_rows.h"

namespace tanji {

namespace {

using lowering::LegRule;

double value_in(const std::optional<Quantity>& quantity, const char* unit, double otherwise) {
    return quantity ? quantity->in(*parse_unit(unit, {})).value_or(otherwise) : otherwise;
}

/// The activity that the lowering made for a chain: "transport-steel", numbered when the author has one of that name.
std::size_t made_for(const Study& study, const TransportChain& chain) {
    const std::string base = lowering::kTransportPrefix + chain.id;
    const auto numbered = [&](const std::string& id) {
        if (!id.starts_with(base + "-")) return id == base;
        const std::string rest = id.substr(base.size() + 1);
        return !rest.empty() && std::all_of(rest.begin(), rest.end(), [](char sign) { return sign >= '0' && sign <= '9'; });
    };
    for (std::size_t index = 0; index < study.activities.size(); ++index)
        if (study.activities[index].made == Made::Generated && numbered(study.activities[index].id)) return index;
    return kNone;
}

/// Gross mass on the basis of the chain [t].
double gross_tonnes(const Study& study, const TransportChain& chain) {
    if (chain.mass) return value_in(chain.mass, "t", 0.0);
    const lowering::Cargo cargo = lowering::find_cargo(study, chain);
    if (cargo.exchange == nullptr || !cargo.exchange->amount) return 0.0;
    double tonnes = value_in(cargo.exchange->amount, "t", 0.0);
    if (cargo.exchange->unit_mass && dimension_key(cargo.exchange->amount->unit.dimension) != "dimension.mass")
        tonnes = cargo.exchange->amount->value * cargo.exchange->unit_mass->in(*parse_unit("t", {})).value_or(0.0);
    return tonnes * value_in(chain.gross_factor, "1", 1.0);
}

class Reader {
  public:
    Reader(const Study& study, const VariantResult& variant, const TransportChain& chain, std::size_t activity)
        : study_(study), variant_(variant), chain_(chain), activity_(activity) {
        const auto& lines = variant_.inventory->lines;
        for (std::size_t index = 0; index < lines.size(); ++index)
            if (lines[index].activity == activity_ && lines[index].direction == Direction::Input) lines_.push_back(index);
    }

    std::optional<TransportReading> read(std::size_t number) const {
        const ProductResult& product = variant_.products[number];
        const std::optional<double> times = runs(product);
        if (!times) return std::nullopt;
        TransportReading reading;
        reading.chain = chain_.id;
        reading.product = product.product;
        reading.stage = chain_.stage;
        reading.tonnes = gross_tonnes(study_, chain_) * *times;
        for (std::size_t leg = 0; leg < chain_.legs.size(); ++leg) reading.legs.push_back(read(leg, product, reading.tonnes));
        for (const LegReading& leg : reading.legs) {
            if (leg.tonne_kilometres && leg.boundary != "well-to-tank") reading.tonne_kilometres += *leg.tonne_kilometres;
            if (leg.kg_co2e)
                reading.kg_co2e += *leg.kg_co2e;
            else
                reading.complete = false;
        }
        if (reading.complete && reading.tonne_kilometres > 0) reading.intensity = reading.kg_co2e / reading.tonne_kilometres;
        return reading;
    }

  private:
    /// How often amounts on the chain's basis come in a reference flow of the product: by the coefficient of a leg that has one. A chain of
    /// nothing but gaps runs once for each product that it serves; where it is a total of the period, or drawn on, it is not told.
    [[nodiscard]] std::optional<double> runs(const ProductResult& product) const {
        const Activity& activity = study_.activities[activity_];
        for (const std::size_t index : lines_) {
            const Line& line = variant_.inventory->lines[index];
            if (line.provider == kNone || !line_counts(product, line)) continue;
            Derivation scratch;
            Diagnostics none;
            const auto whole =
                amount_for(study_, activity.inputs[line.exchange], variant_.inventory->providers[line.provider].factor, {}, scratch, none);
            if (!whole || scratch.value(whole->node) == 0.0) continue;
            return line_amount(variant_, product, line).amount / scratch.value(whole->node);
        }
        const std::vector<std::size_t> served = products_served(study_, activity);
        const bool plain =
            activity.basis == AmountBasis::ReferenceFlow && !has_own_product(activity) && activity.site.empty() && activity.period.empty();
        if (!lines_.empty() || !plain || std::find(served.begin(), served.end(), product.product) == served.end()) return std::nullopt;
        return 1.0;
    }

    [[nodiscard]] LegReading read(std::size_t number, const ProductResult& product, double tonnes) const {
        const TransportLeg& leg = chain_.legs[number];
        LegReading reading;
        reading.leg = lowering::leg_key(leg, number);
        reading.mode = leg.mode;
        LegRule way = leg.gap ? LegRule::Freight : LegRule::Hub;
        for (const std::size_t index : lines_) {
            const Line& line = variant_.inventory->lines[index];
            if (study_.activities[activity_].inputs[line.exchange].id != reading.leg || !line_counts(product, line)) continue;
            const EmissionFactor& factor = variant_.inventory->providers[line.provider].factor;
            reading.factor = factor.id;
            reading.boundary = factor.boundary;
            reading.kg_co2e = line_amount(variant_, product, line).kg_co2e;
            way = lowering::rule_of(leg, factor);
        }
        if (!leg.distance || way == LegRule::Hub) return reading;
        const double kilometres = value_in(leg.distance, "km", 0.0) * value_in(leg.adjustment, "1", 1.0);
        reading.tonne_kilometres = tonnes * kilometres;
        if (leg.capacity) {
            const double loaded = value_in(leg.capacity, "t", 0.0) * value_in(leg.load_factor, "1", 1.0);
            reading.vehicle_kilometres = *reading.tonne_kilometres / (loaded * (1.0 - value_in(leg.empty_running, "1", 0.0)));
        }
        if (way == LegRule::Fuel && leg.fuel && reading.vehicle_kilometres) {
            static const Unit kKilometre = *parse_unit("km", {});
            const Unit driven = leg.fuel->unit * kKilometre;
            for (const char* plain : {"L", "kg", "kWh", "m3", "GJ"}) {
                const Unit unit = *parse_unit(plain, {});
                if (unit.dimension != driven.dimension) continue;
                reading.fuel_unit = plain;
                reading.fuel = convert(leg.fuel->value * *reading.vehicle_kilometres, driven, unit);
                break;
            }
        }
        if (reading.kg_co2e && *reading.tonne_kilometres > 0) reading.intensity = *reading.kg_co2e / *reading.tonne_kilometres;
        return reading;
    }

    const Study& study_;
    const VariantResult& variant_;
    const TransportChain& chain_;
    std::size_t activity_;
    std::vector<std::size_t> lines_;
};

}  // namespace

std::vector<TransportReading> read_transport(const Study& own, const VariantResult& variant) {
    const Study& study = study_of(variant, own);
    std::vector<TransportReading> readings;
    for (const TransportChain& chain : study.transport) {
        const std::size_t activity = made_for(study, chain);
        if (activity == kNone) continue;
        const Reader reader(study, variant, chain, activity);
        for (std::size_t product = 0; product < variant.products.size(); ++product)
            if (std::optional<TransportReading> reading = reader.read(product)) readings.push_back(*std::move(reading));
    }
    return readings;
}

}  // namespace tanji
