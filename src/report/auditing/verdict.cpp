// SPDX-License-Identifier: Apache-2.0
#include "report/auditing/verdict.h"

namespace tanji {

std::string_view name(AuditVerdict verdict) {
    if (verdict == AuditVerdict::Correct) return "correct";
    return verdict == AuditVerdict::CannotJudge ? "cannot-judge" : "nothing-found";
}

FindingCounts count_findings(const std::vector<Finding>& findings, const AnsweredFindings& answered) {
    FindingCounts counts;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Severity severity = findings[i].severity;
        const std::size_t open = answered.settled(i) ? 0 : 1;
        (severity == Severity::Error ? counts.errors : severity == Severity::Warning ? counts.warnings : counts.notes) += 1;
        (severity == Severity::Error     ? counts.open_errors
         : severity == Severity::Warning ? counts.open_warnings
                                         : counts.open_notes) += open;
    }
    return counts;
}

AuditVerdict verdict_of(const FindingCounts& counts, bool readable) {
    if (counts.open_errors > 0) return AuditVerdict::Correct;
    return readable ? AuditVerdict::NothingFound : AuditVerdict::CannotJudge;
}

}  // namespace tanji
