// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "reading/draft.h"
#include "support/result.h"

namespace tanji {

/// HTML of any quality. What a reader does not see (scripts, styles, hidden parts, deletions) is left out.
/// READ-12 when its elements are nested more deeply than any report's.
Result<Draft> read_html(std::string_view text, const std::string& file);

}  // namespace tanji
