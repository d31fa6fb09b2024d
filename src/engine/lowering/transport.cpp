// SPDX-License-Identifier: Apache-2.0
// A transport chain becomes an activity of its own with one exchange per leg: what the factor is per decides how the leg is computed.
#include <algorithm>
#include <limits>
#include <set>

#include "engine/lowering/shared.h"
#include "engine/lowering/subjects.h"
#include "engine/lowering/transport_rows.h"

namespace tanji::lowering {

namespace {

constexpr double kEndless = std::numeric_limits<double>::infinity();
constexpr Range kShare{0.0, 1.0, true, false};       // (0, 1]
constexpr Range kEmptyShare{0.0, 1.0, false, true};  // [0, 1)
constexpr Range kPositive{0.0, kEndless, true, false};
constexpr Range kAtLeastOne{1.0, kEndless, false, false};

class Chain {
  public:
    Chain(Lowering& lowering, const TransportChain& chain) : lowering_(lowering), chain_(chain), path_("transport." + chain.id) {}

    void lower() {
        const std::size_t before = lowering_.diagnostics.size();
        const std::string mass = mass_formula();
        if (chain_.legs.empty()) error("LC-135", path_ + ".legs", {{"chain", name()}});
        std::set<std::string> seen;
        std::vector<Exchange> made;
        for (std::size_t number = 0; number < chain_.legs.size(); ++number) {
            const TransportLeg& leg = chain_.legs[number];
            const std::string key = leg_key(leg, number);
            if (!seen.insert(key).second) error(leg, "LC-123", leg_path(key), {{"leg", key}, {"chain", name()}});
            if (std::optional<Exchange> exchange = lower(leg, key, mass)) made.push_back(*std::move(exchange));
        }
        for (std::size_t index = before; index < lowering_.diagnostics.size(); ++index)
            if (lowering_.diagnostics.items()[index].severity == Severity::Error) return;
        put(std::move(made));
    }

  private:
    [[nodiscard]] AuthorText name() const { return called(chain_.name, chain_.id); }
    [[nodiscard]] std::string leg_path(const std::string& key) const { return path_ + ".legs." + key; }
    void error(std::string_view code, const std::string& part, Arguments arguments) const {
        lowering_.error(code, chain_.provenance, part, std::move(arguments));
    }
    void error(const TransportLeg& leg, std::string_view code, const std::string& part, Arguments arguments) const {
        lowering_.error(code, leg.provenance, part, std::move(arguments));
    }

    /// Gross mass: what is stated, or that of a cargo with its packaging and pallets.
    std::string mass_formula() {
        if (chain_.mass.has_value() == !chain_.cargo.empty()) {
            error("LC-120", path_, {{"chain", name()}, {"found", std::string(chain_.mass ? "both" : "neither")}});
            return {};
        }
        within(lowering_, chain_.mass, {0.0, kEndless, false, false}, "field.transport.mass", chain_.provenance, path_ + ".mass");
        within(lowering_, chain_.gross_factor, kAtLeastOne, "field.transport.gross_factor", chain_.provenance, path_ + ".gross_factor");
        if (chain_.mass) {
            if (chain_.gross_factor) error("LC-136", path_ + ".gross_factor", {{"chain", name()}});
            return named(path_ + ".mass");
        }
        const Cargo cargo = find_cargo(lowering_.study, chain_);
        if (cargo.exchange == nullptr || !cargo.exchange->amount) {
            error("LC-121", path_ + ".cargo", {{"found", chain_.cargo}});
            return {};
        }
        if (!chain_.products.empty() && chain_.products != cargo.activity->products)
            error("LC-134", path_ + ".products", {{"chain", name()}, {"activity", cargo.activity->id}});
        std::string formula = named(cargo.path + ".amount");
        if (dimension_key(cargo.exchange->amount->unit.dimension) != "dimension.mass") {
            if (!cargo.exchange->unit_mass) {
                error("LC-122", path_ + ".cargo", {{"found", chain_.cargo}, {"amount", cargo.exchange->amount->text}});
                return {};
            }
            // Pieces x mass of one: the count drops out, so the number alone is taken.
            formula += " / 1 [" + cargo.exchange->amount->unit.symbol + "] * " + named(cargo.path + ".unit_mass");
        }
        if (chain_.gross_factor) formula += " * " + named(path_ + ".gross_factor");
        return formula;
    }

