// SPDX-License-Identifier: Apache-2.0
#include "pipeline/verify.h"

#include <algorithm>
#include <optional>
#include <system_error>

#include "audit/report/report_facts.h"
#include "io/verification_file.h"
#include "pipeline/document_files.h"
#include "pipeline/judge.h"
#include "pipeline/workbench.h"
#include "report/verification/verification_document.h"
#include "support/decimal.h"
#include "support/file.h"
#include "support/hash.h"

namespace tanji {
namespace {

constexpr std::uint64_t kLargestForm = std::uint64_t{16} << 20U;
constexpr std::size_t kMostProposed = 40;

/// Study or report, read and judged.
struct Subject {
    VerificationSubject said;
    std::vector<PlanRow> plan;
    std::vector<Finding> findings;
    AnsweredFindings answered;
    Diagnostics diagnostics;
    bool readable = false;
};

Subject of_study(const VerifyRequest& request, double materiality, const FactorLibrary& factors, RunContext& run) {
    Subject subject;
    const LoadedStudy loaded = load_study(request.subject, factors, run);
    StudyOutcome outcome = run_loaded(loaded, factors, {}, run);
    subject.diagnostics = loaded.diagnostics;
    subject.diagnostics.append(outcome.diagnostics);
    subject.readable = loaded.complete;
    if (!subject.readable) return subject;
    subject.findings = std::move(outcome.findings);
    subject.answered = answers_of(request.subject, subject.findings, subject.diagnostics);
    subject.said = subject_of(loaded.study, outcome.result ? &*outcome.result : nullptr, request.language);
    if (outcome.result) subject.plan = evidence_plan(loaded.study, *outcome.result, materiality, request.language);
    return subject;
}

Subject of_report(const VerifyRequest& request, double materiality, const FactorLibrary& factors, RunContext& run) {
    Subject subject;
    AuditedReport audited = audit_file(request.subject, factors, {}, run);
    subject.diagnostics = std::move(audited.diagnostics);
    subject.readable = audited.readable;
    if (!subject.readable) return subject;
    subject.findings = std::move(audited.findings);
    subject.answered = std::move(audited.answered);
    const ReportFacts facts = gather_report_facts(audited.document, audited.claims, factors, packed_editions(), std::nullopt);
    subject.said = subject_of(facts);
    subject.said.sha256 = sha256_file(request.subject).value_or("");
    subject.plan = evidence_plan(facts, materiality);
    return subject;
}

Subject subject_of_request(const VerifyRequest& request, double materiality, const FactorLibrary& factors, RunContext& run) {
    return is_study(request.subject) ? of_study(request, materiality, factors, run) : of_report(request, materiality, factors, run);
}

std::filesystem::path form_of(const VerifyRequest& request) {
    return request.form.empty() ? verification_file(request.subject) : request.form;
}

Result<VerificationForm> read_form(const std::filesystem::path& file, const std::filesystem::path& subject) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return Diagnostic{
            .code = "VERI-06", .place = {.file = file.generic_string()}, .arguments = {{"subject", subject.generic_string()}}};
    const Result<std::string> text = read_file(file, kLargestForm);
    if (!text) return text.diagnostics();
    return read_verification(*text, file.generic_string());
}

}  // namespace

VerifyOutcome verify(const VerifyRequest& request, const FactorLibrary& factors, RunContext& run) {
    VerifyOutcome outcome;
    Diagnostics& said = outcome.written.diagnostics;
    const auto refuse = [&]() {
        outcome.refused = true;
        return outcome;
    };
    const std::filesystem::path form_file = form_of(request);
    const Result<VerificationForm> form = read_form(form_file, request.subject);
    said.append(form.diagnostics());
    if (!form) return refuse();
    const Subject subject = subject_of_request(request, form->materiality, factors, run);
    said.append(subject.diagnostics);
    if (!subject.readable || subject.diagnostics.has_errors()) return refuse();
    said.append(check_independence(*form, {subject.said.prepared_by}, form_file.generic_string()));
    const OpinionBasis basis = opinion_basis(subject.findings, subject.answered, *form, subject.plan, subject.said.total,
                                             subject.said.unbounded, subject.said.readable);
    const std::optional<Opinion> opinion = opinion_of(*form, basis);
    if (!opinion)
        said.error("VERI-05", {.file = form_file.generic_string()},
                   {{"found", WordKey{"outputs.opinion." + std::string(name(*form->opinion))}},
                    {"expected", WordKey{"outputs.opinion." + std::string(name(basis.allowed))}}});
    if (said.has_errors()) return refuse();
    outcome.opinion = std::string(name(*opinion));
    const Document document = build_verification_report(
        {subject.said, *form, subject.plan, subject.findings, subject.answered, basis, *opinion, request.language, run.today});
    WrittenOutputs written = write_document_files(document, request.out, "verification", run);
    said.append(std::move(written.diagnostics));
    outcome.written.files = std::move(written.files);
    outcome.written.converter_missing = written.converter_missing;
    return outcome;
}

WrittenOutputs new_verification_form(const VerifyRequest& request, const FactorLibrary& factors, RunContext& run) {
    WrittenOutputs outputs;
    const std::filesystem::path file = form_of(request);
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) {
        outputs.diagnostics.error("VERI-07", {.file = file.generic_string()});
        return outputs;
    }
    VerificationForm proposed;
    const Subject subject = subject_of_request(request, proposed.materiality, factors, run);
    outputs.diagnostics.append(subject.diagnostics);
    if (!subject.readable) return outputs;
    std::vector<std::string> names;
    proposed.responsible = subject.said.producer;
    proposed.prepared.organisation = subject.said.prepared_by;
    proposed.unit = subject.said.unit;
    proposed.period = subject.said.period;
    for (const PlanRow& row : subject.plan) {
        if (row.scrutiny == Scrutiny::Plausibility || proposed.samples.size() == kMostProposed) break;
        SampleRecord record;
        record.item = row.item;
        record.evidence = row.evidence;
        proposed.samples.push_back(std::move(record));
        names.push_back(row.name + ", " + round_to_significant(100.0 * row.share, 3) + " %");
    }
    Diagnostics failed = write_file_atomically(file, empty_verification_form(proposed, names));
    if (!failed.has_errors()) outputs.files.push_back(file);
    outputs.diagnostics.append(std::move(failed));
    return outputs;
}

}  // namespace tanji
