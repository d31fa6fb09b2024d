// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/console.h"
#include "pipeline/workbench.h"

namespace tanji {

/// A derivation as a tree of lines: what it is, its value, how it was made; data with the text as written, place, evidence and hash;
/// factor values with source, address and licence.
std::string explain_view(const DerivedNumber& number, const Console& console);

/// The same as a document, for `--json`.
Node derivation_node(const DerivedNumber& number, const Words& words);

}  // namespace tanji
