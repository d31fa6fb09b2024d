// SPDX-License-Identifier: Apache-2.0
#include "support/draws.h"

#include <bit>

#include "support/portable_math.h"
#include "support/vector_clones.h"

namespace tanji {

namespace {

// Multipliers and key increments of Philox4x32 as published.
constexpr std::uint32_t kMultiplier0 = 0xD2511F53U, kMultiplier1 = 0xCD9E8D57U;
constexpr std::uint32_t kWeyl0 = 0x9E3779B9U, kWeyl1 = 0xBB67AE85U;
constexpr int kRounds = 10;

/// The four words of a block, each in a lane of 64 bits so that products need no second pass.
struct Words {
    std::uint64_t a, b, c, d;
};
/// The rounds as a recursion that the compiler unfolds: a loop inside the loop over lanes would keep it from becoming vector code.
template <int Rounds>
inline Words philox_words(const Words& words, std::uint32_t key0, std::uint32_t key1) {
    if constexpr (Rounds == 0) {
        return words;
    } else {
        const std::uint64_t left = (words.a & 0xFFFFFFFFU) * kMultiplier0;
        const std::uint64_t right = (words.c & 0xFFFFFFFFU) * kMultiplier1;
        const Words next{(right >> 32) ^ words.b ^ key0, right & 0xFFFFFFFFU, (left >> 32) ^ words.d ^ key1, left & 0xFFFFFFFFU};
        return philox_words<Rounds - 1>(next, key0 + kWeyl0, key1 + kWeyl1);
    }
}

/// 52 bits of two words -> (k + 1/2) / 2^52, exactly.
inline double between_0_and_1(std::uint64_t high, std::uint64_t low) {
    const std::uint64_t bits = ((high << 20) ^ (low >> 12)) & 0xFFFFFFFFFFFFFU;
    return (std::bit_cast<double>(bits | 0x3FF0000000000000U) - 1.0) + 0x1p-53;
}

}  // namespace

std::array<std::uint32_t, 4> philox(const std::array<std::uint32_t, 4>& counter, const std::array<std::uint32_t, 2>& key) {
    const Words words = philox_words<kRounds>({counter[0], counter[1], counter[2], counter[3]}, key[0], key[1]);
    return {static_cast<std::uint32_t>(words.a), static_cast<std::uint32_t>(words.b), static_cast<std::uint32_t>(words.c),
            static_cast<std::uint32_t>(words.d)};
}

TANJI_VECTOR_CLONES void draw_uniform(std::uint64_t seed, std::uint64_t variable, std::uint64_t batch, Batch& draws) {
    // A block serves two runs, half a batch apart.
    constexpr std::size_t kHalf = kBatch / 2;
    const auto key0 = static_cast<std::uint32_t>(seed), key1 = static_cast<std::uint32_t>(seed >> 32);
    const std::uint64_t first = batch * kHalf;
    for (std::size_t lane = 0; lane < kHalf; ++lane) {
        const std::uint64_t block = first + lane;
        const Words words = philox_words<kRounds>({block & 0xFFFFFFFFU, block >> 32, variable & 0xFFFFFFFFU, variable >> 32}, key0, key1);
        draws[lane] = between_0_and_1(words.a, words.b);
        draws[lane + kHalf] = between_0_and_1(words.c, words.d);
    }
}

TANJI_VECTOR_CLONES void to_normal(Batch& draws) {
    Batch uniform = draws;
    for (std::size_t lane = 0; lane < kBatch; ++lane) draws[lane] = portable::normal_inside(uniform[lane]);
    for (std::size_t lane = 0; lane < kBatch; ++lane)  // once in some ten thousand million draws
        if (!(uniform[lane] >= portable::kFarTail && uniform[lane] <= 1.0 - portable::kFarTail))
            draws[lane] = normal_quantile(uniform[lane]);
}

TANJI_VECTOR_CLONES void to_lognormal(double factor, double sigma, Batch& draws) {
    for (std::size_t lane = 0; lane < kBatch; ++lane) {
        // Beyond e^600 nothing is a quantity any more; cut there so that the loop has no branch.
        const double exponent = sigma * draws[lane];
        const double cut = exponent > 600.0 ? 600.0 : (exponent < -600.0 ? -600.0 : exponent);
        draws[lane] = factor * portable::exp_inside(cut);
    }
}

}  // namespace tanji
