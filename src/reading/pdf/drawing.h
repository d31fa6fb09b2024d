// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/pdf/page.h"
#include "support/result.h"

namespace tanji {

/// The rules drawn on every page. Where a page's drawing cannot be read it has none: tables are then found by their columns.
/// Errors: READ-07 encrypted, READ-08 damaged, READ-09 more pages than kMostReportPages.
Result<std::vector<std::vector<PdfRule>>> read_pdf_rules(std::string_view bytes, const std::string& file);

}  // namespace tanji
