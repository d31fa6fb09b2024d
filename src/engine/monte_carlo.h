// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "engine/draw_plan.h"
#include "engine/sample.h"
#include "support/run_context.h"

namespace tanji {

struct MonteCarloOptions {
    std::uint64_t runs = 10'000;
    std::uint64_t seed = 1;
    bool keep_draws = false;  // of the totals, for comparisons
};

struct MonteCarloProduct {
    std::size_t product = 0;     // index into Study::products
    Sample total;                // kg CO2e per reference flow
    std::vector<Sample> stages;  // in the order of ProductResult::stages
    std::vector<double> draws;   // totals run by run when they are kept; not a number where a run had no proper solution
};

/// What simultaneous random draws of all variables make of the result of one variant.
struct MonteCarloResult {
    std::uint64_t runs = 0;
    std::uint64_t seed = 0;
    std::uint64_t refused = 0;  // runs without a proper solution (a loop that consumes what it makes): in no figure, and told
    std::vector<MonteCarloProduct> products;
};

/// Runs on run.threads threads, to the same bits on any number of them. Memory does not grow with the runs unless draws are kept: the
/// first 16384 are held, and lay out fine cells in which the rest is counted; up to that number quantiles are those of the draws
/// themselves. Empty when it was cancelled.
/// @source IPCC 2006 Guidelines, Vol. 1, Ch. 3, approach 2 (read in quotation)
std::optional<MonteCarloResult> monte_carlo(const VariantResult& variant, const std::vector<Variable>& variables,
                                            const MonteCarloOptions& options, RunContext& run);

/// B - A, run by run, of two results with the same seed and number of runs: what both share cancels out.
struct PairedDifference {
    Sample difference;                 // B - A
    double probability_a_lower = 0.0;  // P(A < B): share of the runs, equal ones counted half
};
/// Of draws that were kept. Runs that either side refused are left out.
PairedDifference paired_difference(std::span<const double> a, std::span<const double> b);

}  // namespace tanji
