// SPDX-License-Identifier: Apache-2.0
#include "pipeline/judge.h"

#include <algorithm>

#include "io/answers_file.h"
#include "pipeline/audit_file.h"
#include "pipeline/workbench.h"
#include "report/findings/finding_text.h"
#include "report/findings/sarif.h"
#include "support/file.h"

namespace tanji {

AnsweredFindings answers_of(const std::filesystem::path& report_or_study, const std::vector<Finding>& findings, Diagnostics& said) {
    const Result<std::vector<FindingAnswer>> answers = read_answers_of(report_or_study);
    said.append(answers.diagnostics());
    return match_answers(findings, answers ? *answers : std::vector<FindingAnswer>{});
}

Judged judge(const std::filesystem::path& report_or_study, const FactorLibrary& factors, RunContext& run) {
    Judged judged;
    if (!is_study(report_or_study)) {
        AuditedReport audited = audit_file(report_or_study, factors, {}, run);
        return {audited.readable, std::move(audited.findings), std::move(audited.answered), std::move(audited.diagnostics)};
    }
    const LoadedStudy loaded = load_study(report_or_study, factors, run);
    StudyOutcome outcome = run_loaded(loaded, factors, {}, run);
    judged.readable = loaded.complete;
    judged.diagnostics = loaded.diagnostics;
    judged.diagnostics.append(outcome.diagnostics);
    judged.findings = std::move(outcome.findings);
    judged.answered = answers_of(report_or_study, judged.findings, judged.diagnostics);
    return judged;
}

Diagnostics keep_answer(const std::filesystem::path& report_or_study, const Judged& judged, std::size_t finding, FindingAnswer answer,
                        const Words& words) {
    Result<std::vector<FindingAnswer>> known = read_answers_of(report_or_study);
    if (!known) return known.diagnostics();
    std::vector<FindingAnswer> answers = std::move(known).value();
    const FindingText text = finding_text(judged.findings.at(finding), words);
    answer.finding = judged.answered.keys.at(finding);
    answer.place = text.place;
    answer.said = text.text;
    const auto at = std::find_if(answers.begin(), answers.end(), [&](const FindingAnswer& one) { return one.finding == answer.finding; });
    if (at == answers.end())
        answers.push_back(std::move(answer));
    else
        *at = std::move(answer);
    return write_answers_of(report_or_study, answers);
}

std::string kept_in(const std::filesystem::path& report_or_study) { return answers_file(report_or_study).generic_string(); }

Diagnostics write_sarif_file(const std::filesystem::path& out, const std::vector<Finding>& findings, const AnsweredFindings& answered,
                             const std::string& judged, const Words& words) {
    return write_file_atomically(out, pretty_json(sarif_log(findings, answered, judged, words)) + "\n");
}

}  // namespace tanji
