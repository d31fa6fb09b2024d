// SPDX-License-Identifier: Apache-2.0
// Matter is not lost in an activity: what goes in comes out, as product, as waste or into the air.
#include <algorithm>
#include <cmath>

#include "interpret/balances.h"
#include "interpret/weighing.h"

namespace tanji {

namespace {

constexpr double kMassTolerance = 0.05, kCarbonTolerance = 0.05, kYieldTolerance = 0.005, kLargestEfficiency = 1.1;
constexpr double kCarbonOfCo2 = 12.0 / 44.0, kCarbonOfCh4 = 12.0 / 16.0, kCarbonOfCo = 12.0 / 28.0;

/// An exchange of the activity with what is known of it.
struct Item {
    const Exchange* exchange;
    const EmissionFactor* factor;
    MatterRole role;
    Weighed weighed;
    std::string id;
};

void put(Balance& balance, const Item& item, bool in, double amount) {
    balance.items.push_back({item.id, in, amount});
    (in ? balance.in : balance.out) += amount;
}
void miss(Balance& balance, const std::string& id, const char* why) { balance.missing.push_back({id, WordKey{why}}); }

std::optional<double> carbon_share(const Exchange& exchange) {
    static const Unit kOne = unit_one();
    return exchange.carbon ? exchange.carbon->in(kOne) : std::nullopt;
}
std::optional<double> carbon_of_gas(std::string_view gas) {
    gas = gas.substr(0, gas.find('/'));
    if (gas == "CO2") return kCarbonOfCo2;
    if (gas == "CH4") return kCarbonOfCh4;
    if (gas == "CO") return kCarbonOfCo;
    return std::nullopt;
}

class ActivityScales {
  public:
    ActivityScales(const Study& study, const FactorOfExchange& factor_of, const Activity& activity) : activity_(activity) {
        for (const auto* exchanges : {&activity.inputs, &activity.outputs})
            for (const Exchange& exchange : *exchanges) {
                const EmissionFactor* factor = factor_of(exchange);
                items_.push_back({&exchange, factor, matter_role(exchange, factor), weigh(exchange, factor, supply_of(study, exchange)),
                                  activity.id + "/" + exchange.id});
            }
    }

    void weigh_all(std::vector<Balance>& into) const {
        if (has(MatterRole::Product)) {
            const Balance yield = by_yield();
            // Energy has neither mass nor yield.
            if (!yield.items.empty() || !yield.missing.empty()) {
                into.push_back(by_mass());
                into.push_back(yield);
            }
            if (std::any_of(items_.begin(), items_.end(), [](const Item& item) { return item.exchange->carbon.has_value(); }))
                into.push_back(by_carbon());
            if (energy_is_made()) into.push_back(by_energy());
        }
        for (const Item& item : items_) net(item, into);
    }

  private:
    [[nodiscard]] bool has(MatterRole role) const {
        return std::any_of(items_.begin(), items_.end(), [&](const Item& item) { return item.role == role; });
    }
    [[nodiscard]] Balance start(BalanceKind kind, const char* unit, double limit) const {
        Balance balance;
        balance.kind = kind;
        balance.id = activity_.id;
        balance.unit = unit;
        balance.limit = limit;
        balance.provenance = activity_.provenance;
        return balance;
    }
    /// Puts the mass of an item into its pan, or says that it has none.
    static void weigh_in(Balance& balance, const Item& item, bool in) {
        if (item.weighed.by == WeighedBy::Nothing) return;
        if (item.weighed.by == WeighedBy::Unknown)
            miss(balance, item.id, item.exchange->amount ? "balance.missing.mass" : "balance.missing.amount");
        else
            put(balance, item, in, item.weighed.kg);
    }
    static void judge_equal(Balance& balance) {
        if (balance.in <= 0.0 && balance.missing.empty()) miss(balance, balance.id, "balance.missing.inputs");
        if (!balance.missing.empty()) return;
        const bool equal = std::abs(balance.in - balance.out) <= balance.limit * std::max(std::abs(balance.in), std::abs(balance.out));
        balance.verdict = equal ? Verdict::Holds : Verdict::Fails;
    }
    /// Flue gas takes its oxygen from the air, and growing plants their carbon: nobody states those masses.
    void miss_air(Balance& balance) const {
        const bool burns = has(MatterRole::Burnt);
        for (const Item& item : items_) {
            if (item.role == MatterRole::Process) miss(balance, item.id, "balance.missing.process");
            if (item.role == MatterRole::Uptake) miss(balance, item.id, "balance.missing.uptake");
            if (item.role == MatterRole::Emission && burns) miss(balance, item.id, "balance.missing.air");
        }
    }