    std::optional<Exchange> lower(const TransportLeg& leg, const std::string& key, const std::string& mass) {
        const std::string part = leg_path(key);
        if (leg.factor.empty() == !leg.gap.has_value()) {
            error(leg, "LC-124", part, {{"leg", key}, {"found", std::string(leg.gap ? "both" : "neither")}});
            return std::nullopt;
        }
        bool sound = true;
        const auto check = [&](const std::optional<Quantity>& value, const Range& range, const char* field) {
            sound = within(lowering_, value, range, "field.leg." + std::string(field), leg.provenance, part + "." + field) && sound;
        };
        check(leg.distance, kPositive, "distance");
        check(leg.adjustment, kPositive, "adjustment");
        check(leg.fuel, kPositive, "fuel");
        check(leg.capacity, kPositive, "capacity");
        check(leg.load_factor, kShare, "load_factor");
        check(leg.empty_running, kEmptyShare, "empty_running");
        Exchange exchange = made_exchange(key, leg.mode.empty() ? key : leg.mode, leg_name(leg), "0", leg.provenance);
        exchange.data = chain_.data;
        exchange.evidence = leg.evidence;
        put_quality(exchange, leg);
        exchange.kind = "transport";
        exchange.note = leg.note;
        if (leg.gap) {
            exchange.gap = leg.gap;
            if (leg.distance && !mass.empty())
                exchange.amount = formula_of(mass + distance(leg, part));
            else
                exchange.amount.reset();
            return exchange;
        }
        exchange.factor = leg.factor;
        const std::optional<EmissionFactor> factor = factor_behind(lowering_, leg.factor, leg.provenance, part + ".factor", key);
        if (!factor) return std::nullopt;
        const std::optional<std::string> formula = rule(leg, key, *factor, mass);
        if (!formula || !sound || mass.empty()) return std::nullopt;
        exchange.amount = formula_of(*formula);
        return exchange;
    }

    static Quantity formula_of(const std::string& formula) { return {0.0, unit_one(), "= " + formula}; }

    /// " * distance * adjustment"
    static std::string distance(const TransportLeg& leg, const std::string& part) {
        std::string formula = " * " + named(part + ".distance");
        if (leg.adjustment) formula += " * " + named(part + ".adjustment");
        return formula;
    }

    /// A place without the coordinates that may stand behind it in brackets.
    static std::string town(const std::string& place) {
        const std::size_t open = place.rfind(" (");
        const bool coordinates = open != std::string::npos && place.find(',', open) != std::string::npos && place.back() == ')';
        return coordinates ? place.substr(0, open) : place;
    }

    LocalText leg_name(const TransportLeg& leg) const {
        const LocalText chain = chain_.name.empty() ? LocalText{chain_.id, chain_.id} : chain_.name;
        std::string detail = leg.mode;
        if (!leg.from.empty() || !leg.to.empty()) detail += (detail.empty() ? "" : " ") + town(leg.from) + "→" + town(leg.to);
        return detail.empty() ? chain : detailed(chain, chain_.id, {detail, detail});
    }

