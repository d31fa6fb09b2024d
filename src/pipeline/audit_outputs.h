// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "pipeline/audit_file.h"
#include "support/words.h"

namespace tanji {

struct WrittenOutputs {
    std::vector<std::filesystem::path> files;
    bool converter_missing = false;  // the PDF could not be made; all else was
    Diagnostics diagnostics;
};

/// The audit report on an audited file. `out` is a folder, in which audit.docx, audit.pdf and audit.html are written, or a file whose
/// ending says the one format: .docx, .pdf, .html, .txt. Codes FILE-05, PDF-.., BENCH-01 the folder cannot be made.
WrittenOutputs write_audit_report(const AuditedReport& audited, const FactorLibrary& factors, const std::filesystem::path& out,
                                  Language language, RunContext& run);

/// A copy of the audited DOCX or PDF with a comment at the place of each finding that is not justified. Codes NOTE-01 another kind of file,
/// NOTE-02, NOTE-03 it cannot be written in, FILE-.., READ-...
WrittenOutputs write_commented(const AuditedReport& audited, const std::filesystem::path& report, const std::filesystem::path& out,
                               const Words& words, RunContext& run);

}  // namespace tanji
