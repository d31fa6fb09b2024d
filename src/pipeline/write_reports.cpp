// SPDX-License-Identifier: Apache-2.0
#include "pipeline/write_reports.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

#include "interpret/assessment.h"
#include "pipeline/result_text.h"
#include "report/study_report.h"
#include "report/writers.h"
#include "support/file.h"
#include "support/require.h"

namespace tanji {
namespace {

constexpr std::string_view kResult = "json";

struct MadeFile {
    std::string name;
    std::string bytes;
};

std::string bytes_of(const Document& document, const std::string& format, const std::optional<ConvertedDocument>& converted) {
    if (format == "pdf") return converted->pdf;
    if (format == "docx" && converted) return converted->docx;  // its contents carry the page numbers
    for (const Writer& writer : document_writers())
        if (writer.format == format && writer.write != nullptr) return writer.write(document);
    throw LogicFault("no writer for " + format);
}

}  // namespace

std::vector<std::string> report_formats() {
    std::vector<std::string> formats;
    for (const Writer& writer : document_writers()) formats.emplace_back(writer.format);
    formats.emplace_back(kResult);
    return formats;
}

WrittenReports write_reports(const Study& study, const FactorLibrary& factors, const StudyOutcome& outcome, const ReportRequest& request,
                             const RunContext& run) {
    LCA_REQUIRE(outcome.result.has_value(), "a report needs a result");
    WrittenReports written;
    const auto wants = [&](std::string_view format) {
        return std::find(request.formats.begin(), request.formats.end(), format) != request.formats.end();
    };

    // result.json tells the same whichever formats stand beside it, so the assessment is always made.
    RunContext assessing = run;
    const StudyAssessment assessment = assess_study(study, factors, *outcome.result, request.pinned, assessing, written.diagnostics);
    const Document document = build_study_report({study_of(outcome.result->base(), study), factors, *outcome.result, outcome.findings,
                                                  request.language, run.today, &assessment, &request.answered});

    std::optional<ConvertedDocument> converted;
    if (wants("pdf")) {
        Result<ConvertedDocument> made = convert_to_pdf(document, run);
        written.diagnostics.append(made.diagnostics());
        written.converter_missing = !made;
        if (made) converted = std::move(made).value();
    }

    std::vector<MadeFile> files;
    for (const std::string& format : request.formats) {
        if (format == kResult)
            files.push_back({"result.json", result_text(study, factors, outcome, &assessment) + "\n"});
        else if (format != "pdf" || converted)
            files.push_back({"report." + format, bytes_of(document, format, converted)});
    }

    std::error_code fault;
    std::filesystem::create_directories(request.folder, fault);
    if (fault) {
        written.diagnostics.error("BENCH-01", {request.folder.string(), {}, {}, 0, 0});
        return written;
    }
    for (const MadeFile& file : files) {
        Diagnostics failed = write_file_atomically(request.folder / file.name, file.bytes);
        if (!failed.has_errors()) written.files.push_back(request.folder / file.name);
        written.diagnostics.append(std::move(failed));
    }
    return written;
}

}  // namespace tanji