    /// The formula of a leg by what its factor is per. Empty when something is missing; it has been said.
    std::optional<std::string> rule(const TransportLeg& leg, const std::string& key, const EmissionFactor& factor,
                                    const std::string& mass) {
        const std::string part = leg_path(key);
        const LegRule way = rule_of(leg, factor);
        const auto lacks = [&](std::string_view code) {
            error(leg, code, part, {{"leg", key}, {"factor", factor.id}, {"unit", factor.reference.symbol}});
            return std::nullopt;
        };
        switch (way) {
            case LegRule::Freight:
                if (!leg.distance) return lacks("LC-125");
                idle_figures(leg, key, factor);
                return mass + distance(leg, part);
            case LegRule::Vehicle:
            case LegRule::Fuel: {
                if (!leg.distance) return lacks("LC-125");
                if (!leg.capacity) return lacks("LC-127");
                if (way == LegRule::Vehicle && leg.fuel) idle_fuel(leg, key, factor);
                if (way == LegRule::Fuel && needs_density(leg, factor)) {
                    error(leg, "LC-137", part + ".fuel", {{"leg", key}, {"factor", factor.id}, {"found", leg.fuel->text}});
                    return std::nullopt;
                }
                std::string formula = mass + distance(leg, part) + " / ({" + part + ".capacity}";
                if (leg.load_factor) formula += " * " + named(part + ".load_factor");
                if (leg.empty_running) formula += " * (1 - " + named(part + ".empty_running") + ")";
                formula += ")";
                if (way == LegRule::Fuel) formula += " * " + named(part + ".fuel");
                return formula;
            }
            case LegRule::Hub:
                if (leg.distance) return lacks("LC-131");
                return mass;
            case LegRule::FuelMissing:
                return lacks("LC-129");
            case LegRule::FuelUnfit:
                error(leg, "LC-130", part + ".fuel", {{"leg", key}, {"found", leg.fuel->text}, {"unit", factor.reference.symbol}});
                return std::nullopt;
            case LegRule::None:
                break;
        }
        return lacks("LC-128");
    }

    /// What the author states and the rule has no place for: the factor per t*km holds it, or holds it not, but nothing here changes it.
    void idle_figures(const TransportLeg& leg, const std::string& key, const EmissionFactor& factor) const {
        if (leg.load_factor || leg.empty_running)
            lowering_.warning("LC-132", leg.provenance, leg_path(key),
                              {{"leg", key},
                               {"factor", factor.id},
                               {"contained", factor.load_and_empty_running.empty() ? "unknown" : factor.load_and_empty_running}});
        if (leg.fuel) idle_fuel(leg, key, factor);
    }
    void idle_fuel(const TransportLeg& leg, const std::string& key, const EmissionFactor& factor) const {
        lowering_.warning("LC-133", leg.provenance, leg_path(key) + ".fuel",
                          {{"leg", key}, {"factor", factor.id}, {"unit", factor.reference.symbol}, {"found", leg.fuel->text}});
    }

    /// Beside its cargo the transport runs as often as the cargo is needed: on the same basis, for the same products, by the same shares;
    /// where that activity makes a product of its own, it draws on the transport.
    void put(std::vector<Exchange> made) {
        Study& study = lowering_.study;
        const LocalText label = chain_.name.empty() ? LocalText{"运输 " + chain_.id, "transport " + chain_.id} : chain_.name;
        Activity& activity = lowering_.activity(kTransportPrefix + chain_.id, label, chain_.stage, chain_.products, chain_.provenance);
        for (Exchange& exchange : made) activity.inputs.push_back(std::move(exchange));
        if (chain_.cargo.empty()) return;
        const Cargo cargo = find_cargo(study, chain_);
        if (!has_own_product(*cargo.activity)) {
            activity.basis = cargo.activity->basis;
            activity.products = cargo.activity->products;
            activity.allocation = cargo.activity->allocation;
            activity.site = cargo.activity->site;
            activity.period = cargo.activity->period;
            return;
        }
        Exchange output = made_exchange("transport", activity.id, label, "1", chain_.provenance);
        output.direction = Direction::Output;
        activity.outputs.push_back(output);
        Exchange draw = made_exchange(free_id(*cargo.activity, activity.id), activity.id, label, "1", chain_.provenance);
        draw.from = activity.id;
        const auto at = static_cast<std::size_t>(cargo.activity - study.activities.data());
        study.activities[at].inputs.push_back(std::move(draw));
    }

    Lowering& lowering_;
    const TransportChain& chain_;
    std::string path_;
};

}  // namespace

bool needs_transport(const Study& study, const MethodPack&) { return !study.transport.empty(); }

void lower_transport(Lowering& lowering) {
    for (const TransportChain& chain : lowering.study.transport) Chain(lowering, chain).lower();
}

}  // namespace tanji::lowering
