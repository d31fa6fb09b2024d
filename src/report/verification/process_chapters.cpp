// SPDX-License-Identifier: Apache-2.0
// How it was verified: team, review of documents, visits, evidence plan.
#include <algorithm>
#include <cmath>

#include "audit/report/report_facts.h"
#include "report/verification/verification_parts.h"

namespace tanji {
namespace {

TableCell set(std::string_view text) { return DocumentDraft::text_cell(text.empty() ? "–" : text); }

void add_team(DocumentDraft& draft, const VerificationForm& form) {
    Table table{"process.team",
                plain(draft.say("outputs.verify.team")),
                {{Align::Left, 2}, {Align::Left, 2}, {Align::Left, 3}, {Align::Right, 1.4}},
                {draft.head({"outputs.column.name", "outputs.column.role", "outputs.column.certificate", "outputs.column.days"})}};
    for (const TeamMember& member : form.team)
        table.rows.push_back({RowKind::Body,
                              {set(member.name), set(member.role.empty() ? "" : draft.say("outputs.role." + member.role)),
                               set(member.certificate), set(member.days)}});
    draft.add(std::move(table));
}

void add_visits(DocumentDraft& draft, const VerificationForm& form) {
    draft.heading("process.visits", 2, draft.say("outputs.verify.visits"));
    Table table{"process.visits.table",
                plain(draft.say("outputs.verify.visits")),
                {{Align::Left, 1.4}, {Align::Left, 2.4}, {Align::Left, 5}},
                {draft.head({"outputs.column.date", "outputs.column.site", "outputs.column.what"})}};
    for (const SiteVisit& visit : form.visits) {
        if (visit.place.empty() && visit.what.empty()) continue;
        table.rows.push_back({RowKind::Body, {set(visit.on ? to_string(*visit.on) : ""), set(visit.place), set(visit.what)}});
    }
    if (table.rows.size() == 1)
        draft.paragraph("process.visits.none", draft.say("outputs.verify.visits.none"), ParagraphStyle::Warning);
    else
        draft.add(std::move(table));
}

const char* scrutiny_key(Scrutiny scrutiny) {
    if (scrutiny == Scrutiny::Full) return "outputs.scrutiny.full";
    return scrutiny == Scrutiny::Sample ? "outputs.scrutiny.sample" : "outputs.scrutiny.plausibility";
}

void add_plan(DocumentDraft& draft, const VerificationDocumentInput& input) {
    draft.heading("process.plan", 2, draft.say("outputs.verify.plan"));
    if (input.plan.empty()) {
        draft.paragraph("process.plan.none", draft.say("outputs.verify.plan.none"), ParagraphStyle::Warning);
        return;
    }
    draft.paragraph("process.plan.lead", draft.say("outputs.verify.plan.lead", {{"percent", percent_text(input.form.materiality)}}));
    Table table{"process.plan.table",
                plain(draft.say("outputs.verify.plan")),
                {{Align::Left, 3},
                 {Align::Right, 1.4},
                 {Align::Right, 1.2},
                 {Align::Left, 1.6},
                 {Align::Left, 2.6},
                 {Align::Left, 2},
                 {Align::Left, 1.7}},
                {draft.head({"outputs.column.datum", "outputs.column.kg", "outputs.column.share", "outputs.column.scrutiny",
                             "outputs.column.evidence", "outputs.column.sample", "outputs.column.result"})}};
    std::size_t rest = 0;
    double rest_share = 0.0;
    for (const PlanRow& row : input.plan) {
        const SampleRecord* record = record_of(input.form, row);
        if (row.scrutiny == Scrutiny::Plausibility && (record == nullptr || record->result.empty())) {
            ++rest;
            rest_share += row.share;
            continue;
        }
        const std::string evidence = record != nullptr && !record->evidence.empty() ? record->evidence : row.evidence;
        std::string sample = record == nullptr ? std::string() : record->sample;
        if (record != nullptr && !record->method.empty()) sample = record->method + (sample.empty() ? "" : ", " + sample);
        const std::string result = record == nullptr || record->result.empty() ? "open" : record->result;
        table.rows.push_back(
            {RowKind::Body,
             {set(row.name), set(figure_text(row.kg, 5)), set(percent_text(row.share) + " %"), set(draft.say(scrutiny_key(row.scrutiny))),
              set(evidence), set(sample), set(draft.say("outputs.sample." + result))}});
    }
    if (rest > 0)
        table.rows.push_back(
            {RowKind::Subtotal,
             {set(draft.say("outputs.verify.plan.rest", {{"n", static_cast<std::int64_t>(rest)}})), set("–"),
              set(percent_text(rest_share) + " %"), set(draft.say("outputs.scrutiny.plausibility")), set(""), set(""), set("")}});
    draft.add(std::move(table));
}

}  // namespace

void add_verification_process(DocumentDraft& draft, const VerificationDocumentInput& input) {
    draft.chapter("process", "outputs.verify.process");
    draft.heading("process.team.heading", 2, draft.say("outputs.verify.team"));
    add_team(draft, input.form);
    draft.heading("process.documents", 2, draft.say("outputs.verify.documents"));
    draft.paragraph("process.documents.text",
                    draft.say("outputs.verify.documents.text", {{"rules", static_cast<std::int64_t>(input.subject.rules)},
                                                                {"findings", static_cast<std::int64_t>(input.findings.size())},
                                                                {"program", draft.document.info.generator}}));
    add_visits(draft, input.form);
    add_plan(draft, input);
}

}  // namespace tanji
