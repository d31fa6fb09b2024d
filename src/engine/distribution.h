// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "model/data_quality.h"
#include "support/draws.h"
#include "support/result.h"

namespace tanji {

/// 95 % of a normal distribution lie within so many standard deviations: the one figure used everywhere, for print and for input.
inline constexpr double kZ95 = 1.96;
/// ± p of at most this share of the value is read as a normal distribution, above it as a lognormal one.
inline constexpr double kNormalUpTo = 0.30;

/// How a number scatters about its value, in the value's own unit. One type for what all formats and authors write.
///  - Unstated: not at all;
///  - Normal: mean `value`, standard deviation `spread`;
///  - Lognormal: value x e^(spread x Z): `value` is the median, `spread` is sigma = ln(GSD); a negative value keeps its sign;
///  - Uniform: between `least` and `most`;
///  - Triangular: the same with the mode at `value`.
struct Distribution {
    DistributionKind kind = DistributionKind::Unstated;
    double value = 0.0;
    double spread = 0.0;
    double least = 0.0;
    double most = 0.0;

    static Distribution fixed(double value) { return {DistributionKind::Unstated, value, 0.0, 0.0, 0.0}; }
    static Distribution normal(double mean, double sd) { return {DistributionKind::Normal, mean, sd, 0.0, 0.0}; }
    static Distribution lognormal(double median, double sigma) { return {DistributionKind::Lognormal, median, sigma, 0.0, 0.0}; }

    [[nodiscard]] double mean() const;
    [[nodiscard]] double variance() const;
    [[nodiscard]] double sd() const;
    /// What lies below it with probability p, 0 < p < 1.
    [[nodiscard]] double quantile(double p) const;
    /// sigma of a lognormal; of any other kind that of the lognormal with the same coefficient of variation, sqrt(ln(1 + CV^2)).
    /// Empty when the mean is 0.
    [[nodiscard]] std::optional<double> log_sigma() const;
    /// True when every draw is the value.
    [[nodiscard]] bool is_certain() const;
    /// Uniform draws in (0, 1) -> draws of this distribution, in place.
    void apply(Batch& draws) const;
    bool operator==(const Distribution&) const = default;
};

/// sigma of a lognormal from the forms in which it is written (standards: EcoSpold 1, SimaPro and ILCD write GSD², openLCA GSD,
/// EcoSpold 2 sigma², Brightway sigma, GHG Protocol and IPCC ±%).
double sigma_of_gsd2(double gsd2);
double sigma_of_gsd(double gsd);
/// The upper end of the 95 % interval is value x (1 + p).
double sigma_of_plus_minus(double p, double z = kZ95);

/// What an author stated, as a distribution about the value. Empty when nothing of it says how far the number scatters (only a coverage
/// or a basic uncertainty, or nothing at all), or with an error said: UNC-01 two statements, UNC-02 a relative uncertainty of 0,
/// UNC-03 least above most, UNC-04 coverage not between 0 and 1, UNC-05 value outside its limits, UNC-06 ± that is not above or equal 0,
/// UNC-07 gsd2 below 1, UNC-09 limits in another unit, UNC-10 a kind that its figures do not fit.
std::optional<Distribution> stated_distribution(const Quantity& value, const Uncertainty& uncertainty, const Place& place,
                                                Diagnostics& diagnostics);

}  // namespace tanji
