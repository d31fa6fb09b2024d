// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace tanji {

/// Runs are drawn in batches of this many, side by side. Part of the definition of a draw: another number gives other draws.
inline constexpr std::size_t kBatch = 256;
using Batch = std::array<double, kBatch>;

/// The counter-based generator Philox4x32-10: 128 bits of noise for a counter and a key, without any state.
/// @source J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, Parallel random numbers: as easy as 1, 2, 3, SC11 (2011)
std::array<std::uint32_t, 4> philox(const std::array<std::uint32_t, 4>& counter, const std::array<std::uint32_t, 2>& key);

/// Uniform draws in (0, 1) of a variable for the runs batch x kBatch ... + kBatch - 1, 52 bits each, never 0 or 1. A draw depends on
/// the seed, the variable (a stable hash of its id) and the run, and on nothing else: not on what else is drawn, nor on threads.
void draw_uniform(std::uint64_t seed, std::uint64_t variable, std::uint64_t batch, Batch& draws);

/// Uniform draws turned into standard normal ones, in place.
void to_normal(Batch& draws);
/// draws[i] = factor x e^(sigma x draws[i]), in place.
void to_lognormal(double factor, double sigma, Batch& draws);

}  // namespace tanji
