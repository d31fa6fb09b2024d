// SPDX-License-Identifier: Apache-2.0
// The verification statement, on a page of its own: it must stand without the rest of the report.
#include "report/verification/verification_parts.h"

namespace tanji {

void add_verification_statement(DocumentDraft& draft, const VerificationDocumentInput& input) {
    const VerificationForm& form = input.form;
    const VerificationSubject& subject = input.subject;
    const std::string opinion(name(input.opinion));
    draft.chapter("statement", "outputs.verify.statement");
    KeyValueTable table{"statement.facts", {}, {}};
    const auto add = [&](std::string_view key, const std::string& value) { table.rows.push_back(draft.key_value(key, value)); };
    add("outputs.verify.responsible", form.responsible);
    add("outputs.field.products", joined_texts(draft, subject.products));
    add("outputs.verify.unit", form.unit.empty() ? subject.unit : form.unit);
    add("outputs.verify.period", form.period.empty() ? subject.period : form.period);
    add("outputs.verify.result", joined_texts(draft, subject.results));
    add("outputs.verify.criteria.short", joined_texts(draft, form.criteria));
    add("outputs.verify.assurance",
        draft.say(form.assurance == Assurance::Reasonable ? "outputs.assurance.reasonable.short" : "outputs.assurance.limited.short"));
    add("outputs.verify.materiality", draft.say("outputs.verify.materiality.value", {{"percent", percent_text(form.materiality)}}));
    add("outputs.verify.opinion", draft.say("outputs.opinion." + opinion));
    draft.add(std::move(table));
    draft.add(Paragraph{"statement.roles",
                        DocumentDraft::set(draft.say("outputs.statement.roles",
                                                     {{"responsible", form.responsible}, {"body", form.verifier.organisation}}))});
    const std::string level =
        input.opinion == Opinion::Unmodified ? form.assurance == Assurance::Reasonable ? ".reasonable" : ".limited" : "";
    draft.add(Paragraph{"statement.opinion",
                        strong(typeset_gases(draft.say("outputs.statement." + opinion + level,
                                                       {{"report", subject.number.empty() ? subject.file : subject.number},
                                                        {"criteria", joined_texts(draft, form.criteria)}}))),
                        ParagraphStyle::Lead});
    if (!input.basis.reasons.empty() || !form.opinion_reason.empty()) {
        draft.paragraph("statement.reasons", draft.say("outputs.statement.reasons"));
        List list;
        for (std::size_t i = 0; i < input.basis.reasons.size(); ++i)
            list.items.push_back({"statement.reason." + std::to_string(i + 1),
                                  DocumentDraft::set(draft.say(input.basis.reasons[i].key, input.basis.reasons[i].arguments)), 0});
        if (!form.opinion_reason.empty()) list.items.push_back({"statement.reason.own", DocumentDraft::set(form.opinion_reason), 0});
        draft.add(std::move(list));
    }
    if (!form.limitations.empty()) {
        draft.paragraph("statement.limitations", draft.say("outputs.statement.limitations"));
        List list;
        for (std::size_t i = 0; i < form.limitations.size(); ++i)
            list.items.push_back({"statement.limitation." + std::to_string(i + 1), DocumentDraft::set(form.limitations[i]), 0});
        draft.add(std::move(list));
    }
    if (form.valid_until)
        draft.paragraph("statement.validity",
                        draft.say("outputs.statement.validity", {{"day", draft.date_text(std::chrono::sys_days(form.valid_until->day))}}));
    Table signs{"statement.signatures",
                {},
                {{Align::Left, 2}, {Align::Left, 3}, {Align::Left, 3}, {Align::Left, 2}},
                {draft.head({"outputs.column.role", "outputs.column.name", "outputs.column.signature", "outputs.column.date"})}};
    for (const char* role : {"leader", "reviewer", "approver"}) {
        std::string who;
        for (const TeamMember& member : form.team)
            if (member.role == role) who = member.name;
        signs.rows.push_back({RowKind::Body,
                              {DocumentDraft::text_cell(draft.say("outputs.role." + std::string(role))),
                               {draft.or_unstated(who)},
                               DocumentDraft::text_cell(" "),
                               DocumentDraft::text_cell(" ")}});
    }
    draft.add(std::move(signs));
    draft.paragraph("statement.note", draft.say("outputs.statement.note"), ParagraphStyle::Note);
}

}  // namespace tanji
