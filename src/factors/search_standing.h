// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "factors/pack_view.h"

namespace tanji {

/// What makes one record likelier to be meant than another that matches as well [points]. `official`: what a Chinese official value gains.
double standing(const PackView& view, std::size_t record, double official);

}  // namespace tanji
