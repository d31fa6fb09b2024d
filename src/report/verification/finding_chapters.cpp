// SPDX-License-Identifier: Apache-2.0
// What was found: by subject, misstatements against the materiality, nonconformities and how they were closed.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "audit/report/report_facts.h"
#include "report/auditing/parts.h"
#include "report/findings/finding_text.h"
#include "report/verification/verification_parts.h"

namespace tanji {
namespace {

TableCell set(std::string_view text) { return DocumentDraft::text_cell(text.empty() ? "–" : text); }
std::string count(std::size_t n) { return std::to_string(n); }

/// The subject of a rule's family as a verifier groups them.
std::string_view subject_of_family(std::string_view rule) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kSubjects{
        {{"GS", "boundary"},    {"CU", "boundary"},    {"GAP", "boundary"},   {"DQ", "data"},        {"MB", "data"},
         {"TR", "data"},        {"UE", "data"},        {"RF", "data"},        {"EF", "factors"},     {"EL", "factors"},
         {"GW", "factors"},     {"FA", "factors"},     {"AR", "calculation"}, {"UN", "calculation"}, {"AL", "calculation"},
         {"SR", "calculation"}, {"IN", "uncertainty"}, {"ST", "reporting"},   {"RP", "reporting"},   {"TX", "reporting"}}};
    const std::string_view family = rule.substr(0, rule.find('-'));
    for (const auto& [known, subject] : kSubjects)
        if (known == family) return subject;
    return "reporting";
}

void add_subjects(DocumentDraft& draft, const VerificationDocumentInput& input) {
    Table table{"findings.subjects",
                plain(draft.say("outputs.verify.subjects")),
                {{Align::Left, 4}, {Align::Right, 1.4}, {Align::Right, 1.4}, {Align::Right, 1.4}, {Align::Right, 1.4}},
                {draft.head({"outputs.column.subject", "outputs.column.errors", "outputs.column.warnings", "outputs.column.notes",
                             "outputs.column.open"})}};
    for (const std::string_view subject : {"boundary", "data", "factors", "calculation", "uncertainty", "reporting"}) {
        std::size_t of[3] = {0, 0, 0}, open = 0;
        for (std::size_t i = 0; i < input.findings.size(); ++i) {
            if (subject_of_family(input.findings[i].rule) != subject) continue;
            ++of[static_cast<std::size_t>(input.findings[i].severity)];
            open += input.answered.settled(i) ? 0 : 1;
        }
        table.rows.push_back(
            {RowKind::Body,
             {set(draft.say("outputs.subject." + std::string(subject))), set(count(of[static_cast<std::size_t>(Severity::Error)])),
              set(count(of[static_cast<std::size_t>(Severity::Warning)])), set(count(of[static_cast<std::size_t>(Severity::Note)])),
              set(count(open))}});
    }
    draft.add(std::move(table));
}

void add_misstatement_table(DocumentDraft& draft, const VerificationDocumentInput& input) {
    const OpinionBasis& basis = input.basis;
    draft.heading("findings.misstatements", 2, draft.say("outputs.verify.misstatements"));
    if (basis.misstatements.empty()) {
        draft.paragraph("findings.misstatements.none", draft.say("outputs.verify.misstatements.none"));
        return;
    }
    draft.paragraph("findings.misstatements.lead",
                    draft.say("outputs.verify.misstatements.lead", {{"percent", percent_text(input.form.materiality)}}));
    Table table{"findings.misstatements.table",
                plain(draft.say("outputs.verify.misstatements")),
                {{Align::Left, 1}, {Align::Left, 6}, {Align::Right, 2}, {Align::Right, 1.6}, {Align::Left, 1.6}},
                {draft.head({"outputs.column.number", "outputs.column.misstatement", "outputs.column.effect-kg",
                             "outputs.column.effect-percent", "outputs.column.state"})}};
    std::size_t number = 0;
    for (const MisstatementLine& line : basis.misstatements) {
        const std::string said = line.finding ? finding_text(input.findings[*line.finding], draft.words).text : line.subject;
        const std::string id = line.finding ? "F" + count(*line.finding + 1) : "M" + count(++number);
        table.rows.push_back(
            {RowKind::Body,
             {set(id), set(said), set(signed_number(line.effect_kg)), set(line.share ? signed_number(100.0 * *line.share) : ""),
              set(draft.say(line.mended ? "outputs.state.mended" : "outputs.state.open"))}});
    }
    table.rows.push_back({RowKind::Total,
                          {set(""), set(draft.say("outputs.verify.misstatements.sum")), set(signed_number(basis.sum_kg)),
                           set(signed_number(100.0 * basis.sum_share)), set("")}});
    table.rows.push_back(
        {RowKind::Total,
         {set(""), set(draft.say("outputs.verify.misstatements.gross")), set(""), set(percent_text(basis.gross_share)), set("")}});
    const bool material = basis.gross_share > 0.0 && basis.gross_share >= input.form.materiality;
    table.note =
        DocumentDraft::set(draft.say(material ? "outputs.verify.misstatements.material" : "outputs.verify.misstatements.immaterial",
                                     {{"percent", percent_text(input.form.materiality)}}));
    draft.add(std::move(table));
}

}  // namespace

