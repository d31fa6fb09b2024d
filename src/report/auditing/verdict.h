// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/finding_answer.h"

namespace tanji {

/// What the audit says of a report as a whole. Of what a machine can check, no more.
enum class AuditVerdict {
    NothingFound,  // no open error: what was checked may be relied on
    Correct,       // open errors: to be corrected before anybody relies on it
    CannotJudge    // nothing was read that can be recomputed
};
/// "nothing-found", "correct", "cannot-judge".
std::string_view name(AuditVerdict verdict);

struct FindingCounts {
    std::size_t errors = 0, warnings = 0, notes = 0;
    std::size_t open_errors = 0, open_warnings = 0, open_notes = 0;
};
FindingCounts count_findings(const std::vector<Finding>& findings, const AnsweredFindings& answered);

/// `readable`: an inventory or a result was read.
AuditVerdict verdict_of(const FindingCounts& counts, bool readable);

}  // namespace tanji
