// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "factors/library.h"
#include "pipeline/audit_outputs.h"

namespace tanji {

struct VerifyRequest {
    std::filesystem::path subject;  // study or report of any origin
    std::filesystem::path form;     // empty: the one beside it
    std::filesystem::path out;      // folder (verification.docx, .pdf, .html) or one file
    Language language = Language::Chinese;
};

struct VerifyOutcome {
    WrittenOutputs written;  // also what is wrong
    bool refused = false;    // the form or the opinion cannot stand: nothing was written
    std::string opinion;     // "modified"
};

/// The verification report on a study or a report of any origin. Refused: VERI-01, VERI-02 preparer and verifier are the same; VERI-05 the
/// chosen opinion is milder than the findings allow; VERI-06 there is no form; FORM-...
VerifyOutcome verify(const VerifyRequest& request, const FactorLibrary& factors, RunContext& run);

/// Writes the empty form beside study or report, with the evidence plan as proposed. VERI-07: there is one already.
WrittenOutputs new_verification_form(const VerifyRequest& request, const FactorLibrary& factors, RunContext& run);

}  // namespace tanji
