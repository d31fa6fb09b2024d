// SPDX-License-Identifier: Apache-2.0
#include "engine/sample.h"

#include <algorithm>
#include <cmath>

#include "engine/distribution.h"

namespace tanji {

double Sample::relative_error_of_mean() const { return mean == 0.0 ? 0.0 : kZ95 * standard_error / std::abs(mean); }

Moments Moments::of(std::span<const double> draws) {
    Moments moments;
    if (draws.empty()) return moments;
    moments.count = static_cast<double>(draws.size());
    double sum = 0.0;
    for (const double draw : draws) sum += draw;
    moments.mean = sum / moments.count;
    for (const double draw : draws) moments.squares += (draw - moments.mean) * (draw - moments.mean);
    return moments;
}

void Moments::join(const Moments& other) {
    if (other.count == 0.0) return;
    const double all = count + other.count;
    const double apart = other.mean - mean;
    mean += apart * (other.count / all);
    squares += other.squares + apart * apart * (count * other.count / all);
    count = all;
}

double quantile_of_sorted(std::span<const double> sorted, double p) {
    if (sorted.empty()) return 0.0;
    const double at = p * static_cast<double>(sorted.size() - 1);
    const auto low = static_cast<std::size_t>(at);
    const std::size_t high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (at - static_cast<double>(low)) * (sorted[high] - sorted[low]);
}

Cells::Cells(std::span<const double> sorted)
    : least_(quantile_of_sorted(sorted, 0.001)), most_(quantile_of_sorted(sorted, 0.999)), counts_(kCells, 0) {
    per_width_ = most_ > least_ ? static_cast<double>(kCells) / (most_ - least_) : 0.0;
}

void Cells::count(std::span<const double> draws) {
    total_ += draws.size();
    for (const double draw : draws) {
        if (draw < least_)
            ++below_;
        else if (draw > most_)
            ++above_;
        else
            ++counts_[std::min(static_cast<std::size_t>((draw - least_) * per_width_), kCells - 1)];
    }
}

void Cells::add(const Cells& other) {
    for (std::size_t cell = 0; cell < kCells; ++cell) counts_[cell] += other.counts_[cell];
    below_ += other.below_;
    above_ += other.above_;
    total_ += other.total_;
}

double Cells::quantile(double p) const {
    if (per_width_ == 0.0) return least_;
    const double wanted = p * static_cast<double>(total_);
    double before = static_cast<double>(below_);
    if (wanted <= before) return least_;
    for (std::size_t cell = 0; cell < kCells; ++cell) {
        const auto here = static_cast<double>(counts_[cell]);
        if (here > 0.0 && wanted <= before + here) return least_ + (static_cast<double>(cell) + (wanted - before) / here) / per_width_;
        before += here;
    }
    return most_;
}

Histogram Cells::histogram(std::size_t bars) const {
    Histogram histogram{least_, most_, std::vector<std::uint64_t>(bars, 0), below_, above_};
    for (std::size_t cell = 0; cell < kCells; ++cell) histogram.bars[cell * bars / kCells] += counts_[cell];
    return histogram;
}

Sample sample_of(std::vector<double> draws) {
    Sample sample;
    if (draws.empty()) return sample;
    const Moments moments = Moments::of(draws);
    sample.draws = draws.size();
    sample.mean = moments.mean;
    sample.sd = moments.count > 1.0 ? std::sqrt(moments.squares / (moments.count - 1.0)) : 0.0;
    sample.standard_error = sample.sd / std::sqrt(moments.count);
    std::sort(draws.begin(), draws.end());
    sample.median = quantile_of_sorted(draws, 0.5);
    sample.low = quantile_of_sorted(draws, 0.025);
    sample.high = quantile_of_sorted(draws, 0.975);
    Cells cells(draws);
    cells.count(draws);
    sample.histogram = cells.histogram(32);
    return sample;
}

}  // namespace tanji
