// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace tanji {

/// Bars of equal width, for a chart. Draws below and above them are counted, not drawn.
struct Histogram {
    double least = 0.0;  // left edge of the first bar
    double most = 0.0;   // right edge of the last one
    std::vector<std::uint64_t> bars;
    std::uint64_t below = 0;
    std::uint64_t above = 0;
};

/// What draws of one number tell of its distribution, in the number's unit.
struct Sample {
    std::uint64_t draws = 0;
    double mean = 0.0;
    double sd = 0.0;
    double standard_error = 0.0;  // of the mean
    double median = 0.0;
    double low = 0.0;   // 2.5 % lie below
    double high = 0.0;  // 97.5 % lie below
    Histogram histogram;
    /// The mean after so many draws: how it settles.
    std::vector<std::pair<std::uint64_t, double>> means;

    /// Half-width of the 95 % interval of the mean over the mean: how well the mean is known after these draws.
    [[nodiscard]] double relative_error_of_mean() const;
};

/// Number, mean and sum of squared deviations of some draws. Two are joined without going back to the draws.
/// @source T. F. Chan, G. H. Golub, R. J. LeVeque, Updating formulae and a pairwise algorithm for computing sample variances (1979)
struct Moments {
    double count = 0.0;
    double mean = 0.0;
    double squares = 0.0;

    static Moments of(std::span<const double> draws);
    void join(const Moments& other);
};

/// Counts of draws in narrow cells of equal width, laid out once by the first draws. Counts of two are added: their order does not matter.
class Cells {
  public:
    static constexpr std::size_t kCells = 8192;
    Cells() = default;
    /// From the 0.1st to the 99.9th percentile of the first draws, which are sorted.
    explicit Cells(std::span<const double> sorted);

    void count(std::span<const double> draws);
    void add(const Cells& other);
    /// p-quantile of everything counted, by linear interpolation within a cell.
    [[nodiscard]] double quantile(double p) const;
    [[nodiscard]] Histogram histogram(std::size_t bars) const;

  private:
    double least_ = 0.0, most_ = 0.0, per_width_ = 0.0;
    std::vector<std::uint32_t> counts_;
    std::uint64_t below_ = 0, above_ = 0, total_ = 0;
};

/// p-quantile of sorted draws, linear between the two nearest order statistics.
double quantile_of_sorted(std::span<const double> sorted, double p);

/// All of a sample that is held in full, such as differences of kept draws.
Sample sample_of(std::vector<double> draws);

}  // namespace tanji
