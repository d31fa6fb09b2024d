// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

/// exp, log and the normal quantile by additions, multiplications, divisions and square roots alone, which IEEE 754 fixes to the bit:
/// the same results on every machine, while a library's exp may take another path where fused multiply-add is there.
/// All are inline and free of branches where it matters, so that a loop over an array becomes vector code.
namespace tanji {

namespace portable {

// ln 2 in two parts; the first has 21 trailing zero bits, so that n x kLn2High is exact for every exponent n.
inline constexpr double kLn2High = 0x1.62e42fee00000p-1;
inline constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
inline constexpr double kLog2E = 0x1.71547652b82fep+0;
inline constexpr double kRound = 0x1.8p52;  // x + kRound - kRound is x rounded to a whole number, half to even, for |x| < 2^51

/// 2^n for a whole n in [-1022, 1023].
inline double power_of_two(double n) { return std::bit_cast<double>((std::bit_cast<std::uint64_t>(n + kRound) + 1023) << 52); }

/// e^x for |x| < 700: x = n ln 2 + r, then the Taylor series of e^r for |r| < 0.3466 up to r^13/13! (the rest is below 2^-57).
inline double exp_inside(double x) {
    const double n = (x * kLog2E + kRound) - kRound;
    const double r = (x - n * kLn2High) - n * kLn2Low;
    double p = 1.0 / 6227020800.0;
    p = p * r + 1.0 / 479001600.0;
    p = p * r + 1.0 / 39916800.0;
    p = p * r + 1.0 / 3628800.0;
    p = p * r + 1.0 / 362880.0;
    p = p * r + 1.0 / 40320.0;
    p = p * r + 1.0 / 5040.0;
    p = p * r + 1.0 / 720.0;
    p = p * r + 1.0 / 120.0;
    p = p * r + 1.0 / 24.0;
    p = p * r + 1.0 / 6.0;
    p = p * r + 0.5;
    return (1.0 + (r + r * r * p)) * power_of_two(n);
}

/// ln x for normal positive x: x = 2^k m with m in [sqrt(1/2), sqrt(2)), s = (m - 1)/(m + 1), ln m = 2 (s + s^3/3 + s^5/5 + ...)
/// up to s^21 (the rest is below 2^-58).
inline double log_inside(double x) {
    constexpr std::uint64_t kRootOfHalf = std::bit_cast<std::uint64_t>(0x1.6a09e667f3bcdp-1);
    constexpr std::uint64_t kOne = std::bit_cast<std::uint64_t>(1.0);
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(x);
    const std::uint64_t biased = (bits + (kOne - kRootOfHalf)) >> 52;
    const double k = std::bit_cast<double>(biased | 0x4330000000000000U) - (0x1p52 + 1023.0);
    const double f = std::bit_cast<double>(bits - ((biased - 1023) << 52)) - 1.0;
    const double s = f / (2.0 + f);
    const double z = s * s;
    double p = 2.0 / 21.0;
    p = p * z + 2.0 / 19.0;
    p = p * z + 2.0 / 17.0;
    p = p * z + 2.0 / 15.0;
    p = p * z + 2.0 / 13.0;
    p = p * z + 2.0 / 11.0;
    p = p * z + 2.0 / 9.0;
    p = p * z + 2.0 / 7.0;
    p = p * z + 2.0 / 5.0;
    p = p * z + 2.0 / 3.0;
    // 2 s = f - s f, so that ln(1 + f) is f less a small correction.
    return k * kLn2High - ((s * (f - p * z) - k * kLn2Low) - f);
}

template <int N>
inline double polynomial(const double (&coefficients)[N], double x) {
    double sum = coefficients[N - 1];
    for (int power = N - 2; power >= 0; --power) sum = sum * x + coefficients[power];
    return sum;
}

// M. J. Wichura, Algorithm AS 241: The percentage points of the normal distribution, Applied Statistics 37 (1988) 477-484, routine PPND16
// (relative accuracy about 1e-16). The coefficients were read in public copies of the routine that agree with one another.
inline constexpr double kCentreTop[] = {3.3871328727963666080,    1.3314166789178437745e+2, 1.9715909503065514427e+3,
                                        1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                        3.3430575583588128105e+4, 2.5090809287301226727e+3};
inline constexpr double kCentreBottom[] = {1.0,
                                           4.2313330701600911252e+1,
                                           6.8718700749205790830e+2,
                                           5.3941960214247511077e+3,
                                           2.1213794301586595867e+4,
                                           3.9307895800092710610e+4,
                                           2.8729085735721942674e+4,
                                           5.2264952788528545610e+3};
inline constexpr double kTailTop[] = {1.42343711074968357734,    4.63033784615654529590,   5.76949722146069140550,
                                      3.64784832476320460504,    1.27045825245236838258,   2.41780725177450611770e-1,
                                      2.27238449892691845833e-2, 7.74545014278341407640e-4};
inline constexpr double kTailBottom[] = {1.0,
                                         2.05319162663775882187,
                                         1.67638483018380384940,
                                         6.89767334985100004550e-1,
                                         1.48103976427480074590e-1,
                                         1.51986665636164571966e-2,
                                         5.47593808499534494600e-4,
                                         1.05075007164441684324e-9};
inline constexpr double kFarTop[] = {6.65790464350110377720,    5.46378491116411436990,    1.78482653991729133580,
                                     2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                     2.71155556874348757815e-5, 2.01033439929228813265e-7};
inline constexpr double kFarBottom[] = {1.0,
                                        5.99832206555887937690e-1,
                                        1.36929880922735805310e-1,
                                        1.48753612908506148525e-2,
                                        7.86869131145613259100e-4,
                                        1.84631831751005468180e-5,
                                        1.42151175831644588870e-7,
                                        2.04426310338993978564e-15};
/// Below this probability (e^-25) the third pair of polynomials serves.
inline constexpr double kFarTail = 1.3887943864964021e-11;

/// The normal quantile for p in [kFarTail, 1 - kFarTail]: both branches computed, one taken.
inline double normal_inside(double p) {
    const double q = p - 0.5;
    const double square = 0.180625 - q * q;
    const double centre = q * (polynomial(kCentreTop, square) / polynomial(kCentreBottom, square));
    const double smaller = q < 0.0 ? p : 1.0 - p;
    const double root = std::sqrt(-log_inside(smaller)) - 1.6;
    const double tail = polynomial(kTailTop, root) / polynomial(kTailBottom, root);
    const double signed_tail = q < 0.0 ? -tail : tail;
    return std::abs(q) <= 0.425 ? centre : signed_tail;
}

}  // namespace portable

/// e^x, to about one unit in the last place; 0 below -745.2, infinity above 709.8.
inline double portable_exp(double x) {
    if (std::isnan(x)) return x;
    if (x > 709.782712893384) return std::numeric_limits<double>::infinity();
    if (x < -745.2) return 0.0;
    if (std::abs(x) < 700.0) return portable::exp_inside(x);
    return portable::exp_inside(x * 0.5) * portable::exp_inside(x * 0.5);
}

/// ln x, to about one unit in the last place; -infinity at 0, not a number below.
inline double portable_log(double x) {
    if (!(x > 0.0)) return x == 0.0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
    if (std::isinf(x)) return x;
    if (x < std::numeric_limits<double>::min()) return portable::log_inside(x * 0x1p54) - 54.0 * (portable::kLn2High + portable::kLn2Low);
    return portable::log_inside(x);
}

/// The z below which a standard normal variable falls with probability p, to about 1e-15 relative.
inline double normal_quantile(double p) {
    if (!(p > 0.0 && p < 1.0)) {
        if (p == 0.0) return -std::numeric_limits<double>::infinity();
        return p == 1.0 ? std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
    }
    const double smaller = p < 0.5 ? p : 1.0 - p;
    if (smaller >= portable::kFarTail) return portable::normal_inside(p);
    const double root = std::sqrt(-portable_log(smaller)) - 5.0;
    const double tail = portable::polynomial(portable::kFarTop, root) / portable::polynomial(portable::kFarBottom, root);
    return p < 0.5 ? -tail : tail;
}

}  // namespace tanji
