// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "reading/read_document.h"
#include "support/result.h"
#include "support/run_context.h"

namespace tanji {

inline constexpr std::uint64_t kLargestReport = std::uint64_t{256} << 20U;
inline constexpr int kMostReportPages = 2000;

/// Reads a report of any origin. The format is recognised by the content; the name only stands in messages.
/// Errors: READ-01 to READ-13 (docs/codes.md), FILE-01 to FILE-04, ZIP-01 to ZIP-08. Warnings: READ-14, READ-15.
/// READ-10 means that a program is missing, the file may be good.
Result<ReadDocument> read_report(const std::filesystem::path& file, const RunContext& run = {});
Result<ReadDocument> read_report_bytes(std::string_view bytes, const std::string& name, const RunContext& run = {});

}  // namespace tanji
