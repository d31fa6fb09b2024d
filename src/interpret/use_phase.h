// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/result.h"

namespace tanji {

enum class UseLineKind { Mode, NoLoad, Load };

/// One source of use of energy over the whole service life.
struct UseLine {
    std::string exchange;  // id in the made activity
    UseLineKind kind = UseLineKind::Mode;
    LocalText name;
    Quantity power;              // as written
    std::optional<double> load;  // share of the rated load
    double hours_per_year = 0.0;
    double kwh = 0.0;      // per reference flow, over the life
    double kg_co2e = 0.0;  // 0 where the factor is a gap
};

/// A row of `use` in one product, for the report.
struct UseReading {
    std::size_t row = 0;   // index into Study::use
    std::string activity;  // id of the made activity; the result path goes through it
    double years = 0.0;    // service life
    std::vector<UseLine> lines;
    double kwh = 0.0;  // per reference flow, over the life
    double kg_co2e = 0.0;
    bool gap = false;             // the energy is known, its factor is not
    bool place_assumed = false;   // the market of use is not stated: the place of the study stands for it
    bool timing_missing = false;  // a life above ten years whose timing nobody describes
};

/// The use of one product, row by row in the study's order. `study` is the author's.
std::vector<UseReading> use_phases(const Study& study, const VariantResult& variant, const ProductResult& product);

/// Years from which on the timing of emissions is to be stated. @source ISO 14067:2018, 6.4.8 (recalled)
inline constexpr double kTimingYears = 10.0;

}  // namespace tanji
