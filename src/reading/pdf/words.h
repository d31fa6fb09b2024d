// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/pdf/page.h"
#include "support/result.h"
#include "support/run_context.h"

namespace tanji {

/// What pdftotext may write at most.
inline constexpr std::int64_t kPdfTextMegabytes = 192;

/// The words of every page, by pdftotext. Errors: READ-08 damaged, READ-10 not installed, READ-11 took too long or wrote too much.
Result<std::vector<PdfPage>> read_pdf_words(std::string_view bytes, const std::string& file, const RunContext& run);

/// What `pdftotext -bbox` writes, whatever it is.
std::vector<PdfPage> parse_pdf_words(std::string_view xhtml);

}  // namespace tanji
