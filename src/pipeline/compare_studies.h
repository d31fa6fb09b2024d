// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "interpret/uncertainty.h"
#include "pipeline/workbench.h"

namespace tanji {

/// What a step of a waterfall changes, in the order in which they are taken: first how is counted, then what is counted.
enum class StepKind { Method, FactorValue, FactorChoice, Parameter, Output, Activity, LifeCycle, Rest };

/// One step from A to B: everything before it is B's already, everything after it still A's.
struct WaterfallStep {
    StepKind kind = StepKind::Rest;
    WordKey what;         // "compare.step.factor-value" ...
    Arguments arguments;  // factor, activity, table
    double kg = 0.0;      // total after - total before
};

struct ProductComparison {
    std::string product_a;  // ids
    std::string product_b;
    double total_a = 0.0;
    double total_b = 0.0;
    std::vector<WaterfallStep> steps;  // total_a + sum of steps = total_b
};

struct Comparison {
    std::vector<ProductComparison> products;
    std::vector<std::string> only_a;  // products without a partner
    std::vector<std::string> only_b;
    /// Steps that could not be told apart from the next one, because what lies between them does not compute.
    std::vector<std::string> joined;
};

/// One side: a study as loaded, or one of its variants.
struct ComparisonSide {
    Study study;                         // with the changes of its variant put in
    std::vector<EmissionFactor> pinned;  // values that compute in the place of the library's
    const FactorLibrary* factors = nullptr;
};

/// The side of a loaded study; `variant` empty or "base" is the study itself. CMP-01: no such variant (GWP variants are no sides of their
/// own: set impact.method), and the codes of the scenario.
Result<ComparisonSide> comparison_side(const LoadedStudy& loaded, const std::string& variant, const FactorLibrary& factors);

/// Whether a difference is more than noise: B - A with the draws of both sides paired, so that what they share cancels out.
/// `told` is empty where neither side states an uncertainty, or products differ in number.
struct NoiseReading {
    std::vector<ComparedProduct> told;
    std::uint64_t runs = 0;
    std::uint64_t seed = 0;
};
/// Codes of assess_uncertainty, CMP-02.
Result<NoiseReading> compare_noise(const ComparisonSide& a, const ComparisonSide& b, RunContext& run);

/// The waterfall from A to B, per product: method and GWP set; values of factors with the same id; choice of factors; parameters; outputs
/// and allocation; activities one by one; transport, gases, use, end of life, land; what is left. Products are matched by id, or, where
/// each side has one, with each other. CMP-02: a side does not compute (its own errors stand beside); CMP-03: units of the products differ.
/// @tested laws/waterfall_adds_up
Result<Comparison> compare_studies(const ComparisonSide& a, const ComparisonSide& b, RunContext& run);

}  // namespace tanji
