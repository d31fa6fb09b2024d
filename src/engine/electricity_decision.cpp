// SPDX-License-Identifier: Apache-2.0
#include "engine/electricity_decision.h"

#include <algorithm>
#include <array>

#include "engine/allocation.h"

namespace tanji {

namespace {

constexpr double kRounding = 1e-9;

double in_kwh(const Quantity& energy) {
    static const Unit kKilowattHour = *parse_unit("kWh", {});
    return energy.in(kKilowattHour).value_or(0.0);
}

std::string_view country(std::string_view place) { return place.substr(0, place.find('-')); }

std::string text_of(const std::optional<Period>& period) { return period ? to_string(*period) : std::string("?"); }
std::string text_of(const std::string& place) { return place.empty() ? "?" : place; }

using Reason = ElectricityReason;
ElectricityVerdict grid(Reason reason, std::string found = {}) { return {ElectricityBranch::Grid, reason, std::move(found)}; }

/// What ISO asks beyond the attributes themselves.
std::optional<ElectricityVerdict> lacking(const Contract& contract, const ElectricityUse& use) {
    if (!contract.cancelled && contract.cancellation.empty()) return grid(Reason::NotCancelled);
    if (contract.cancelled && use.reported && *use.reported < *contract.cancelled)
        return grid(Reason::CancelledLater, to_string(*contract.cancelled) + " | " + to_string(*use.reported));
    const std::string periods = text_of(contract.period) + " | " + text_of(use.period);
    if (!contract.period || !use.period) return grid(Reason::PeriodUnstated, periods);
    if (contract.period->last < use.period->first || use.period->last < contract.period->first) return grid(Reason::PeriodApart, periods);
    const std::string markets = text_of(contract.market) + " | " + text_of(use.place);
    if (contract.market.empty() || use.place.empty()) return grid(Reason::MarketUnstated, markets);
    if (country(contract.market) != country(use.place)) return grid(Reason::MarketApart, markets);
    return std::nullopt;
}

/// How often an amount on the activity's basis comes in the period; empty when an output is not known.
std::optional<double> times_in_period(const Study& study, const Activity& activity) {
    if (activity.basis == AmountBasis::Period) return 1.0;
    if (has_own_product(activity)) return std::nullopt;
    double times = 0.0;
    for (const std::size_t index : products_served(study, activity)) {
        const Product& product = study.products[index];
        const Quantity* flow = reference_flow(product);
        const std::optional<Quantity> output = output_of(study, product, activity.site, activity.period);
        const std::optional<double> one = flow != nullptr && output ? flow->in(output->unit) : std::nullopt;
        if (!one || !(*one > 0)) return std::nullopt;
        double pieces = output->value;
        if (activity.basis == AmountBasis::GrossUnit) {
            Derivation scratch;
            const NodeId gross = allocation::gross_output_node(study, {&product, nullptr, activity.site, activity.period}, scratch);
            if (gross == 0) return std::nullopt;
            pieces = scratch.value(gross);
        }
        times += pieces / *one;
    }
    return times;
}

}  // namespace

std::string_view reason_key(ElectricityReason reason) {
    static constexpr std::array<std::string_view, 15> kKeys{"electricity.reason.own-plant",       "electricity.reason.direct-line",
                                                            "electricity.reason.conditions-met",  "electricity.reason.rest",
                                                            "electricity.reason.all-from-grid",   "electricity.reason.method-grid-only",
                                                            "electricity.reason.attributes-sold", "electricity.reason.not-conveyed",
                                                            "electricity.reason.not-unique",      "electricity.reason.not-cancelled",
                                                            "electricity.reason.cancelled-later", "electricity.reason.period-unstated",
                                                            "electricity.reason.period-apart",    "electricity.reason.market-unstated",
                                                            "electricity.reason.market-apart"};
    return kKeys.at(static_cast<std::size_t>(reason));
}

std::string_view branch_key(ElectricityBranch branch) {
    static constexpr std::array<std::string_view, 4> kKeys{"electricity.branch.on-site", "electricity.branch.direct-line",
                                                           "electricity.branch.contract", "electricity.branch.grid"};
    return kKeys.at(static_cast<std::size_t>(branch));
}

bool is_unstated(ElectricityReason reason) {
    return reason == Reason::NotCancelled || reason == Reason::PeriodUnstated || reason == Reason::MarketUnstated;
}

ElectricityVerdict decide_electricity(const Contract& contract, const ElectricityUse& use, ContractRule rule, bool grid_only) {
    if (grid_only) return grid(Reason::AllFromGrid);
    if (contract.attributes_sold.value_or(false)) return grid(Reason::AttributesSold);
    if (contract.kind == ContractKind::OnSite) return {ElectricityBranch::OnSite, Reason::OwnPlant, contract.plant};
    if (contract.kind == ContractKind::DirectLine) return {ElectricityBranch::DirectLine, Reason::DirectLine, contract.plant};
    if (rule == ContractRule::GridOnly) return grid(Reason::MethodGridOnly);
    if (!contract.conveys_attributes.value_or(true)) return grid(Reason::NotConveyed);
    if (!contract.unique_claim.value_or(true)) return grid(Reason::NotUnique);
    if (rule == ContractRule::Conditions)
        if (std::optional<ElectricityVerdict> verdict = lacking(contract, use)) return *std::move(verdict);
    return {ElectricityBranch::Contract, Reason::ConditionsMet, {}};
}

ElectricityUse electricity_use(const Study& study, const Activity& activity, const Exchange& input) {
    ElectricityUse use{study.place, study.period, study.report.date};
    for (const Site& site : study.sites)
        if (!activity.site.empty() && site.id == activity.site && !site.place.empty()) use.place = site.place;
    if (!activity.place.empty()) use.place = activity.place;
    if (!input.place.empty()) use.place = input.place;
    for (const ReportingPeriod& period : study.periods)
        if (!activity.period.empty() && period.id == activity.period && period.period) use.period = period.period;
    return use;
}

std::vector<ElectricityDecision> electricity_decisions(const Study& study, const MethodPack& method, bool grid_only) {
    std::vector<ElectricityDecision> decisions;
    const ContractRule rule = method.contracts.value_or(ContractRule::Conditions);
    for (std::size_t at = 0; at < study.activities.size(); ++at) {
        const Activity& activity = study.activities[at];
        for (std::size_t number = 0; number < activity.inputs.size(); ++number) {
            const Exchange& input = activity.inputs[number];
            if (!input.supply || !input.amount) continue;
            const std::string path = "activities." + activity.id + ".inputs." + input.id;
            const ElectricityUse use = electricity_use(study, activity, input);
            double rest = in_kwh(*input.amount);
            for (const ContractUse& part : *input.supply) {
                const auto contract = std::find_if(study.contracts.begin(), study.contracts.end(),
                                                   [&](const Contract& each) { return each.id == part.contract; });
                if (contract == study.contracts.end() || !part.amount) continue;
                const double kwh = in_kwh(*part.amount);
                rest -= kwh;
                decisions.push_back({at, number, path, part.contract, decide_electricity(*contract, use, rule, grid_only), kwh});
            }
            if (rest > kRounding * in_kwh(*input.amount)) decisions.push_back({at, number, path, {}, grid(Reason::Rest), rest});
        }
    }
    return decisions;
}

bool ContractTotal::exceeded() const {
    const double claimed = kwh.value_or(0.0) + elsewhere;
    return volume && claimed - *volume > kRounding * claimed;
}

std::vector<ContractTotal> contract_totals(const Study& study) {
    std::vector<ContractTotal> totals;
    for (const Contract& contract : study.contracts) {
        ContractTotal total{&contract, false, 0.0, 0.0, std::nullopt};
        if (contract.used_elsewhere) total.elsewhere = in_kwh(*contract.used_elsewhere);
        if (contract.volume) total.volume = in_kwh(*contract.volume);
        for (const Activity& activity : study.activities)
            for (const Exchange& input : activity.inputs) {
                if (!input.supply) continue;
                for (const ContractUse& use : *input.supply) {
                    if (use.contract != contract.id || !use.amount) continue;
                    total.used = true;
                    const std::optional<double> times = times_in_period(study, activity);
                    total.kwh = total.kwh && times ? std::optional(*total.kwh + in_kwh(*use.amount) * *times) : std::nullopt;
                }
            }
        totals.push_back(total);
    }
    return totals;
}

}  // namespace tanji
