// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "support/node.h"
#include "support/result.h"

namespace tanji {

/// Bounds of what is read, so that a hostile file costs no more than a large one.
struct YamlLimits {
    std::size_t bytes = std::size_t{64} << 20U;
    std::size_t values = 2'000'000;
    int depth = 64;
};

/// One YAML document as a tree with line and column at every node. Scalars keep their text: NO, 2025-01-01 and 0.50 stay as written; a
/// plain scalar that is a JSON number or true/false has that kind, all others are strings.
/// Codes: YAML-01 syntax, YAML-02 a key twice (both places), YAML-03 anchor or alias, YAML-04 too deep, YAML-05 too large, YAML-06 not
/// UTF-8 text, YAML-07 more than one document, YAML-08 a tag, YAML-09 a key that is no text, YAML-10 nothing in it.
Result<Node> read_yaml(std::string_view text, const std::string& file, const YamlLimits& limits = {});

/// Block style, with small maps of plain values on one line; Chinese as it is; quotes only where they are needed. Reads back as an equal
/// node.
std::string write_yaml(const Node& node);

}  // namespace tanji
