// SPDX-License-Identifier: Apache-2.0
#include "engine/distribution.h"

#include <cmath>

#include "support/decimal.h"
#include "support/portable_math.h"

namespace tanji {

double Distribution::mean() const {
    switch (kind) {
        case DistributionKind::Lognormal:
            return value * portable_exp(spread * spread / 2.0);
        case DistributionKind::Uniform:
            return (least + most) / 2.0;
        case DistributionKind::Triangular:
            return (least + value + most) / 3.0;
        case DistributionKind::Unstated:
        case DistributionKind::Normal:
            break;
    }
    return value;
}

double Distribution::variance() const {
    switch (kind) {
        case DistributionKind::Normal:
            return spread * spread;
        case DistributionKind::Lognormal: {
            const double square = portable_exp(spread * spread);
            return value * value * square * (square - 1.0);
        }
        case DistributionKind::Uniform:
            return (most - least) * (most - least) / 12.0;
        case DistributionKind::Triangular: {
            const double left = value - least, right = most - value, width = most - least;
            return (width * width - left * right) / 18.0;
        }
        case DistributionKind::Unstated:
            break;
    }
    return 0.0;
}

double Distribution::sd() const { return std::sqrt(variance()); }

bool Distribution::is_certain() const {
    const bool limits = kind == DistributionKind::Uniform || kind == DistributionKind::Triangular;
    return kind == DistributionKind::Unstated || (limits ? least == most : spread == 0.0);
}

std::optional<double> Distribution::log_sigma() const {
    if (kind == DistributionKind::Lognormal) return spread;
    const double centre = mean();
    if (centre == 0.0) return std::nullopt;
    return std::sqrt(portable_log(1.0 + variance() / (centre * centre)));
}

namespace {

/// The triangular quantile: two square roots, one for each side of the mode.
double triangular(double least, double mode, double most, double p) {
    const double width = most - least;
    if (width == 0.0) return mode;
    const double left = least + std::sqrt(p * width * (mode - least));
    const double right = most - std::sqrt((1.0 - p) * width * (most - mode));
    return p * width < mode - least ? left : right;
}

}  // namespace

double Distribution::quantile(double p) const {
    switch (kind) {
        case DistributionKind::Normal:
            return value + spread * normal_quantile(p);
        case DistributionKind::Lognormal:  // a negative one is the mirror image
            return value * portable_exp(spread * (value < 0.0 ? -normal_quantile(p) : normal_quantile(p)));
        case DistributionKind::Uniform:
            return least + p * (most - least);
        case DistributionKind::Triangular:
            return triangular(least, value, most, p);
        case DistributionKind::Unstated:
            break;
    }
    return value;
}

void Distribution::apply(Batch& draws) const {
    switch (kind) {
        case DistributionKind::Normal:
            to_normal(draws);
            for (double& draw : draws) draw = value + spread * draw;
            return;
        case DistributionKind::Lognormal:
            to_normal(draws);
            to_lognormal(value, spread, draws);
            return;
        case DistributionKind::Uniform:
            for (double& draw : draws) draw = least + draw * (most - least);
            return;
        case DistributionKind::Triangular:
            for (double& draw : draws) draw = triangular(least, value, most, draw);
            return;
        case DistributionKind::Unstated:
            draws.fill(value);
            return;
    }
}

double sigma_of_gsd2(double gsd2) { return portable_log(gsd2) / 2.0; }
double sigma_of_gsd(double gsd) { return portable_log(gsd); }
double sigma_of_plus_minus(double p, double z) { return portable_log(1.0 + p) / z; }

namespace {

class Reader {
  public:
    Reader(const Quantity& value, const Uncertainty& stated, const Place& place, Diagnostics& diagnostics)
        : value_(value), stated_(stated), place_(place), diagnostics_(diagnostics) {}

