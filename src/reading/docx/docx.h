// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "reading/draft.h"
#include "support/result.h"

namespace tanji {

/// A Word document (ISO/IEC 29500, WordprocessingML). Tracked insertions count, deletions and comments do not; hidden text is left out.
/// Errors: ZIP-01 to ZIP-08, READ-01 another kind of package, READ-05 a part is missing or damaged, READ-12 nested too deeply.
Result<Draft> read_docx(std::string_view bytes, const std::string& file, std::string* main_part = nullptr);

}  // namespace tanji
