// SPDX-License-Identifier: Apache-2.0
// Exact moments of sums and products, and test values of the standards checklist (part 5), against draws and first order.
#include "engine/monte_carlo.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/calculate.h"
#include "engine/first_order.h"
#include "engine/gradient.h"
#include "model/study_node.h"
#include "support/hash.h"

namespace tanji {
namespace {

const FactorLibrary& library() {
    static const FactorLibrary kLibrary = std::move(FactorLibrary::packed({})).value();
    return kLibrary;
}
Quantity quantity(const std::string& text) { return std::move(parse_quantity(text, {})).value(); }

Exchange emit(const std::string& name, const std::string& amount) {
    Exchange exchange;
    exchange.flow = name;
    exchange.direction = Direction::Output;
    exchange.emission = "CO2";
    exchange.amount = quantity(amount);
    return exchange;
}
Exchange buy(const std::string& flow, const std::string& amount, const std::string& factor) {
    Exchange exchange;
    exchange.flow = flow;
    exchange.amount = quantity(amount);
    exchange.factor = factor;
    return exchange;
}
Exchange draw_on(const std::string& flow, const std::string& amount, const std::string& from) {
    Exchange exchange = buy(flow, amount, {});
    exchange.from = from;
    return exchange;
}
Exchange make(const std::string& flow, const std::string& amount) {
    Exchange exchange = buy(flow, amount, {});
    exchange.direction = Direction::Output;
    return exchange;
}

Study study_of(std::vector<Exchange> inputs, std::vector<Exchange> outputs = {}) {
    Study study;
    study.id = "test";
    study.title = {"试", "Test"};
    study.method = "iso-14067-2018";
    study.boundary.stages = {"production"};
    study.sources = {"study.yaml"};
    Product product;
    product.id = "P";
    product.declared_unit = quantity("1 台");
    study.products = {product};
    Activity activity;
    activity.id = "work";
    activity.stage = "production";
    activity.inputs = std::move(inputs);
    activity.outputs = std::move(outputs);
    study.activities = {activity};
    return study;
}

VariantResult compute(Study study) {
    Diagnostics diagnostics;
    link_study(study, true, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    RunContext run;
    CalculationOptions options;
    options.other_gwp_sets = false;
    Result<StudyResult> result = calculate(study, library(), options, run);
    EXPECT_TRUE(result.has_value());
    return result->variants.front();
}

/// The datum that a line's coefficient begins with.
NodeId datum_of(const VariantResult& variant, const std::string& flow, const Study& study) {
    for (const Line& line : variant.inventory->lines) {
        if (exchange_of(study, line).flow != flow) continue;
        NodeId node = line.node;
        while (!variant.inventory->derivation.inputs(node).empty()) node = variant.inventory->derivation.inputs(node).front();
        return node;
    }
    ADD_FAILURE() << "no line for " << flow;
    return 0;
}
Variable amount(const VariantResult& variant, const Study& study, const std::string& flow, const Distribution& distribution) {
    return {"work/" + flow, distribution, {datum_of(variant, flow, study)}, {}};
}

MonteCarloResult simulate(const VariantResult& variant, const std::vector<Variable>& variables, std::uint64_t runs, unsigned threads = 2,
                          bool keep = false) {
    RunContext run;
    run.threads = threads;
    MonteCarloOptions options;
    options.runs = runs;
    options.seed = 20250101;
    options.keep_draws = keep;
    return monte_carlo(variant, variables, options, run).value();
}

struct Three {
    Study study = study_of({}, {emit("a", "5.4352 kg"), emit("b", "3.3457 kg"), emit("c", "0.3746 kg")});
    VariantResult variant = compute(study);
    std::vector<Variable> with(const Distribution& a, const Distribution& b, const Distribution& c) const {
        return {amount(variant, study, "a", a), amount(variant, study, "b", b), amount(variant, study, "c", c)};
    }
};

Distribution plus_minus(double value, double p) { return Distribution::normal(value, value * p / 1.96); }

// Standards, 5.3: sum of (5.4352 ± 11.18 %, 3.3457 ± 7.07 %, 0.3746 ± 30 %) -> ± 7.23 %.
TEST(FirstOrder, SumOfPlusMinusIsTheRootOfTheSquares) {
    const Three three;
    const auto variables = three.with(plus_minus(5.4352, 0.1118), plus_minus(3.3457, 0.0707), plus_minus(0.3746, 0.30));
    const FirstOrder result = first_order(three.variant, three.variant.products.front(), variables);
    EXPECT_DOUBLE_EQ(result.total, 5.4352 + 3.3457 + 0.3746);
    EXPECT_NEAR((result.high - result.total) / result.total, 0.0723, 5e-5);
    EXPECT_NEAR((result.total - result.low) / result.total, 0.0723, 5e-5);
    EXPECT_FALSE(result.lognormal);
}

// Standards, 5.3: a product of 5 % and 10 % -> 11.18 %.
TEST(FirstOrder, ProductOfAnAmountAndAFactorAddsRelativeSquares) {
    const Study study = study_of({buy("electricity", "100 kWh", "cn-cf-national-2024")});
    const VariantResult variant = compute(study);
    std::vector<Variable> variables{amount(variant, study, "electricity", plus_minus(100, 0.05)),
                                    {"factors/cn-cf-national-2024", plus_minus(1.0, 0.10), {}, {0}}};
    const FirstOrder result = first_order(variant, variant.products.front(), variables);
    EXPECT_NEAR((result.high - result.total) / result.total, 0.1118, 5e-5);
    EXPECT_NEAR(result.effects[0].share, 0.8, 1e-12);  // 100 of 125
    EXPECT_EQ(result.effects[0].variable, 1U);
    EXPECT_NEAR(result.effects[1].share, 0.2, 1e-12);
}

// Standards, 5.3: Taylor with GSD (1.10, 1.05, 1.30) on the same values: y = 9.1555, GSD 1.06214, interval 8.135-10.304.
TEST(FirstOrder, LognormalTaylorSeriesGivesTheTestValues) {
    const Three three;
    const auto variables =
        three.with(Distribution::lognormal(5.4352, sigma_of_gsd(1.10)), Distribution::lognormal(3.3457, sigma_of_gsd(1.05)),
                   Distribution::lognormal(0.3746, sigma_of_gsd(1.30)));
    const FirstOrder result = first_order(three.variant, three.variant.products.front(), variables);
    EXPECT_NEAR(result.total, 9.1555, 1e-10);
    EXPECT_TRUE(result.lognormal);
    EXPECT_NEAR(*result.gsd, 1.06214, 5e-6);
    EXPECT_NEAR(result.low, 8.135, 5e-4);
    EXPECT_NEAR(result.high, 10.304, 5e-4);
}

// ... Monte Carlo 400 000 draws 8.171-10.350.
TEST(MonteCarlo, LognormalSumGivesTheTestInterval) {
    const Three three;
    const auto variables =
        three.with(Distribution::lognormal(5.4352, sigma_of_gsd(1.10)), Distribution::lognormal(3.3457, sigma_of_gsd(1.05)),
                   Distribution::lognormal(0.3746, sigma_of_gsd(1.30)));
    const MonteCarloResult result = simulate(three.variant, variables, 400'000);
    const Sample& total = result.products.front().total;
    EXPECT_EQ(total.draws, 400'000U);
    EXPECT_EQ(result.refused, 0U);
    // Standard errors of the two quantiles at 400 000 draws are 0.002 and 0.0025; the test value has its own.
    EXPECT_NEAR(total.low, 8.171, 0.008);
    EXPECT_NEAR(total.high, 10.350, 0.010);
}

TEST(MonteCarlo, LognormalSumHasItsExactMoments) {
    const Three three;
    const auto variables =
        three.with(Distribution::lognormal(5.4352, sigma_of_gsd(1.5)), Distribution::lognormal(3.3457, sigma_of_gsd(1.2)),
                   Distribution::lognormal(0.3746, sigma_of_gsd(1.30)));
    double mean = 0.0, variance = 0.0;
    for (const Variable& variable : variables) {
        mean += variable.distribution.mean();
        variance += variable.distribution.variance();
    }
    const Sample total = simulate(three.variant, variables, 200'000).products.front().total;
    EXPECT_NEAR(total.mean, mean, 3 * total.standard_error);
    EXPECT_GT(total.mean, three.variant.products.front().total + 10 * total.standard_error);  // above the base value
    EXPECT_NEAR(total.sd * total.sd, variance, 0.03 * variance);
}

TEST(MonteCarlo, NormalInputsAndALinearModelAgreeWithFirstOrderWithinThreeStandardErrors) {
    const Three three;
    const auto variables = three.with(plus_minus(5.4352, 0.1118), plus_minus(3.3457, 0.0707), plus_minus(0.3746, 0.30));
    const FirstOrder exact = first_order(three.variant, three.variant.products.front(), variables);
    const Sample total = simulate(three.variant, variables, 100'000).products.front().total;
    EXPECT_NEAR(total.mean, exact.total, 3 * total.standard_error);
    EXPECT_NEAR(total.sd, exact.sd, 3 * exact.sd / std::sqrt(2.0 * 100'000));
    // Standard error of a quantile: sqrt(p (1 - p) / n) / density; at 2.5 % the density of a normal is 0.0584 / sd.
    const double error = std::sqrt(0.025 * 0.975 / 100'000) / 0.0584 * exact.sd;
    EXPECT_NEAR(total.low, exact.total - 1.95996 * exact.sd, 3 * error);
    EXPECT_NEAR(total.high, exact.total + 1.95996 * exact.sd, 3 * error);
    EXPECT_NEAR(total.median, exact.total, 3 * 1.2533 * total.standard_error);
}

TEST(MonteCarlo, ZeroVarianceGivesTheBaseValueInEveryDraw) {
    const Three three;
    const double base = three.variant.products.front().total;
    const Sample none = simulate(three.variant, {}, 5000).products.front().total;
    EXPECT_EQ(none.mean, base);
    EXPECT_EQ(none.sd, 0.0);
    EXPECT_EQ(none.low, base);
    EXPECT_EQ(none.high, base);
    const auto certain = three.with(Distribution::normal(5.4352, 0.0), Distribution::lognormal(3.3457, 0.0), Distribution::fixed(0.3746));
    const MonteCarloResult drawn = simulate(three.variant, certain, 5000, 2, true);
    for (const double draw : drawn.products.front().draws) ASSERT_NEAR(draw, base, 1e-14 * base);
    EXPECT_NEAR(drawn.products.front().total.sd, 0.0, 1e-14);
}

TEST(MonteCarlo, TheSameBitsOnAnyNumberOfThreads) {
    const Three three;
    const auto variables = three.with(Distribution::lognormal(5.4352, 0.3), plus_minus(3.3457, 0.2), plus_minus(0.3746, 0.30));
    const MonteCarloResult one = simulate(three.variant, variables, 50'123, 1, true);
    for (const unsigned threads : {2U, 3U, 7U}) {
        const MonteCarloResult other = simulate(three.variant, variables, 50'123, threads, true);
        const Sample &left = one.products.front().total, &right = other.products.front().total;
        EXPECT_EQ(left.mean, right.mean);
        EXPECT_EQ(left.sd, right.sd);
        EXPECT_EQ(left.low, right.low);
        EXPECT_EQ(left.median, right.median);
        EXPECT_EQ(left.high, right.high);
        EXPECT_EQ(left.histogram.bars, right.histogram.bars);
        EXPECT_EQ(one.products.front().draws, other.products.front().draws);
    }
}

TEST(MonteCarlo, QuantilesOfTheCellsAreThoseOfTheDrawsThemselves) {
    const Three three;
    const auto variables = three.with(Distribution::lognormal(5.4352, 0.8), Distribution::lognormal(3.3457, 0.3), plus_minus(0.3746, 0.3));
    MonteCarloResult result = simulate(three.variant, variables, 120'000, 2, true);
    const MonteCarloProduct& product = result.products.front();
    const Sample exact = sample_of(product.draws);
    EXPECT_NEAR(product.total.low, exact.low, 1e-3 * exact.low);
    EXPECT_NEAR(product.total.median, exact.median, 1e-3 * exact.median);
    EXPECT_NEAR(product.total.high, exact.high, 1e-3 * exact.high);
    EXPECT_NEAR(product.total.mean, exact.mean, 1e-12 * exact.mean);
    EXPECT_NEAR(product.total.sd, exact.sd, 1e-10 * exact.sd);
    std::uint64_t counted = product.total.histogram.below + product.total.histogram.above;
    for (const std::uint64_t bar : product.total.histogram.bars) counted += bar;
    EXPECT_EQ(counted, 120'000U);
}

TEST(MonteCarlo, ADrawDoesNotDependOnWhatElseIsDrawn) {
    const Three three;
    const auto all = three.with(plus_minus(5.4352, 0.1), plus_minus(3.3457, 0.2), plus_minus(0.3746, 0.3));
    const auto sum = simulate(three.variant, all, 1000, 1, true).products.front().draws;
    std::vector<std::vector<double>> parts;
    for (const Variable& variable : all) parts.push_back(simulate(three.variant, {variable}, 1000, 1, true).products.front().draws);
    const double base = three.variant.products.front().total;
    for (std::size_t run = 0; run < sum.size(); ++run)
        ASSERT_NEAR(sum[run] - base, parts[0][run] + parts[1][run] + parts[2][run] - 3 * base, 1e-12);
}

TEST(MonteCarlo, OneFactorIsOneDrawHoweverOftenItIsUsed) {
    const Study study = study_of({buy("a", "60 kWh", "cn-cf-national-2024"), buy("b", "40 kWh", "cn-cf-national-2024")});
    const VariantResult variant = compute(study);
    ASSERT_EQ(variant.inventory->providers.size(), 1U);
    const std::vector<Variable> variables{{"factors/cn-cf-national-2024", plus_minus(1.0, 0.10), {}, {0}}};
    const FirstOrder exact = first_order(variant, variant.products.front(), variables);
    EXPECT_NEAR((exact.high - exact.total) / exact.total, 0.10, 1e-12);  // not 7.2 %, as of two independent ones
    const Sample total = simulate(variant, variables, 100'000).products.front().total;
    EXPECT_NEAR(total.sd / total.mean, 0.10 / 1.96, 0.0005);
}

TEST(MonteCarlo, PairedDrawsCancelWhatBothSidesShare) {
    const Study one = study_of({buy("electricity", "100 kWh", "cn-cf-national-2024")});
    const Study two = study_of({buy("electricity", "101 kWh", "cn-cf-national-2024")});
    const VariantResult a = compute(one), b = compute(two);
    const std::vector<Variable> variables{{"factors/cn-cf-national-2024", plus_minus(1.0, 0.20), {}, {0}}};
    const auto first = simulate(a, variables, 10'000, 2, true), second = simulate(b, variables, 10'000, 2, true);
    const PairedDifference paired = paired_difference(first.products.front().draws, second.products.front().draws);
    EXPECT_EQ(paired.probability_a_lower, 1.0);  // though each side alone scatters by 20 %
    EXPECT_NEAR(paired.difference.mean / second.products.front().total.mean, 1.0 / 101.0, 1e-12);
    EXPECT_LT(paired.difference.sd, 0.011 * second.products.front().total.sd);
}

/// A makes a, B makes b; each draws on the other; the product takes 1 kg of a.
Study loop_study(const std::string& a_needs, const std::string& b_needs) {
    Study study = study_of({draw_on("a", "1 kg", "A")});
    Activity a, b;
    a.id = "A";
    a.stage = b.stage = "production";
    b.id = "B";
    a.inputs = {draw_on("b", a_needs, "B")};
    a.outputs = {make("a", "1 kg"), emit("stack-a", "2 kg")};
    b.inputs = {draw_on("a", b_needs, "A")};
    b.outputs = {make("b", "1 kg"), emit("stack-b", "1 kg")};
    study.activities.push_back(a);
    study.activities.push_back(b);
    return study;
}

TEST(MonteCarlo, ALoopIsSolvedAnewInEveryDraw) {
    const Study study = loop_study("0.5 kg", "0.4 kg");
    const VariantResult variant = compute(study);
    // x_a = 2 + p x_b, x_b = 1 + q x_a: x_a = (2 + p) / (1 - p q).
    EXPECT_NEAR(variant.products.front().total, 2.5 / 0.8, 1e-12);
    const Distribution p{DistributionKind::Uniform, 0.5, 0.0, 0.3, 0.7};
    const std::vector<Variable> variables{amount(variant, study, "b", p)};
    const auto result = simulate(variant, variables, 2000, 1, true);
    for (std::uint64_t batch = 0; batch < 2; ++batch) {
        Batch draws;
        draw_uniform(20250101, stable_hash("work/b"), batch, draws);
        p.apply(draws);
        for (std::size_t lane = 0; lane < kBatch; ++lane)
            ASSERT_NEAR(result.products.front().draws[batch * kBatch + lane], (2.0 + draws[lane]) / (1.0 - 0.4 * draws[lane]), 1e-12);
    }
    // dx/dp = (1 + 2 q) / (1 - p q)^2
    const FirstOrder first = first_order(variant, variant.products.front(), variables);
    EXPECT_NEAR(first.effects.front().derivative, 1.8 / (0.8 * 0.8), 1e-12);
}

TEST(MonteCarlo, RunsInWhichALoopConsumesWhatItMakesAreToldAndCountNowhere) {
    const Study study = loop_study("0.5 kg", "0.9 kg");
    const VariantResult variant = compute(study);
    const Distribution p{DistributionKind::Uniform, 0.5, 0.0, 0.0, 2.0};  // no solution from 1 / 0.9 on
    const MonteCarloResult result = simulate(variant, {amount(variant, study, "b", p)}, 20'000);
    EXPECT_NEAR(static_cast<double>(result.refused) / 20'000, (2.0 - 1.0 / 0.9) / 2.0, 0.015);
    EXPECT_EQ(result.products.front().total.draws + result.refused, 20'000U);
    EXPECT_GT(result.products.front().total.low, 0.0);
}

TEST(Gradient, OutputsAndDeliveriesAreNumbersLikeOthers) {
    Study study = study_of({draw_on("part", "3 kg", "A")});
    Activity a;
    a.id = "A";
    a.stage = "production";
    a.outputs = {make("part", "4 kg"), emit("stack", "10 kg")};
    study.activities.push_back(a);
    const VariantResult variant = compute(study);
    EXPECT_NEAR(variant.products.front().total, 7.5, 1e-12);
    const Gradient slopes = gradient(variant, variant.products.front());
    const Inventory& inventory = *variant.inventory;
    for (const Column& column : inventory.columns)
        if (column.made != 0) {
            EXPECT_NEAR(slopes.nodes[column.made], -7.5 / 4.0, 1e-12);
        }  // h = 3 x 10 / made
    EXPECT_NEAR(slopes.nodes[datum_of(variant, "part", study)], 2.5, 1e-12);
}

}  // namespace
}  // namespace tanji
