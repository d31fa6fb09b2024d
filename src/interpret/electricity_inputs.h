// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/electricity_decision.h"
#include "engine/result.h"

namespace tanji {

/// One part of an input of electricity and the factor that it is counted with.
struct ElectricityPart {
    std::size_t activity = 0;  // index into the activities of study_of(variant, study)
    std::size_t input = 0;     // index into its inputs
    std::string path;          // "activities.production.inputs.electricity"
    std::string contract;      // id; empty: no contract covers it
    /// Empty where the input names no contract: then its own factor counts, and there was nothing to decide.
    std::optional<ElectricityVerdict> verdict;
    double kwh = 0.0;  // on the basis of the activity: per reference flow, or in the period
    std::string factor;
};

/// Every input of electricity, part by part, in study order, also those that name no contract, so that a reader sees all of them beside
/// each other. Empty when no input names a contract: then there is no decision to show. Contracts of the base are decided as the method
/// of `variant` asks.
std::vector<ElectricityPart> electricity_inputs(const Study& study, const VariantResult& variant);

}  // namespace tanji
