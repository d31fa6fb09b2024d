// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "factors/library.h"
#include "model/finding_answer.h"
#include "support/run_context.h"
#include "support/words.h"

namespace tanji {

/// The answers beside a report or study, matched with its findings. What is wrong with the file of answers is added to `said`.
AnsweredFindings answers_of(const std::filesystem::path& report_or_study, const std::vector<Finding>& findings, Diagnostics& said);

/// A study or a report of any origin with its findings and answers.
struct Judged {
    bool readable = false;  // false: errors stand in `diagnostics`
    std::vector<Finding> findings;
    AnsweredFindings answered;
    Diagnostics diagnostics;
};
Judged judge(const std::filesystem::path& report_or_study, const FactorLibrary& factors, RunContext& run);

/// Puts an answer to one of the findings beside the report or study; an older answer to it is replaced. FILE-05 when the disk refuses.
Diagnostics keep_answer(const std::filesystem::path& report_or_study, const Judged& judged, std::size_t finding, FindingAnswer answer,
                        const Words& words);

/// The file in which answers are kept, as a person reads it.
std::string kept_in(const std::filesystem::path& report_or_study);

/// Writes the findings as a SARIF log. FILE-05 when the disk refuses.
Diagnostics write_sarif_file(const std::filesystem::path& out, const std::vector<Finding>& findings, const AnsweredFindings& answered,
                             const std::string& judged, const Words& words);

}  // namespace tanji
