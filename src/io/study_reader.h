// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "model/study.h"
#include "support/result.h"
#include "support/run_context.h"

namespace tanji {

/// Reads a study from its folder or its study.yaml, with the CSV tables that its activities name; all errors of all files at once, each
/// with file, line, column and the line as written. Codes YAML-.., STUDY-.., TABLE-.., CSV-.., UNIT-.., FILE-..
Result<Study> read_study(const std::filesystem::path& path, RunContext& run);

/// The same from texts in memory, without tables; for servers and fuzzers.
Result<Study> read_study_text(std::string_view text, const std::string& file);

/// Looks at the evidence files of a study: EVID-01 missing, EVID-02 changed since its hash was written, EVID-03 no hash yet (a note),
/// EVID-04 outside the folder, EVID-05 no hash. Files are read only here, so that a calculation need not wait for them.
Diagnostics check_evidence(const Study& study, const std::filesystem::path& path, RunContext& run);

}  // namespace tanji
