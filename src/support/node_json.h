// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "support/node.h"
#include "support/result.h"

namespace tanji {

/// RFC 8259 text -> Node, each with its line and column. Errors: JSON-01 not JSON (the first place only), JSON-02 a key
/// twice in one object (all of them), JSON-03 nested deeper than 200, JSON-04 not UTF-8. A byte-order mark is passed over.
Result<Node> read_json(std::string_view text, const std::string& file);

}  // namespace tanji
