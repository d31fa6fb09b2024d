// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/facts.h"

namespace tanji {

/// Share of a footprint that may rest on amounts, and on factors, that are taken as certain.
inline constexpr double kMostCertain = 0.2;

/// True when nothing says how sure the figure is: the study is silent, and of no product do factors whose sources state an uncertainty
/// make more than that share. Facts must hold a result.
bool is_silent_on_uncertainty(const Facts& facts);

}  // namespace tanji
