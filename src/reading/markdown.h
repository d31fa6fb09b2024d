// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "reading/draft.h"
#include "support/result.h"

namespace tanji {

/// CommonMark with tables; blocks of HTML in it are read as HTML.
Result<Draft> read_markdown(std::string_view text, const std::string& file);

}  // namespace tanji
