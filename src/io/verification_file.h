// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/verification.h"
#include "support/result.h"

namespace tanji {

/// "pump.docx.verification.yaml" beside a report, "verification.yaml" in the folder of a study.
std::filesystem::path verification_file(const std::filesystem::path& report_or_study);

/// YAML, `tanji: verification/1` first. What a statement cannot do without must be there: who prepared, who verified, the responsible
/// party, criteria, level of assurance, date. Codes YAML-.., FORM-...
Result<VerificationForm> read_verification(std::string_view text, const std::string& file);

/// An empty form with comments in Chinese and English; `samples` are the rows of the evidence plan, as proposed, each with a line that says
/// what it is.
std::string empty_verification_form(const VerificationForm& proposed, const std::vector<std::string>& what_samples_are);

}  // namespace tanji
