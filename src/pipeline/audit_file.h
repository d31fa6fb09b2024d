// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "claims/claims.h"
#include "factors/library.h"
#include "model/finding_answer.h"
#include "reading/read_document.h"
#include "support/run_context.h"
#include "support/words.h"

namespace tanji {

/// A report of any origin, read and judged.
struct AuditedReport {
    bool readable = false;  // false: the errors stand in `diagnostics`
    ReadDocument document;
    ReportClaims claims;
    std::vector<Finding> findings;
    AnsweredFindings answered;  // what stands in the file of answers beside the report
    Diagnostics diagnostics;
    std::size_t rows = 0;     // of inventories that were found
    std::size_t figures = 0;  // results of stages and totals that were found
    std::string profile;      // whose rules were asked
    std::string method;       // that the report says it follows, where the profile was taken for it; empty: it was given, or none is named
    bool profile_given = false;
};

/// True for a study's folder and for a file that is no report: YAML.
bool is_study(const std::filesystem::path& path);

/// Reads a DOCX, PDF, HTML, Markdown or text file, takes out what it claims and asks every rule that knows reports. `off` are rules or
/// families that are left out. Answers are read from the file beside it. Codes READ-..., FILE-..., ZIP-..., FORM-..., ANSW-...; RPT-01
/// (warning): nothing that can be recomputed was found.
/// `profile` is one of data/profiles or a file; empty: that of the method which the report says it follows. Codes PROF-...
AuditedReport audit_file(const std::filesystem::path& file, const FactorLibrary& factors, const std::vector<std::string>& off,
                         RunContext& run, const std::string& profile = {});

/// The clause behind a finding in the reader's language; empty for a code that is no rule.
std::string clause_behind(const Finding& finding, const Words& words);

}  // namespace tanji
