// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "audit/facts.h"

namespace tanji {

/// Findings for factors of a kind that hold only the burning of a fuel (combustion, tank-to-wheel), where no row of the same stage carries
/// its upstream and the author has not declared it as a gap.
Findings without_upstream(const Facts& facts, const Rule& rule, std::string_view kind);

}  // namespace tanji