    [[nodiscard]] Balance by_mass() const {
        Balance balance = start(BalanceKind::Mass, "kg", kMassTolerance);
        for (const Item& item : items_) {
            if (item.role == MatterRole::Material) weigh_in(balance, item, true);
            if (item.role == MatterRole::Product || item.role == MatterRole::Waste || item.role == MatterRole::Emission)
                weigh_in(balance, item, false);
        }
        miss_air(balance);
        judge_equal(balance);
        // More out than in, with gases among it: the oxygen of the air may be what is missing.
        if (balance.verdict == Verdict::Fails && balance.out > balance.in && has(MatterRole::Emission)) {
            balance.verdict = Verdict::Open;
            miss(balance, balance.id, "balance.missing.air");
        }
        return balance;
    }

    [[nodiscard]] Balance by_yield() const {
        Balance balance = start(BalanceKind::Yield, "kg", kYieldTolerance);
        for (const Item& item : items_) {
            if (item.role == MatterRole::Material) weigh_in(balance, item, true);
            if (item.role == MatterRole::Product) weigh_in(balance, item, false);
            if (item.role == MatterRole::Process) miss(balance, item.id, "balance.missing.process");
            if (item.role == MatterRole::Uptake) miss(balance, item.id, "balance.missing.uptake");
        }
        if (balance.items.empty() && balance.missing.empty()) return balance;
        if (balance.in <= 0.0 && balance.missing.empty()) miss(balance, balance.id, "balance.missing.inputs");
        if (balance.missing.empty())
            balance.verdict = balance.out > 0.0 && balance.out <= balance.in * (1.0 + balance.limit) ? Verdict::Holds : Verdict::Fails;
        return balance;
    }

    [[nodiscard]] Balance by_carbon() const {
        Balance balance = start(BalanceKind::Carbon, "kg C", kCarbonTolerance);
        const bool carbon_bought = std::any_of(items_.begin(), items_.end(), [](const Item& item) {
            return item.role == MatterRole::Material && carbon_share(*item.exchange).value_or(0.0) > 0.0;
        });
        for (const Item& item : items_) {
            const bool gas = item.role == MatterRole::Emission || item.role == MatterRole::Uptake;
            if (gas) {
                // The carbon that a bought plant took up came with it.
                if (item.role == MatterRole::Uptake && carbon_bought) continue;
                const std::optional<double> carbon = carbon_of_gas(item.exchange->emission);
                if (carbon && item.weighed.by == WeighedBy::Unit)
                    put(balance, item, item.role == MatterRole::Uptake, item.weighed.kg * *carbon);
                continue;
            }
            if (item.role == MatterRole::Process) miss(balance, item.id, "balance.missing.process");
            const bool in = item.role == MatterRole::Material;
            if (!in && item.role != MatterRole::Product && item.role != MatterRole::Waste) continue;
            if (item.weighed.by == WeighedBy::Nothing) continue;
            const std::optional<double> share = carbon_share(*item.exchange);
            if (!share)
                miss(balance, item.id, "balance.missing.carbon");
            else if (*share != 0.0 && item.weighed.by == WeighedBy::Unknown)
                miss(balance, item.id, item.exchange->amount ? "balance.missing.mass" : "balance.missing.amount");
            else
                put(balance, item, in, item.weighed.kg * *share);
        }
        // Of a burnt fuel the factor gives off the carbon; direct emissions beside it may be the same carbon.
        for (const Item& item : items_)
            if (item.role == MatterRole::Burnt && has(MatterRole::Emission)) miss(balance, item.id, "balance.missing.air");
        judge_equal(balance);
        return balance;
    }