void add_verification_findings(DocumentDraft& draft, const VerificationDocumentInput& input) {
    draft.chapter("findings", "outputs.verify.findings");
    draft.paragraph("findings.lead", draft.say("outputs.verify.findings.lead"));
    add_subjects(draft, input);
    add_misstatement_table(draft, input);
}

void add_nonconformities(DocumentDraft& draft, const VerificationDocumentInput& input) {
    draft.chapter("nonconformities", "outputs.verify.nonconformities");
    Table table{"nonconformities.table",
                plain(draft.say("outputs.verify.nonconformities.table")),
                {{Align::Left, 0.8}, {Align::Left, 1.2}, {Align::Left, 1.4}, {Align::Left, 5}, {Align::Left, 3.4}, {Align::Left, 1.2}},
                {draft.head({"outputs.column.number", "outputs.column.rule", "outputs.column.grade", "outputs.column.finding",
                             "outputs.column.closure", "outputs.column.state"})}};
    for (std::size_t i = 0; i < input.findings.size(); ++i) {
        const Finding& finding = input.findings[i];
        if (finding.severity == Severity::Note) continue;
        const FindingText text = finding_text(finding, draft.words);
        const FindingAnswer* answer = input.answered.of(i);
        table.rows.push_back({RowKind::Body,
                              {set("F" + count(i + 1)), set(text.rule),
                               set(draft.say(finding.severity == Severity::Error ? "outputs.grade.major" : "outputs.grade.minor")),
                               set(text.text), set(answer == nullptr ? "" : answer_text(*answer, draft.words)),
                               set(draft.say(input.answered.settled(i) ? "outputs.state.closed" : "outputs.state.open"))}});
    }
    for (const FindingAnswer& gone : input.answered.gone)
        table.rows.push_back({RowKind::Body,
                              {set(""), set(gone.finding), set(""), set(gone.said),
                               set(draft.say("outputs.closure.gone", {{"by", gone.by}, {"on", to_string(gone.on)}})),
                               set(draft.say("outputs.state.closed"))}});
    if (table.rows.size() == 1) {
        draft.paragraph("nonconformities.none", draft.say("outputs.verify.nonconformities.none"));
        return;
    }
    draft.paragraph("nonconformities.lead", draft.say("outputs.verify.nonconformities.lead"));
    draft.add(std::move(table));
}

void add_verification_annexes(DocumentDraft& draft, const VerificationDocumentInput& input) {
    if (!input.findings.empty()) {
        draft.chapter("annex.findings", "outputs.verify.annex.findings", HeadingKind::Annex);
        for (std::size_t i = 0; i < input.findings.size(); ++i)
            add_finding_table(draft, "finding." + count(i + 1), "F" + count(i + 1), input.findings[i], input.answered.of(i), 2);
    }
    draft.chapter("annex.evidence", "outputs.verify.annex.evidence", HeadingKind::Annex);
    Table table{"annex.evidence.table",
                plain(draft.say("outputs.verify.annex.evidence")),
                {{Align::Left, 3}, {Align::Left, 7}},
                {draft.head({"outputs.column.document", "outputs.column.title"})}};
    table.rows.push_back({RowKind::Body, {set(input.subject.file), set(draft.say("outputs.verify.judged"))}});
    for (const auto& [id, title] : input.subject.evidence) table.rows.push_back({RowKind::Body, {set(id), set(title)}});
    for (const SampleRecord& record : input.form.samples)
        if (!record.evidence.empty() && std::none_of(input.subject.evidence.begin(), input.subject.evidence.end(),
                                                     [&](const auto& one) { return record.evidence.starts_with(one.first); }))
            table.rows.push_back({RowKind::Body, {set(record.evidence), set(record.item)}});
    draft.add(std::move(table));
}

}  // namespace tanji
