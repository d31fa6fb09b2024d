// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/distribution.h"
#include "engine/result.h"

namespace tanji {

/// A number of the study that scatters: drawn once per run, wherever it is used.
struct Variable {
    std::string id;             // "activities.production.inputs.electricity.amount", "factors.ID", "parameters.ID": key of its draws
    Distribution distribution;  // of the number itself, in its own unit
    /// Numbers of the derivation that are this variable. A leaf takes the draw; what is a formula is scaled by draw / value.
    std::vector<NodeId> nodes;
    /// Providers (Inventory::providers) whose whole footprint is scaled by draw / value.
    std::vector<std::size_t> providers;
};

/// Per node of the derivation: whether it is a variable or is made of one.
std::vector<bool> nodes_that_vary(const Derivation& derivation, const std::vector<Variable>& variables);

enum class PlanOp : std::uint8_t {
    Draw,         // to = draws of variable a
    Add,          // to = a + b
    AddKnown,     // to = a + value
    AddScaled,    // to = a + b x value
    AddProduct,   // to = a + b x c
    Multiply,     // to = a x b
    Scale,        // to = a x value
    Divide,       // to = a / b
    DivideKnown,  // to = value / a
    Min,
    MinKnown,
    Max,
    MaxKnown,
    Abs,
    Sqrt,
    Exp,
    Log,
    MustBePositive  // draws whose a x value is not above 0 have no proper solution
};

struct PlanStep {
    PlanOp op;
    std::uint32_t to, a, b, c;  // places for one batch each; `a` of Draw is a variable
    double value;
};

/// A result of the plan: the same in every draw, or in a place.
struct PlanOutput {
    bool known = true;
    double value = 0.0;
    std::uint32_t place = 0;
};

/// A variant of a study as a straight list of operations on whole batches of draws: what does not depend on a variable is computed once,
/// foreground activities are substituted in the order of supply, and loops among them are eliminated; nothing is left to decide per draw.
struct DrawPlan {
    struct Source {
        std::uint64_t key;  // stable hash of the variable's id
        Distribution distribution;
    };
    std::vector<Source> variables;
    std::vector<PlanStep> steps;
    std::size_t places = 0;
    /// Per product of the variant, in order: the total, then its stages in the order of ProductResult::stages [kg CO2e per reference flow].
    std::vector<PlanOutput> outputs;
};

/// @tested monte_carlo_test: without variables the plan gives the base result; with a loop each draw agrees with a new calculation
DrawPlan make_draw_plan(const VariantResult& variant, const std::vector<Variable>& variables);

/// What a thread works in.
struct DrawWorkspace {
    std::vector<Batch> places;
    Batch valid;  // 1 for a draw with a proper solution, else 0
};
/// Computes one batch of runs; `workspace.places` then holds the outputs.
void run_draw_plan(const DrawPlan& plan, std::uint64_t seed, std::uint64_t batch, DrawWorkspace& workspace);

}  // namespace tanji
