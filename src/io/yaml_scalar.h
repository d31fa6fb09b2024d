// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "support/node.h"

namespace tanji {

/// What a scalar without quotes is: null, true/false, a number as JSON writes it, else a string. Reader and writer share it, so that
/// what is written reads back as the same kind.
Node::Kind plain_kind(std::string_view text);

}  // namespace tanji
