// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "pipeline/update_factors.h"
#include "support/node.h"

namespace tanji {

/// What a release changes in one study, as a table per product. Every figure is rounded once; the line of the rest takes up what the
/// changes do together and what rounding leaves, so that the lines as printed add up exactly.
std::string update_view(const StudyUpdate& update, const Console& console);

/// The same for programs, unrounded.
Node update_node(const StudyUpdate& update, bool applied, const Words& words);

}  // namespace tanji
