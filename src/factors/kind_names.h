// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "model/values.h"

namespace tanji {

/// "combustion footprint ..." of data/factors/kinds.csv in both languages; the kind itself when it is not there.
LocalText kind_name(std::string_view kind);

}  // namespace tanji