    [[nodiscard]] bool energy_is_made() const {
        return std::any_of(items_.begin(), items_.end(), [](const Item& item) {
            return item.role == MatterRole::Product && carries_energy(*item.exchange, item.factor);
        });
    }
    [[nodiscard]] Balance by_energy() const {
        Balance balance = start(BalanceKind::Energy, "MJ", kLargestEfficiency);
        for (const Item& item : items_) {
            const Exchange& exchange = *item.exchange;
            const bool in = exchange.direction == Direction::Input;
            if (!in && item.role != MatterRole::Product) continue;
            if (in && !carries_energy(exchange, item.factor)) {
                // What goes in by mass may be a fuel of which nobody says so.
                const bool inert = item.role == MatterRole::Nothing || item.role == MatterRole::Waste || item.role == MatterRole::Uptake ||
                                   (item.factor != nullptr && (item.factor->kind == "water" || item.factor->kind == "fuel-upstream"));
                if (!inert) miss(balance, item.id, "balance.missing.energy");
                continue;
            }
            if (!in && !carries_energy(exchange, item.factor)) continue;  // a product beside the heat or power
            const std::optional<double> mj = energy_mj(exchange, item.factor);
            if (mj)
                put(balance, item, in, *mj);
            else
                miss(balance, item.id, exchange.amount ? "balance.missing.energy" : "balance.missing.amount");
        }
        // A heat pump gives more than it draws from the mains; only what burns is bound by its fuel.
        if (!has(MatterRole::Burnt)) miss(balance, balance.id, "balance.missing.fuel");
        if (balance.missing.empty())
            balance.verdict = balance.in > 0.0 && balance.out <= balance.limit * balance.in ? Verdict::Holds : Verdict::Fails;
        return balance;
    }

    void net(const Item& item, std::vector<Balance>& into) const {
        if (!item.exchange->net) return;
        Balance balance = start(BalanceKind::Net, "1", 1e-9);
        balance.id = item.id;
        balance.provenance = item.exchange->provenance;
        balance.in = 1.0;
        if (const std::optional<double> share = net_share(*item.exchange, item.weighed)) {
            balance.out = *share;
            balance.verdict = *share >= 0.0 && *share <= 1.0 + balance.limit ? Verdict::Holds : Verdict::Fails;
        } else {
            miss(balance, item.id, "balance.missing.mass");
        }
        into.push_back(std::move(balance));
    }

    const Activity& activity_;
    std::vector<Item> items_;
};

/// A bill of materials of a million rows has nothing to weigh here, and should not be copied to find that out.
bool has_something_to_weigh(const Activity& activity) {
    const auto is_made = [](const Exchange& output) { return is_product(output) || !output.replaces.empty(); };
    const auto states_net = [](const Exchange& exchange) { return exchange.net.has_value(); };
    return activity.made == Made::Author && (std::any_of(activity.outputs.begin(), activity.outputs.end(), is_made) ||
                                             std::any_of(activity.inputs.begin(), activity.inputs.end(), states_net));
}

}  // namespace

void balance_activities(const Study& study, const VariantResult& variant, std::vector<Balance>& into) {
    if (std::none_of(study.activities.begin(), study.activities.end(), has_something_to_weigh)) return;
    const FactorOfExchange factor_of(study, variant);
    for (const Activity& activity : study.activities)
        if (has_something_to_weigh(activity)) ActivityScales(study, factor_of, activity).weigh_all(into);
}

}  // namespace tanji
