// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <vector>

#include "audit/report/report_facts.h"
#include "model/finding_answer.h"
#include "report/document.h"

namespace tanji {

/// What the audit report is made of. Everything is only read, and must outlive the call.
struct AuditDocumentInput {
    const ReportFacts& facts;
    const std::vector<Finding>& findings;
    const AnsweredFindings& answered;
    Language language = Language::Chinese;
    std::chrono::sys_days today{};
};

/// The audit report on a report of any origin: verdict, findings by severity with place, quotation, recomputation, consequence, clause and
/// what to ask, the recomputed inventory beside the printed one, and what was read.
Document build_audit_report(const AuditDocumentInput& input);

}  // namespace tanji
