// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding_answer.h"
#include "support/result.h"

namespace tanji {

/// "pump.docx.answers.yaml" beside a report, "study.answers.yaml" in the folder of a study.
std::filesystem::path answers_file(const std::filesystem::path& report_or_study);

/// YAML, `tanji: answers/1` first. Codes YAML-.., FORM-.. (io/form_reader.h), ANSW-01 a finding that is answered twice.
Result<std::vector<FindingAnswer>> read_answers(std::string_view text, const std::string& file);
std::string write_answers(const std::vector<FindingAnswer>& answers);

/// The answers beside a report or study; none when there is no such file.
Result<std::vector<FindingAnswer>> read_answers_of(const std::filesystem::path& report_or_study);
/// Replaces them. FILE-.. when the disk refuses.
Diagnostics write_answers_of(const std::filesystem::path& report_or_study, const std::vector<FindingAnswer>& answers);

}  // namespace tanji
