// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"
#include "model/values.h"

namespace tanji {

/// What the author says to a finding: it is right and will be mended; it has been mended; it stands for a good reason.
enum class AnswerKind { Accepted, Corrected, Justified };
/// "accepted", "corrected", "justified".
std::string_view name(AnswerKind kind);
std::optional<AnswerKind> answer_kind_from(std::string_view text);

/// An answer as it is kept beside the study or report.
struct FindingAnswer {
    std::string finding;  // key of the finding
    AnswerKind kind = AnswerKind::Accepted;
    std::string by;
    Date on;
    std::string why;
    std::string place;  // where the finding stood and what it said when it was answered, for readers
    std::string said;
    bool operator==(const FindingAnswer&) const = default;
};

/// A key per finding, in their order: the rule, where it speaks of and what was found, as "AR-01-3f9a2c71". Lines, pages and numbers of
/// rows are left out, so that other findings and other texts may come and go; where several findings are alike in all this, the second
/// is "...-2".
std::vector<std::string> finding_keys(const std::vector<Finding>& findings);

/// Findings and their answers side by side.
struct AnsweredFindings {
    std::vector<std::string> keys;                      // like the findings
    std::vector<std::optional<FindingAnswer>> answers;  // like the findings
    std::vector<FindingAnswer> gone;                    // whose finding is no longer made

    /// Whether there is nothing left to do: the finding is justified. An accepted one is still to be mended, and one that was called
    /// corrected and is made again is not.
    [[nodiscard]] bool settled(std::size_t finding) const;
    [[nodiscard]] const FindingAnswer* of(std::size_t finding) const;
    [[nodiscard]] bool any() const;
};
AnsweredFindings match_answers(const std::vector<Finding>& findings, const std::vector<FindingAnswer>& answers);

/// The findings that are still open, in their order.
std::vector<Finding> open_findings(const std::vector<Finding>& findings, const AnsweredFindings& answered);

}  // namespace tanji
