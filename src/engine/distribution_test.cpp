// SPDX-License-Identifier: Apache-2.0
#include "engine/distribution.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/pedigree.h"

namespace tanji {
namespace {

Quantity quantity(const std::string& text) { return std::move(parse_quantity(text, {})).value(); }

std::optional<Distribution> read(const std::string& value, const Uncertainty& uncertainty, std::string* code = nullptr) {
    Diagnostics diagnostics;
    const auto distribution = stated_distribution(quantity(value), uncertainty, {"study.yaml", "x", {}, 3, 1}, diagnostics);
    if (code != nullptr) *code = diagnostics.empty() ? "" : diagnostics.items().front().code;
    EXPECT_EQ(diagnostics.has_errors(), code != nullptr && !code->empty());
    return distribution;
}
Uncertainty plus_minus(double p, DistributionKind kind = DistributionKind::Unstated) {
    Uncertainty uncertainty;
    uncertainty.plus_minus = p;
    uncertainty.distribution = kind;
    return uncertainty;
}

TEST(Distribution, PlusMinusIsANormalOfThatHalfWidthUpToThirtyPercent) {
    const auto distribution = read("200 kg", plus_minus(0.05));
    ASSERT_TRUE(distribution);
    EXPECT_EQ(distribution->kind, DistributionKind::Normal);
    EXPECT_EQ(distribution->value, 200.0);
    EXPECT_DOUBLE_EQ(distribution->spread, 10.0 / 1.96);
    EXPECT_EQ(read("200 kg", plus_minus(0.30))->kind, DistributionKind::Normal);
}

TEST(Distribution, PlusMinusAboveThirtyPercentIsALognormalWhoseUpperEndIsTheValueAndThatMuch) {
    const auto distribution = read("200 kg", plus_minus(0.50));
    ASSERT_TRUE(distribution);
    EXPECT_EQ(distribution->kind, DistributionKind::Lognormal);
    EXPECT_NEAR(200.0 * std::exp(1.96 * distribution->spread), 300.0, 1e-10);
    EXPECT_EQ(read("200 kg", plus_minus(0.50, DistributionKind::Normal))->kind, DistributionKind::Normal);
    EXPECT_EQ(read("200 kg", plus_minus(0.05, DistributionKind::Lognormal))->kind, DistributionKind::Lognormal);
}

TEST(Distribution, AnotherCoverageGivesAnotherStandardDeviation) {
    Uncertainty uncertainty = plus_minus(0.10);
    uncertainty.coverage = 0.6826894921370859;  // one sigma
    EXPECT_NEAR(read("50 kg", uncertainty)->spread, 5.0, 1e-12);
}

TEST(Distribution, SquaredGeometricDeviation) {
    Uncertainty uncertainty;
    uncertainty.gsd2 = 1.21;
    EXPECT_NEAR(read("3 kg", uncertainty)->spread, std::log(1.1), 1e-15);
    EXPECT_NEAR(sigma_of_gsd(1.1), sigma_of_gsd2(1.21), 1e-15);
}

TEST(Distribution, NegativeLognormalKeepsItsSign) {
    const auto distribution = read("-4 kg", plus_minus(0.8));
    ASSERT_TRUE(distribution);
    EXPECT_LT(distribution->quantile(0.999), 0.0);
    EXPECT_LT(distribution->quantile(0.1), distribution->quantile(0.9));
    EXPECT_LT(distribution->mean(), -4.0);
}

TEST(Distribution, LimitsAreReadInTheUnitOfTheValue) {
    Uncertainty uncertainty;
    uncertainty.distribution = DistributionKind::Triangular;
    uncertainty.least = quantity("1 t");
    uncertainty.most = quantity("2500 kg");
    const auto distribution = read("1.5 t", uncertainty);
    ASSERT_TRUE(distribution);
    EXPECT_EQ(distribution->least, 1.0);
    EXPECT_EQ(distribution->most, 2.5);
}

TEST(Distribution, ContradictionsAreSaidWithTheirCode) {
    std::string code;
    Uncertainty two = plus_minus(0.1);
    two.gsd2 = 1.2;
    EXPECT_FALSE(read("1 kg", two, &code));
    EXPECT_EQ(code, "UNC-01");
    EXPECT_FALSE(read("0 kg", plus_minus(0.1), &code));
    EXPECT_EQ(code, "UNC-02");
    EXPECT_FALSE(read("1 kg", plus_minus(-0.1), &code));
    EXPECT_EQ(code, "UNC-06");
    Uncertainty coverage = plus_minus(0.1);
    coverage.coverage = 95.0;
    EXPECT_FALSE(read("1 kg", coverage, &code));
    EXPECT_EQ(code, "UNC-04");
    Uncertainty gsd;
    gsd.gsd2 = 0.9;
    EXPECT_FALSE(read("1 kg", gsd, &code));
    EXPECT_EQ(code, "UNC-07");
    Uncertainty limits;
    limits.least = quantity("3 kg");
    limits.most = quantity("2 kg");
    EXPECT_FALSE(read("2.5 kg", limits, &code));  // which of the two distributions?
    EXPECT_EQ(code, "UNC-10");
    limits.distribution = DistributionKind::Uniform;
    EXPECT_FALSE(read("2.5 kg", limits, &code));
    EXPECT_EQ(code, "UNC-03");
    limits.most = quantity("4 kg");
    EXPECT_FALSE(read("2.5 kg", limits, &code));
    EXPECT_EQ(code, "UNC-05");
    limits.most = quantity("4 kWh");
    EXPECT_FALSE(read("3.5 kg", limits, &code));
    EXPECT_EQ(code, "UNC-09");
    EXPECT_FALSE(read("1 kg", Uncertainty{}, &code));
    EXPECT_EQ(code, "");
}

TEST(Distribution, MomentsAndQuantilesAgreeWithTheDraws) {
    const Distribution all[] = {Distribution::fixed(3.0),
                                Distribution::normal(10.0, 2.0),
                                Distribution::lognormal(5.0, 0.4),
                                Distribution::lognormal(-5.0, 0.4),
                                {DistributionKind::Uniform, 2.0, 0.0, 1.0, 4.0},
                                {DistributionKind::Triangular, 2.0, 0.0, 1.0, 6.0}};
    for (const Distribution& distribution : all) {
        double sum = 0.0, square = 0.0, below = 0.0;
        constexpr std::uint64_t kBatches = 2000;
        const double quartile = distribution.quantile(0.25);
        for (std::uint64_t batch = 0; batch < kBatches; ++batch) {
            Batch draws;
            draw_uniform(5, 6, batch, draws);
            distribution.apply(draws);
            for (const double draw : draws) {
                sum += draw;
                square += (draw - distribution.mean()) * (draw - distribution.mean());
                below += draw < quartile ? 1.0 : 0.0;
            }
        }
        const double n = kBatches * kBatch;
        EXPECT_NEAR(sum / n, distribution.mean(), 4 * distribution.sd() / std::sqrt(n) + 1e-12);
        EXPECT_NEAR(square / n, distribution.variance(), 0.02 * distribution.variance());
        if (!distribution.is_certain()) {
            EXPECT_NEAR(below / n, 0.25, 4 * std::sqrt(0.25 * 0.75 / n));
        }
    }
}

// Standards, 5.1: scores (2,3,1,2,4), U_b 1.05, set E3 -> GSD^2 1.5133, sigma 0.2071, sigma^2 0.04291, CV 0.2094, mean/median 1.02169;
// set C read as factors of the 95 % interval -> GSD^2 2.3476.
TEST(Pedigree, GivesTheTestValuesOfTheMatrix) {
    const DataQuality quality{2, 3, 1, 2, 4};
    Diagnostics diagnostics;
    const double sigma = pedigree_sigma(*find_pedigree("E3"), quality, 1.05, {}, diagnostics).value();
    EXPECT_NEAR(std::exp(2 * sigma), 1.5133, 5e-5);
    EXPECT_NEAR(sigma, 0.2071, 5e-5);
    EXPECT_NEAR(sigma * sigma, 0.04291, 5e-6);
    const Distribution distribution = Distribution::lognormal(1.0, sigma);
    EXPECT_NEAR(distribution.sd() / distribution.mean(), 0.2094, 5e-5);
    EXPECT_NEAR(distribution.mean(), 1.02169, 5e-6);
    EXPECT_NEAR(std::exp(2 * pedigree_sigma(*find_pedigree("C"), quality, 1.05, {}, diagnostics).value()), 2.3476, 5e-5);
    EXPECT_TRUE(diagnostics.empty());
}

// The variances that ecoinvent 3 adds: 1.05 -> 0.0006, 1.1 -> 0.0023, 1.2 -> 0.0083, 1.5 -> 0.0411, 2 -> 0.1201.
TEST(Pedigree, AFactorAddsTheSquareOfHalfItsLogarithm) {
    const struct {
        double factor, variance;
    } cases[] = {{1.05, 0.0006}, {1.1, 0.0023}, {1.2, 0.0083}, {1.5, 0.0411}, {2.0, 0.1201}};
    Diagnostics diagnostics;
    for (const auto& one : cases) {
        const double sigma = pedigree_sigma(*find_pedigree("E3"), {}, one.factor, {}, diagnostics).value();
        EXPECT_NEAR(sigma * sigma, one.variance, 5e-5);
    }
}

TEST(Pedigree, ScoresThatNoFactorAnswersAreRefused) {
    const auto code = [](const char* set, const DataQuality& quality, double basic) {
        Diagnostics diagnostics;
        EXPECT_FALSE(pedigree_sigma(*find_pedigree(set), quality, basic, {}, diagnostics));
        return diagnostics.items().front().code;
    };
    EXPECT_EQ(code("E3", {2.5, {}, {}, {}, {}}, 1.05), "UNC-11");
    EXPECT_EQ(code("E3", {6, {}, {}, {}, {}}, 1.05), "UNC-11");
    EXPECT_EQ(code("C", {5, {}, {}, {}, {}}, 1.05), "UNC-12");
    EXPECT_EQ(code("E3", {}, 0.5), "UNC-08");
    EXPECT_EQ(find_pedigree("E9"), nullptr);
    EXPECT_EQ(known_pedigrees(), (std::vector<std::string>{"E3", "E2", "C"}));
}

TEST(Pedigree, BasicUncertaintyFollowsWhatIsDemandedOrGivenOff) {
    Exchange steel, freight, methane, leak;
    freight.distance = quantity("100 km");
    methane.emission = "CH4/combustion";
    leak.emission = "SF6";
    EXPECT_EQ(basic_uncertainty(steel), 1.05);
    EXPECT_EQ(basic_uncertainty(freight), 2.0);
    EXPECT_EQ(basic_uncertainty(methane), 1.5);
    EXPECT_EQ(basic_uncertainty(leak), 1.5);
}

}  // namespace
}  // namespace tanji
