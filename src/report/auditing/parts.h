// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/auditing/audit_document.h"
#include "report/document_draft.h"

namespace tanji {

// The chapters of the audit report; each adds its blocks to the end of the document.
void add_audit_verdict(DocumentDraft& draft, const AuditDocumentInput& input);
void add_audit_findings(DocumentDraft& draft, const AuditDocumentInput& input);
void add_recomputed_inventory(DocumentDraft& draft, const AuditDocumentInput& input);
void add_recomputed_sums(DocumentDraft& draft, const AuditDocumentInput& input);
void add_what_was_read(DocumentDraft& draft, const AuditDocumentInput& input);

/// One finding as a heading and a table of its parts, `number` as "F3".
void add_finding_table(DocumentDraft& draft, const std::string& id, const std::string& number, const Finding& finding,
                       const FindingAnswer* answer, int level);

}  // namespace tanji
