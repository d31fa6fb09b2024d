// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "claims/printed.h"

namespace tanji {

/// A ratio by which figures are off when units were mixed up (data/claims/ratios.csv).
struct UnitRatio {
    double ratio = 1.0;
    std::string zh;
    std::string en;
};
/// The one that lies in an interval; null when none or several do.
const UnitRatio* unit_ratio_in(const Interval& ratio);

}  // namespace tanji
