// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "factors/library.h"
#include "model/finding_answer.h"
#include "pipeline/run_study.h"
#include "support/words.h"

namespace tanji {

struct ReportRequest {
    std::filesystem::path folder;  // made when it is not there
    Language language = Language::Chinese;
    std::vector<std::string> formats = {"docx", "pdf", "html", "json"};
    std::vector<EmissionFactor> pinned = {};  // values of study.lock, for what is computed anew
    AnsweredFindings answered = {};           // answers to the findings of the outcome
};

struct WrittenReports {
    std::vector<std::filesystem::path> files;
    bool converter_missing = false;  // the PDF could not be made; all else was
    Diagnostics diagnostics;
};

/// The names that a request may hold: those of the document writers, and "json" for the result.
std::vector<std::string> report_formats();

/// Study and result -> report.docx, report.pdf, report.html, report.txt, result.json. First all bytes are made, then the files are
/// replaced one by one, each whole. Without a converter the PDF is left out (PDF-01) and all others are written. Codes FILE-05, PDF-..,
/// BENCH-01 the folder cannot be made.
WrittenReports write_reports(const Study& study, const FactorLibrary& factors, const StudyOutcome& outcome, const ReportRequest& request,
                             const RunContext& run);

}  // namespace tanji
