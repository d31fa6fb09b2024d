// SPDX-License-Identifier: Apache-2.0
#include "support/portable_math.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tanji {
namespace {

/// How many doubles lie between two of the same sign.
std::int64_t units_apart(double left, double right) {
    return std::abs(std::bit_cast<std::int64_t>(left) - std::bit_cast<std::int64_t>(right));
}

TEST(PortableMath, ExpAgreesWithTheLibraryToTwoUnitsInTheLastPlace) {
    for (int step = -70900; step <= 70900; ++step) {
        const double x = step * 0.01 + 1e-5 * (step % 7);
        if (std::exp(x) < 1e-300) continue;
        EXPECT_LE(units_apart(portable_exp(x), std::exp(x)), 2) << x;
    }
    EXPECT_EQ(portable_exp(0.0), 1.0);
    EXPECT_EQ(portable_exp(-800.0), 0.0);
    EXPECT_TRUE(std::isinf(portable_exp(800.0)));
    EXPECT_TRUE(std::isnan(portable_exp(NAN)));
}

TEST(PortableMath, LogAgreesWithTheLibraryToTwoUnitsInTheLastPlace) {
    for (double x = 1e-310; x < 1e300; x *= 1.00731) EXPECT_LE(units_apart(portable_log(x), std::log(x)), 2) << x;
    for (double x = 0.5; x < 2.0; x += 0.000977) EXPECT_LE(units_apart(portable_log(x), std::log(x)), 2) << x;
    EXPECT_EQ(portable_log(1.0), 0.0);
    EXPECT_TRUE(std::isinf(portable_log(0.0)));
    EXPECT_TRUE(std::isnan(portable_log(-1.0)));
}

// Reference values computed with 60 digits (sqrt 2 x erfinv(2 p - 1), for the far tail by root finding on erfc).
TEST(PortableMath, NormalQuantileHasFullPrecisionInCentreAndTails) {
    const struct {
        double p, z;
    } cases[] = {{0.025, -1.9599639845400542118},  {0.975, 1.9599639845400538556},   {0.1, -1.2815515655446004353},
                 {0.3, -0.52440051270804081597},   {0.0749, -1.4402382675279636631}, {0.0751, -1.4388253927525399824},
                 {1e-10, -6.3613409024040561991},  {1e-16, -8.2220822161304356152},  {1e-300, -37.047096299361199237},
                 {0.999999, 4.7534243088170877657}};
    for (const auto& one : cases) EXPECT_NEAR(normal_quantile(one.p) / one.z, 1.0, 4e-15) << one.p;
    EXPECT_EQ(normal_quantile(0.5), 0.0);
    EXPECT_TRUE(std::isinf(normal_quantile(0.0)));
    EXPECT_TRUE(std::isinf(normal_quantile(1.0)));
    EXPECT_TRUE(std::isnan(normal_quantile(-0.1)));
}

TEST(PortableMath, NormalQuantileInvertsTheLibrarysErrorFunction) {
    for (double p = 0.0005; p < 0.9999; p += 0.0007)
        EXPECT_NEAR(0.5 * std::erfc(-normal_quantile(p) / std::sqrt(2.0)), p, 2e-16 + 4e-15 * p);
}

// The bits themselves: what another machine or compiler must give, too.
TEST(PortableMath, BitsAreFixed) {
    EXPECT_EQ(std::bit_cast<std::uint64_t>(portable_exp(1.0)), std::bit_cast<std::uint64_t>(0x1.5bf0a8b14576ap+1));
    EXPECT_EQ(std::bit_cast<std::uint64_t>(portable_log(10.0)), std::bit_cast<std::uint64_t>(0x1.26bb1bbb55516p+1));
}

}  // namespace
}  // namespace tanji
