// SPDX-License-Identifier: Apache-2.0
#include "units/scale.h"

#include <cmath>
#include <cstdint>
#include <numeric>

namespace tanji {

namespace {

constexpr ExactScale kUnknown{0, 1, 0};
constexpr std::uint64_t kExactInDouble = std::uint64_t{1} << 53U;

bool times(std::uint64_t& left, std::uint64_t right) { return !__builtin_mul_overflow(left, right, &left); }

ExactScale reduced(ExactScale scale) {
    if (scale.numerator == 0) return kUnknown;
    const std::uint64_t common = std::gcd(scale.numerator, scale.denominator);
    scale.numerator /= common;
    scale.denominator /= common;
    for (; scale.numerator % 10 == 0; ++scale.ten) scale.numerator /= 10;
    for (; scale.denominator % 10 == 0; --scale.ten) scale.denominator /= 10;
    return scale;
}

// The fraction without its power of ten; empty when a side does not fit a double exactly.
struct Fraction {
    std::uint64_t numerator;
    std::uint64_t denominator;
};
std::optional<Fraction> as_fraction(const ExactScale& scale) {
    if (scale.numerator == 0) return std::nullopt;
    Fraction fraction{scale.numerator, scale.denominator};
    // Tens are split into 2 and 5 so that 10^2 / 4 needs no more than 25.
    for (int left = std::abs(scale.ten); left > 0; --left) {
        std::uint64_t& up = scale.ten > 0 ? fraction.numerator : fraction.denominator;
        std::uint64_t& down = scale.ten > 0 ? fraction.denominator : fraction.numerator;
        for (const std::uint64_t prime : {2U, 5U}) {
            if (down % prime == 0) {
                down /= prime;
            } else if (!times(up, prime)) {
                return std::nullopt;
            }
        }
    }
    if (fraction.numerator > kExactInDouble || fraction.denominator > kExactInDouble) return std::nullopt;
    return fraction;
}

}  // namespace

std::optional<ExactScale> parse_scale(std::string_view text) {
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        const auto above = parse_scale(text.substr(0, slash));
        const auto below = parse_scale(text.substr(slash + 1));
        if (!above || !below) return std::nullopt;
        return multiply(*above, inverse(*below));
    }
    ExactScale scale{0, 1, 0};
    bool point = false;
    bool digits = false;
    for (const char c : text) {
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        digits = true;
        if (!times(scale.numerator, 10)) return std::nullopt;
        scale.numerator += static_cast<std::uint64_t>(c - '0');
        if (point) --scale.ten;
    }
    if (!digits || scale.numerator == 0) return std::nullopt;
    return reduced(scale);
}

ExactScale multiply(const ExactScale& left, const ExactScale& right) {
    if (left.numerator == 0 || right.numerator == 0) return kUnknown;
    const std::uint64_t a = std::gcd(left.numerator, right.denominator);
    const std::uint64_t b = std::gcd(right.numerator, left.denominator);
    ExactScale product{left.numerator / a, left.denominator / b, left.ten + right.ten};
    if (!times(product.numerator, right.numerator / b) || !times(product.denominator, right.denominator / a)) return kUnknown;
    return reduced(product);
}

ExactScale inverse(const ExactScale& scale) {
    if (scale.numerator == 0) return kUnknown;
    return {scale.denominator, scale.numerator, -scale.ten};
}

double to_double(const ExactScale& scale) {
    if (const auto value = apply(scale, 1.0)) return *value;
    return static_cast<double>(scale.numerator) / static_cast<double>(scale.denominator) * std::pow(10.0, scale.ten);
}

std::optional<double> apply(const ExactScale& scale, double value) {
    const auto fraction = as_fraction(scale);
    if (!fraction) return std::nullopt;
    const auto numerator = static_cast<double>(fraction->numerator);
    const auto denominator = static_cast<double>(fraction->denominator);
    if (fraction->numerator == 1) return value / denominator;
    if (fraction->denominator == 1) return value * numerator;
    // The remainders of the product and of the quotient are carried along (fma gives both exactly), so only the last addition rounds.
    const double product = value * numerator;
    const double product_rest = std::fma(value, numerator, -product);
    const double quotient = product / denominator;
    if (!std::isfinite(quotient)) return quotient;
    const double quotient_rest = std::fma(-quotient, denominator, product) + product_rest;
    return quotient + quotient_rest / denominator;
}

}  // namespace tanji
