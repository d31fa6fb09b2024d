// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "support/words.h"

namespace tanji {

/// Demands on a study for which there is no rule: it cannot be computed while it breaks them, the program keeps them by itself, or a study
/// holds nothing that could be judged. Each is a key of the catalogue whose words say which, and end in the demand's id:
/// "audit.settled.AL-01". docs/rules prints them.
std::span<const std::string_view> settled_demands();
/// "AL-01" of "audit.settled.AL-01".
std::string_view demand_of(std::string_view key);

/// How a list of them is introduced.
std::string settled_intro(const Words& words);

}  // namespace tanji
