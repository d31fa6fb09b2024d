// SPDX-License-Identifier: Apache-2.0
#include "engine/plan_builder.h"

#include <algorithm>
#include <cmath>

#include "support/portable_math.h"

namespace tanji {

namespace {

/// How many of a, b and c are results of steps.
int arguments_of(PlanOp op) {
    switch (op) {
        case PlanOp::Draw:
            return 0;
        case PlanOp::AddProduct:
            return 3;
        case PlanOp::Add:
        case PlanOp::AddScaled:
        case PlanOp::Multiply:
        case PlanOp::Divide:
        case PlanOp::Min:
        case PlanOp::Max:
            return 2;
        default:
            return 1;
    }
}

}  // namespace

PlanNumber PlanBuilder::step(PlanOp op, std::uint32_t a, std::uint32_t b, std::uint32_t c, double value) {
    const auto number = static_cast<std::uint32_t>(steps_.size());
    steps_.push_back({op, number, a, b, c, value});
    return {false, 0.0, number};
}

PlanNumber PlanBuilder::draw(std::size_t variable) {
    if (variable >= drawn_.size()) drawn_.resize(variable + 1);
    if (drawn_[variable].known) drawn_[variable] = step(PlanOp::Draw, static_cast<std::uint32_t>(variable));
    return drawn_[variable];
}

PlanNumber PlanBuilder::add(const PlanNumber& left, const PlanNumber& right) {
    if (left.known && right.known) return known(left.value + right.value);
    if (left.is(0.0)) return right;
    if (right.is(0.0)) return left;
    if (right.known) return step(PlanOp::AddKnown, left.step, 0, 0, right.value);
    if (left.known) return step(PlanOp::AddKnown, right.step, 0, 0, left.value);
    return step(PlanOp::Add, left.step, right.step);
}

PlanNumber PlanBuilder::add_product(const PlanNumber& sum, const PlanNumber& left, const PlanNumber& right) {
    if (left.is(0.0) || right.is(0.0)) return sum;
    if (sum.known || (left.known && right.known)) return add(sum, multiply(left, right));
    if (right.known) return step(PlanOp::AddScaled, sum.step, left.step, 0, right.value);
    if (left.known) return step(PlanOp::AddScaled, sum.step, right.step, 0, left.value);
    return step(PlanOp::AddProduct, sum.step, left.step, right.step);
}

PlanNumber PlanBuilder::subtract_product(const PlanNumber& from, const PlanNumber& left, const PlanNumber& right) {
    return add_product(from, multiply(left, known(-1.0)), right);
}

PlanNumber PlanBuilder::multiply(const PlanNumber& left, const PlanNumber& right) {
    if (left.known && right.known) return known(left.value * right.value);
    if (left.is(0.0) || right.is(0.0)) return known(0.0);
    if (left.is(1.0)) return right;
    if (right.is(1.0)) return left;
    if (right.known) return step(PlanOp::Scale, left.step, 0, 0, right.value);
    if (left.known) return step(PlanOp::Scale, right.step, 0, 0, left.value);
    return step(PlanOp::Multiply, left.step, right.step);
}

PlanNumber PlanBuilder::divide(const PlanNumber& dividend, const PlanNumber& divisor) {
    if (dividend.known && divisor.known) return known(dividend.value / divisor.value);
    if (dividend.is(0.0)) return known(0.0);
    if (divisor.known) return divisor.value == 1.0 ? dividend : step(PlanOp::Scale, dividend.step, 0, 0, 1.0 / divisor.value);
    if (dividend.known) return step(PlanOp::DivideKnown, divisor.step, 0, 0, dividend.value);
    return step(PlanOp::Divide, dividend.step, divisor.step);
}

PlanNumber PlanBuilder::smaller(const PlanNumber& left, const PlanNumber& right) {
    if (left.known && right.known) return known(std::min(left.value, right.value));
    if (left.known) return step(PlanOp::MinKnown, right.step, 0, 0, left.value);
    if (right.known) return step(PlanOp::MinKnown, left.step, 0, 0, right.value);
    return step(PlanOp::Min, left.step, right.step);
}

PlanNumber PlanBuilder::larger(const PlanNumber& left, const PlanNumber& right) {
    if (left.known && right.known) return known(std::max(left.value, right.value));
    if (left.known) return step(PlanOp::MaxKnown, right.step, 0, 0, left.value);
    if (right.known) return step(PlanOp::MaxKnown, left.step, 0, 0, right.value);
    return step(PlanOp::Max, left.step, right.step);
}

PlanNumber PlanBuilder::function(PlanOp op, const PlanNumber& of) {
    if (!of.known) return step(op, of.step);
    switch (op) {
        case PlanOp::Abs:
            return known(std::abs(of.value));
        case PlanOp::Sqrt:
            return known(std::sqrt(of.value));
        case PlanOp::Exp:
            return known(portable_exp(of.value));
        default:
            return known(portable_log(of.value));
    }
}

PlanNumber PlanBuilder::power(const PlanNumber& base, const PlanNumber& exponent) {
    // Small whole exponents by multiplication, which also serves a base below 0; others by logarithms, where such a base has no power.
    constexpr double kSmall = 16.0;
    if (exponent.known && exponent.value == std::floor(exponent.value) && std::abs(exponent.value) <= kSmall) {
        PlanNumber product = known(1.0);
        for (int factor = 0; factor < static_cast<int>(std::abs(exponent.value)); ++factor) product = multiply(product, base);
        return exponent.value < 0.0 ? divide(known(1.0), product) : product;
    }
    return function(PlanOp::Exp, multiply(exponent, function(PlanOp::Log, base)));
}

void PlanBuilder::must_be_positive(const PlanNumber& number, double sign) {
    if (!number.known) step(PlanOp::MustBePositive, number.step, 0, 0, sign);
}

DrawPlan PlanBuilder::finish(std::vector<DrawPlan::Source> variables, const std::vector<PlanNumber>& outputs) {
    DrawPlan plan;
    plan.variables = std::move(variables);
    constexpr std::uint32_t kNever = 0, kAlways = 0xFFFFFFFFU;
    std::vector<std::uint32_t> last_use(steps_.size(), kNever);
    const auto arguments = [](PlanStep& step) {
        std::vector<std::uint32_t*> all{&step.a, &step.b, &step.c};
        all.resize(static_cast<std::size_t>(arguments_of(step.op)));
        return all;
    };
    for (const PlanNumber& output : outputs)
        if (!output.known) last_use[output.step] = kAlways;
    // Backwards, so that a step whose result nobody uses asks for nothing either.
    std::vector<bool> used(steps_.size(), false);
    for (std::size_t index = steps_.size(); index-- > 0;) {
        used[index] = last_use[index] != kNever || steps_[index].op == PlanOp::MustBePositive;
        if (!used[index]) continue;
        for (const std::uint32_t* argument : arguments(steps_[index]))
            if (last_use[*argument] == kNever) last_use[*argument] = static_cast<std::uint32_t>(index);
    }
    std::vector<std::uint32_t> place_of(steps_.size(), 0), free;
    for (std::size_t index = 0; index < steps_.size(); ++index) {
        if (!used[index]) continue;
        PlanStep step = steps_[index];
        std::vector<std::uint32_t> done;
        for (std::uint32_t* argument : arguments(step)) {
            if (last_use[*argument] == index) done.push_back(place_of[*argument]);
            *argument = place_of[*argument];
        }
        std::sort(done.begin(), done.end());
        done.erase(std::unique(done.begin(), done.end()), done.end());
        free.insert(free.end(), done.begin(), done.end());  // operations are element by element: a result may stand where an argument did
        if (step.op != PlanOp::MustBePositive) {
            if (free.empty()) free.push_back(static_cast<std::uint32_t>(plan.places++));
            step.to = place_of[index] = free.back();
            free.pop_back();
        }
        plan.steps.push_back(step);
    }
    for (const PlanNumber& output : outputs) plan.outputs.push_back({output.known, output.value, output.known ? 0 : place_of[output.step]});
    return plan;
}

}  // namespace tanji
