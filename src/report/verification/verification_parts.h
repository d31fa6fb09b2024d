// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/document_draft.h"
#include "report/verification/verification_document.h"

namespace tanji {

// The chapters of the verification report; each adds its blocks to the end of the document.
void add_verification_cover(DocumentDraft& draft, const VerificationDocumentInput& input);
void add_verification_particulars(DocumentDraft& draft, const VerificationDocumentInput& input);
void add_verification_criteria(DocumentDraft& draft, const VerificationDocumentInput& input);
void add_verification_process(DocumentDraft& draft, const VerificationDocumentInput& input);
void add_verification_findings(DocumentDraft& draft, const VerificationDocumentInput& input);
void add_nonconformities(DocumentDraft& draft, const VerificationDocumentInput& input);
void add_verification_statement(DocumentDraft& draft, const VerificationDocumentInput& input);
void add_verification_annexes(DocumentDraft& draft, const VerificationDocumentInput& input);

std::string percent_text(double share);   // "4.75"
std::string signed_number(double value);  // "+0.0521"
std::string joined_texts(const DocumentDraft& draft, const std::vector<std::string>& texts);

}  // namespace tanji
