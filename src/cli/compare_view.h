// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/console.h"
#include "pipeline/compare_studies.h"

namespace tanji {

/// The waterfall as a table: A, each step with its sign and a bar, B. Steps are printed so that they add up to the printed totals within
/// the rounding that the table states. Below it stands whether the difference is more than noise; `noise` may be null.
std::string compare_view(const Comparison& comparison, const NoiseReading* noise, const std::string& a, const std::string& b,
                         const Console& console);

/// `{"tanji": "comparison/1", "products": [...]}` with unrounded numbers; words in both languages.
std::string compare_json(const Comparison& comparison, const NoiseReading* noise);

}  // namespace tanji
