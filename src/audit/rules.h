// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "audit/rule.h"

namespace tanji {

/// All rules, in the order of docs/rules.
std::span<const Rule* const> rules();
/// Those that data/claims/contents.csv lists, one a row.
std::span<const Rule> content_rules();
const Rule* find_rule(std::string_view id);

}  // namespace tanji