    std::optional<Distribution> read() {
        if (stated_.coverage && !(*stated_.coverage > 0.0 && *stated_.coverage < 1.0))
            return fail("UNC-04", {{"found", shortest(*stated_.coverage * 100.0) + " %"}});
        const bool limits = stated_.least || stated_.most;
        if (int{stated_.plus_minus.has_value()} + int{stated_.gsd2.has_value()} + int{limits} > 1) return fail("UNC-01");
        if (stated_.coverage && !stated_.plus_minus) return fail("UNC-10", {{"kind", WordKey{"uncertainty.coverage-alone"}}});
        if (stated_.plus_minus) return half_width(*stated_.plus_minus);
        if (stated_.gsd2) return squared_deviation(*stated_.gsd2);
        if (limits) return between();
        if (stated_.distribution != DistributionKind::Unstated) return misfit();
        return std::nullopt;
    }

  private:
    std::nullopt_t fail(std::string_view code, Arguments arguments = {}) {
        arguments.emplace_back("value", value_.text.empty() ? shortest(value_.value) : value_.text);
        diagnostics_.error(code, place_, std::move(arguments));
        return std::nullopt;
    }
    std::nullopt_t misfit() {
        static constexpr const char* kWords[] = {"uncertainty.kind.unstated", "uncertainty.kind.normal", "uncertainty.kind.lognormal",
                                                 "uncertainty.kind.uniform", "uncertainty.kind.triangular"};
        return fail("UNC-10", {{"kind", WordKey{kWords[static_cast<int>(stated_.distribution)]}}});
    }

    std::optional<Distribution> half_width(double p) {
        const bool lognormal =
            stated_.distribution == DistributionKind::Lognormal || (stated_.distribution == DistributionKind::Unstated && p > kNormalUpTo);
        if (!(p >= 0.0) || std::isinf(p)) return fail("UNC-06", {{"found", shortest(p * 100.0) + " %"}});
        if (stated_.distribution == DistributionKind::Uniform || stated_.distribution == DistributionKind::Triangular) return misfit();
        if (value_.value == 0.0) return fail("UNC-02");
        // 1.96 for 95 %, as it is printed everywhere; other coverages by the quantile itself.
        const double coverage = stated_.coverage.value_or(0.95);
        const double z = coverage == 0.95 ? kZ95 : normal_quantile((1.0 + coverage) / 2.0);
        if (lognormal) return Distribution::lognormal(value_.value, sigma_of_plus_minus(p, z));
        return Distribution::normal(value_.value, p * std::abs(value_.value) / z);
    }

    std::optional<Distribution> squared_deviation(double gsd2) {
        if (!(gsd2 >= 1.0) || std::isinf(gsd2)) return fail("UNC-07", {{"found", shortest(gsd2)}});
        if (stated_.distribution != DistributionKind::Unstated && stated_.distribution != DistributionKind::Lognormal) return misfit();
        if (value_.value == 0.0) return fail("UNC-02");
        return Distribution::lognormal(value_.value, sigma_of_gsd2(gsd2));
    }

    std::optional<Distribution> between() {
        if (stated_.distribution != DistributionKind::Uniform && stated_.distribution != DistributionKind::Triangular) return misfit();
        if (!stated_.least || !stated_.most) return misfit();
        const std::optional<double> least = stated_.least->in(value_.unit), most = stated_.most->in(value_.unit);
        if (!least || !most)
            return fail("UNC-09", {{"found", (least ? *stated_.most : *stated_.least).text}, {"expected", value_.unit.symbol}});
        if (*least > *most) return fail("UNC-03", {{"least", stated_.least->text}, {"most", stated_.most->text}});
        if (value_.value < *least || value_.value > *most)
            return fail("UNC-05", {{"least", stated_.least->text}, {"most", stated_.most->text}});
        return Distribution{stated_.distribution, value_.value, 0.0, *least, *most};
    }

    const Quantity& value_;
    const Uncertainty& stated_;
    const Place& place_;
    Diagnostics& diagnostics_;
};

}  // namespace

std::optional<Distribution> stated_distribution(const Quantity& value, const Uncertainty& uncertainty, const Place& place,
                                                Diagnostics& diagnostics) {
    return Reader(value, uncertainty, place, diagnostics).read();
}

}  // namespace tanji
