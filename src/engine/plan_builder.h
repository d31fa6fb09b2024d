// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/draw_plan.h"

namespace tanji {

/// A number while a plan is made: known already, or the result of a step, one per draw.
struct PlanNumber {
    bool known = true;
    double value = 0.0;
    std::uint32_t step = 0;

    [[nodiscard]] bool is(double what) const { return known && value == what; }
};

/// Writes the steps of a plan. What is known is computed here and now, so that a plan holds only what differs from draw to draw.
class PlanBuilder {
  public:
    static PlanNumber known(double value) { return {true, value, 0}; }
    /// The draws of a variable, drawn where they are first asked for.
    PlanNumber draw(std::size_t variable);
    PlanNumber add(const PlanNumber& left, const PlanNumber& right);
    /// sum + left x right.
    PlanNumber add_product(const PlanNumber& sum, const PlanNumber& left, const PlanNumber& right);
    PlanNumber subtract_product(const PlanNumber& from, const PlanNumber& left, const PlanNumber& right);
    PlanNumber multiply(const PlanNumber& left, const PlanNumber& right);
    PlanNumber divide(const PlanNumber& dividend, const PlanNumber& divisor);
    PlanNumber smaller(const PlanNumber& left, const PlanNumber& right);
    PlanNumber larger(const PlanNumber& left, const PlanNumber& right);
    PlanNumber power(const PlanNumber& base, const PlanNumber& exponent);
    PlanNumber function(PlanOp op, const PlanNumber& of);  // Abs, Sqrt, Exp, Log
    void must_be_positive(const PlanNumber& number, double sign);

    /// The plan, with places shared out so that few batches are held at once.
    DrawPlan finish(std::vector<DrawPlan::Source> variables, const std::vector<PlanNumber>& outputs);

  private:
    PlanNumber step(PlanOp op, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0, double value = 0.0);

    std::vector<PlanStep> steps_;  // `to` and the arguments are numbers of steps until the places are shared out
    std::vector<PlanNumber> drawn_;
};

}  // namespace tanji
