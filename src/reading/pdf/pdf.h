// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "reading/draft.h"
#include "support/result.h"
#include "support/run_context.h"

namespace tanji {

/// A PDF with a text layer. Errors: READ-06 no text, READ-07 encrypted, READ-08 damaged, READ-09 too many pages, READ-10 pdftotext is not
/// installed, READ-11 it took too long or wrote too much, READ-15 letters without meaning. Warning: READ-14 some pages hold no text.
Result<Draft> read_pdf(std::string_view bytes, const std::string& file, const RunContext& run);

}  // namespace tanji
