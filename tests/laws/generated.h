// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tanji::laws {

/// Numbers that follow from a seed alone, the same on every machine (SplitMix64).
class Draws {
  public:
    explicit Draws(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    /// 0 .. count - 1
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    bool chance(std::size_t in_hundred) { return below(100) < in_hundred; }
    template <class T>
    const T& of(const std::vector<T>& all) {
        return all[below(all.size())];
    }

  private:
    std::uint64_t state_;
};

/// A study.yaml that follows from a seed: one to three products, activities of every kind that the engine knows (period totals shared out
/// by each key, amounts per reference flow, activities that supply each other in loops, joint products, freight, fuels by mass, volume and
/// energy, direct emissions and uptake, waste, gaps). It always computes: loops consume less than they make.
std::string generated_study(std::uint64_t seed);

}  // namespace tanji::laws
