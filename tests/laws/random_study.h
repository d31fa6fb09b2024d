// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "model/study.h"

namespace tanji::laws {

/// A study with a random value in every row of the field table that the draw takes, nested as deep as the table goes: texts with the signs
/// that files trip over, every unit of a dimension, formulas, empty groups. Each value alone is one that a reader accepts; together they
/// make no sense, and nothing computes from them.
Study random_study(std::uint64_t seed);

/// One exchange of the same kind, without what a table of exchanges cannot hold.
Exchange random_exchange(std::uint64_t seed);

}  // namespace tanji::laws
