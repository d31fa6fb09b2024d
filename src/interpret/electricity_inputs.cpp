// SPDX-License-Identifier: Apache-2.0
#include "interpret/electricity_inputs.h"

#include <algorithm>
#include <map>
#include <utility>

namespace tanji {

namespace {

using Electricity = std::map<std::pair<std::size_t, std::size_t>, const EmissionFactor*>;

/// By activity and input: the factor of electricity that it is counted with. What was replaced by its parts has none.
Electricity electricity_of(const VariantResult& variant) {
    Electricity factors;
    for (const Line& line : variant.inventory->lines) {
        if (line.direction != Direction::Input || line.provider == kNone) continue;
        const EmissionFactor& factor = variant.inventory->providers[line.provider].factor;
        if (factor.is_electricity()) factors.try_emplace({line.activity, line.exchange}, &factor);
    }
    return factors;
}

}  // namespace

std::vector<ElectricityPart> electricity_inputs(const Study& own, const VariantResult& variant) {
    static const Unit kKilowattHour = parse_unit("kWh", {}).value();
    const Study& study = study_of(variant, own);
    const std::vector<ElectricityDecision> decisions = electricity_decisions(study, variant.method);
    std::vector<ElectricityPart> parts;
    if (decisions.empty()) return parts;
    const Electricity electricity = electricity_of(variant);
    auto decision = decisions.begin();
    for (std::size_t at = 0; at < study.activities.size(); ++at) {
        const Activity& activity = study.activities[at];
        for (std::size_t number = 0; number < activity.inputs.size(); ++number) {
            const Exchange& input = activity.inputs[number];
            bool decided = false;
            for (; decision != decisions.end() && decision->activity == at && decision->input == number; ++decision) {
                const auto contract = std::find_if(study.contracts.begin(), study.contracts.end(),
                                                   [&](const Contract& one) { return one.id == decision->contract; });
                const bool grid = decision->verdict.branch == ElectricityBranch::Grid || contract == study.contracts.end();
                parts.push_back({at, number, decision->path, decision->contract, decision->verdict, decision->kwh,
                                 grid ? input.factor : contract->factor});
                decided = true;
            }
            // What was made from a decision is told by it; what was made from a row of use or transport stands for itself.
            if (decided || !input.amount || (input.made == Made::Generated && activity.made != Made::Generated)) continue;
            const std::optional<double> kwh = input.amount->in(kKilowattHour);
            const auto factor = electricity.find({at, number});
            if (kwh && factor != electricity.end())
                parts.push_back(
                    {at, number, "activities." + activity.id + ".inputs." + input.id, {}, std::nullopt, *kwh, factor->second->id});
        }
    }
    return parts;
}

}  // namespace tanji
