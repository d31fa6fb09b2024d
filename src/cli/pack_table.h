// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/layout.h"
#include "factors/library.h"
#include "support/words.h"

namespace tanji {

/// The factor packs with their versions and numbers of rows.
TextTable pack_table(const FactorLibrary& library, const Words& words);

}  // namespace tanji
