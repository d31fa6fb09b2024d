// SPDX-License-Identifier: Apache-2.0
#include "pipeline/audit_outputs.h"

#include "audit/report/report_facts.h"
#include "pipeline/document_files.h"
#include "reading/read_report.h"
#include "report/auditing/audit_document.h"
#include "report/comments/comments.h"
#include "support/file.h"

namespace tanji {

WrittenOutputs write_audit_report(const AuditedReport& audited, const FactorLibrary& factors, const std::filesystem::path& out,
                                  Language language, RunContext& run) {
    const ReportFacts facts = gather_report_facts(audited.document, audited.claims, factors, packed_editions(), std::nullopt);
    const Document document = build_audit_report({facts, audited.findings, audited.answered, language, run.today});
    return write_document_files(document, out, "audit", run);
}

WrittenOutputs write_commented(const AuditedReport& audited, const std::filesystem::path& report, const std::filesystem::path& out,
                               const Words& words, RunContext& run) {
    WrittenOutputs outputs;
    const auto fail = [&](const Diagnostics& why) {
        outputs.diagnostics.append(why);
        return outputs;
    };
    const Result<std::string> bytes = read_file(report, kLargestReport);
    if (!bytes) return fail(bytes.diagnostics());
    const Result<SourceMap> map = read_source_map(*bytes, report.string(), run);
    if (!map) return fail(map.diagnostics());
    const std::vector<DocumentComment> comments = comments_of(audited.findings, audited.answered, words);
    const Result<std::string> made = map->format == ReadFormat::Docx ? commented_docx(*bytes, report.string(), *map, comments, run.today)
                                                                     : commented_pdf(*bytes, report.string(), *map, comments, run.today);
    if (!made) return fail(made.diagnostics());
    const Diagnostics failed = write_file_atomically(out, *made);
    if (!failed.has_errors()) outputs.files.push_back(out);
    return fail(failed);
}

}  // namespace tanji
