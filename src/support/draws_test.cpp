// SPDX-License-Identifier: Apache-2.0
#include "support/draws.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/portable_math.h"

namespace tanji {
namespace {

using Counter = std::array<std::uint32_t, 4>;
using Key = std::array<std::uint32_t, 2>;

// Rows "philox4x32 10" of tests/kat_vectors of Random123 1.14.0 (D. E. Shaw Research).
TEST(Draws, PhiloxGivesThePublishedAnswers) {
    EXPECT_EQ(philox(Counter{0, 0, 0, 0}, Key{0, 0}), (Counter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    constexpr std::uint32_t kAll = 0xffffffff;
    EXPECT_EQ(philox(Counter{kAll, kAll, kAll, kAll}, Key{kAll, kAll}), (Counter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    EXPECT_EQ(philox(Counter{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, Key{0xa4093822, 0x299f31d0}),
              (Counter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Draws, ADrawIsMadeOfItsBlockOfNoise) {
    Batch draws;
    draw_uniform(0x0123456789abcdefU, 0xfedcba9876543210U, 3, draws);
    for (const std::size_t lane : {std::size_t{0}, std::size_t{5}, kBatch / 2 - 1}) {
        const auto block = static_cast<std::uint32_t>(3 * kBatch / 2 + lane);
        const Counter words = philox(Counter{block, 0, 0x76543210, 0xfedcba98}, Key{0x89abcdef, 0x01234567});
        const auto number = [](std::uint64_t high, std::uint64_t low) {
            return (static_cast<double>((high << 20) ^ (low >> 12)) + 0.5) * 0x1p-52;
        };
        EXPECT_EQ(draws[lane], number(words[0], words[1]));
        EXPECT_EQ(draws[lane + kBatch / 2], number(words[2], words[3]));
    }
}

TEST(Draws, VectorCodeGivesTheBitsOfTheScalarFunctions) {
    for (std::uint64_t batch = 0; batch < 40; ++batch) {
        Batch uniform, normal, lognormal;
        draw_uniform(7, 11, batch, uniform);
        uniform[3] = 0x1p-53;  // the smallest draw there is
        uniform[4] = 1.0 - 0x1p-53;
        normal = uniform;
        to_normal(normal);
        lognormal = normal;
        to_lognormal(2.5, 0.3, lognormal);
        for (std::size_t lane = 0; lane < kBatch; ++lane) {
            ASSERT_EQ(normal[lane], normal_quantile(uniform[lane]));
            ASSERT_EQ(lognormal[lane], 2.5 * portable_exp(0.3 * normal[lane]));
        }
    }
}

TEST(Draws, NormalDrawsHaveTheMomentsOfTheNormalDistribution) {
    constexpr std::uint64_t kBatches = 4000;
    double sum = 0, square = 0, cube = 0, fourth = 0;
    for (std::uint64_t batch = 0; batch < kBatches; ++batch) {
        Batch z;
        draw_uniform(42, 1234567, batch, z);
        to_normal(z);
        for (const double x : z) {
            sum += x;
            square += x * x;
            cube += x * x * x;
            fourth += x * x * x * x;
        }
    }
    const double n = kBatches * kBatch;
    // Standard errors of the raw moments: 1, sqrt 2, sqrt 15, sqrt 96, each over sqrt n.
    EXPECT_NEAR(sum / n, 0.0, 4 * 1.0 / std::sqrt(n));
    EXPECT_NEAR(square / n, 1.0, 4 * std::sqrt(2.0 / n));
    EXPECT_NEAR(cube / n, 0.0, 4 * std::sqrt(15.0 / n));
    EXPECT_NEAR(fourth / n, 3.0, 4 * std::sqrt(96.0 / n));
}

TEST(Draws, TwoVariablesAndTwoSeedsAreNotCorrelated) {
    double variables = 0, seeds = 0;
    constexpr std::uint64_t kBatches = 1000;
    for (std::uint64_t batch = 0; batch < kBatches; ++batch) {
        Batch one, other, reseeded;
        draw_uniform(1, 100, batch, one);
        draw_uniform(1, 101, batch, other);
        draw_uniform(2, 100, batch, reseeded);
        for (Batch* each : {&one, &other, &reseeded}) to_normal(*each);
        for (std::size_t lane = 0; lane < kBatch; ++lane) {
            variables += one[lane] * other[lane];
            seeds += one[lane] * reseeded[lane];
        }
    }
    const double n = kBatches * kBatch;
    EXPECT_NEAR(variables / n, 0.0, 4 / std::sqrt(n));
    EXPECT_NEAR(seeds / n, 0.0, 4 / std::sqrt(n));
}

}  // namespace
}  // namespace tanji
