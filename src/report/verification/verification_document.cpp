// SPDX-License-Identifier: Apache-2.0
#include "report/verification/verification_document.h"

#include "audit/report/report_facts.h"
#include "report/findings/finding_text.h"
#include "report/verification/verification_parts.h"
#include "support/resources.h"

namespace tanji {
namespace {

/// More findings would make the contents longer than what they lead to.
constexpr std::size_t kMostInContents = 12;

}  // namespace

std::string percent_text(double share) { return figure_text(100.0 * share, 3); }

std::string signed_number(double value) {
    const std::string text = figure_text(value, 4);
    return value > 0 && text != "0" ? "+" + text : text;
}

std::string joined_texts(const DocumentDraft& draft, const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += (out.empty() ? "" : with_blank(draft.words, "outputs.list")) + text;
    return out;
}

void add_verification_cover(DocumentDraft& draft, const VerificationDocumentInput& input) {
    CoverBlock cover;
    cover.organisation = input.form.verifier.organisation;
    cover.title = {draft.say("outputs.verify.title")};
    cover.subtitle = {draft.say("outputs.opinion." + std::string(name(input.opinion)))};
    const auto add = [&](std::string_view key, const std::string& value) { cover.fields.push_back(draft.key_value(key, value)); };
    add("outputs.verify.number", input.form.number);
    add("outputs.verify.client", input.form.client);
    add("outputs.verify.responsible", input.form.responsible);
    add("outputs.field.products", joined_texts(draft, input.subject.products));
    add("outputs.verify.report", input.subject.number.empty() ? input.subject.file : input.subject.number);
    add("outputs.verify.date", input.form.date ? draft.date_text(std::chrono::sys_days(input.form.date->day)) : "");
    cover.places = {draft.say("outputs.verify.sign.leader"), draft.say("outputs.verify.sign.reviewer"),
                    draft.say("outputs.verify.sign.approver")};
    draft.add(std::move(cover));
}

void add_verification_particulars(DocumentDraft& draft, const VerificationDocumentInput& input) {
    const VerificationSubject& subject = input.subject;
    const VerificationForm& form = input.form;
    draft.chapter("particulars", "outputs.verify.particulars");
    KeyValueTable table{"particulars.facts", {}, {}};
    const auto add = [&](std::string_view key, const std::string& value) { table.rows.push_back(draft.key_value(key, value)); };
    add("outputs.verify.client", form.client);
    add("outputs.verify.responsible", form.responsible);
    add("outputs.field.producer", subject.producer);
    add("outputs.field.products", joined_texts(draft, subject.products));
    add("outputs.verify.unit", form.unit.empty() ? subject.unit : form.unit);
    add("outputs.verify.period", form.period.empty() ? subject.period : form.period);
    add("outputs.verify.title-of-report", subject.title);
    add("outputs.verify.report", subject.number);
    add("outputs.verify.report-date", subject.date);
    add("outputs.verify.file", subject.file + (subject.sha256.empty() ? "" : " (SHA-256 " + subject.sha256 + ")"));
    add("outputs.verify.result", joined_texts(draft, subject.results));
    add("outputs.verify.prepared",
        form.prepared.organisation + (form.prepared.persons.empty() ? "" : " – " + joined_texts(draft, form.prepared.persons)));
    add("outputs.verify.body", form.verifier.organisation);
    add("outputs.verify.address", form.verifier.address);
    add("outputs.verify.accreditation", form.verifier.accreditation);
    draft.add(std::move(table));
    draft.paragraph("particulars.independence", draft.say("outputs.verify.independence"));
}

void add_verification_criteria(DocumentDraft& draft, const VerificationDocumentInput& input) {
    const VerificationForm& form = input.form;
    draft.chapter("criteria", "outputs.verify.criteria");
    draft.paragraph("criteria.objective", form.objective.empty() ? draft.say("outputs.verify.objective") : form.objective);
    List list;
    for (std::size_t i = 0; i < form.criteria.size(); ++i)
        list.items.push_back({"criteria." + std::to_string(i + 1), DocumentDraft::set(form.criteria[i]), 0});
    draft.add(std::move(list));
    KeyValueTable table{"criteria.facts", {}, {}};
    const bool reasonable = form.assurance == Assurance::Reasonable;
    table.rows.push_back(
        draft.key_value("outputs.verify.assurance", draft.say(reasonable ? "outputs.assurance.reasonable" : "outputs.assurance.limited")));
    table.rows.push_back(draft.key_value("outputs.verify.materiality",
                                         draft.say("outputs.verify.materiality.value", {{"percent", percent_text(form.materiality)}})));
    table.rows.push_back(draft.key_value("outputs.verify.scope", draft.say("outputs.verify.scope.value", {{"file", input.subject.file}})));
    draft.add(std::move(table));
}

Document build_verification_report(const VerificationDocumentInput& input) {
    DocumentDraft draft(input.language);
    DocumentInfo& info = draft.document.info;
    info.generator = "Tanji " + std::string(version());
    info.title = draft.say("outputs.verify.title");
    info.number = input.form.number;
    info.organisation = input.form.verifier.organisation;
    info.subject = joined_texts(draft, input.subject.products);
    info.issue_date = input.form.date ? std::chrono::sys_days(input.form.date->day) : input.today;
    add_verification_cover(draft, input);
    draft.add(ContentsBlock{input.findings.size() > kMostInContents ? 1 : 2});
    add_verification_statement(draft, input);
    draft.add(PageBreak{});
    add_verification_particulars(draft, input);
    add_verification_criteria(draft, input);
    add_verification_process(draft, input);
    add_verification_findings(draft, input);
    add_nonconformities(draft, input);
    add_verification_annexes(draft, input);
    return std::move(draft.document);
}

}  // namespace tanji
