// SPDX-License-Identifier: Apache-2.0
#include "report/auditing/audit_document.h"

#include "report/auditing/parts.h"
#include "report/auditing/verdict.h"
#include "report/findings/finding_text.h"
#include "support/resources.h"

namespace tanji {
namespace {

/// The file without the folders in which it lies on this machine.
std::string file_name(const std::string& path) { return path.substr(path.find_last_of("/\\") + 1); }

void add_cover(DocumentDraft& draft, const AuditDocumentInput& input) {
    const ReportClaims& claims = *input.facts.claims;
    const FindingCounts counts = count_findings(input.findings, input.answered);
    CoverBlock cover;
    cover.organisation = draft.document.info.generator;
    cover.title = {draft.say("outputs.audit.title")};
    cover.subtitle = {
        draft.say("outputs.verdict." + std::string(name(verdict_of(counts, !claims.rows.empty() || !claims.figures.empty()))))};
    const auto add = [&](std::string_view key, const std::string& value) { cover.fields.push_back(draft.key_value(key, value)); };
    add("outputs.field.file", file_name(input.facts.document->source));
    add("outputs.field.number", claims.number);
    std::string products;
    for (std::size_t i = 0; i < claims.products.size(); ++i)
        products += (products.empty() ? "" : with_blank(draft.words, "outputs.list")) + product_name(input.facts, i);
    add("outputs.field.products", products);
    for (const ClaimedParty& party : claims.parties)
        if (party.role == ClaimedParty::Role::Producer) {
            add("outputs.field.producer", party.name);
            break;
        }
    add("outputs.field.date", draft.date_text(input.today));
    draft.add(std::move(cover));
}

TableCell right(std::string text) { return {plain(std::move(text))}; }

std::string signed_text(const std::optional<double>& value, double scale, int digits) {
    if (!value) return "–";
    const std::string text = figure_text(*value * scale, digits);
    return *value > 0 && text != "0" ? "+" + text : text;
}

void add_counts(DocumentDraft& draft, const FindingCounts& counts) {
    Table table{"verdict.counts",
                plain(draft.say("outputs.audit.counts")),
                {{Align::Left, 5}, {Align::Right, 1.6}, {Align::Right, 1.6}},
                {draft.head({"outputs.column.level", "outputs.column.count", "outputs.column.open"})}};
    const auto row = [&](const char* key, std::size_t all, std::size_t open, RowKind kind = RowKind::Body) {
        table.rows.push_back({kind, {DocumentDraft::text_cell(draft.say(key)), right(std::to_string(all)), right(std::to_string(open))}});
    };
    row("outputs.level.error", counts.errors, counts.open_errors);
    row("outputs.level.warning", counts.warnings, counts.open_warnings);
    row("outputs.level.note", counts.notes, counts.open_notes);
    row("outputs.total", counts.errors + counts.warnings + counts.notes, counts.open_errors + counts.open_warnings + counts.open_notes,
        RowKind::Total);
    draft.add(std::move(table));
}

void add_overview(DocumentDraft& draft, const AuditDocumentInput& input) {
    if (input.findings.empty()) return;
    Table table{"verdict.overview",
                plain(draft.say("outputs.audit.overview")),
                {{Align::Left, 0.8},
                 {Align::Left, 1.2},
                 {Align::Left, 1.1},
                 {Align::Left, 4.2},
                 {Align::Left, 3.6},
                 {Align::Right, 1.5},
                 {Align::Right, 1.3}},
                {draft.head({"outputs.column.number", "outputs.column.rule", "outputs.column.level", "outputs.column.subject",
                             "outputs.column.place", "outputs.column.effect-kg", "outputs.column.effect-percent"})}};
    for (std::size_t i = 0; i < input.findings.size(); ++i) {
        const FindingText text = finding_text(input.findings[i], draft.words);
        table.rows.push_back(
            {RowKind::Body,
             {right("F" + std::to_string(i + 1)), right(text.rule), right(text.severity),
              DocumentDraft::text_cell(text.title.empty() ? text.text : text.title), DocumentDraft::text_cell(text.place),
              right(signed_text(input.findings[i].effect_kg, 1.0, 4)), right(signed_text(input.findings[i].effect_share, 100.0, 2))}});
    }
    table.note = plain(draft.say("outputs.audit.overview.note"));
    draft.add(std::move(table));
}

}  // namespace

void add_audit_verdict(DocumentDraft& draft, const AuditDocumentInput& input) {
    const ReportClaims& claims = *input.facts.claims;
    const FindingCounts counts = count_findings(input.findings, input.answered);
    const AuditVerdict verdict = verdict_of(counts, !claims.rows.empty() || !claims.figures.empty());
    draft.chapter("verdict", "outputs.audit.verdict");
    const std::string key = "outputs.verdict." + std::string(name(verdict));
    draft.add(Paragraph{"verdict.word", strong(draft.say(key)), ParagraphStyle::Lead});
    draft.paragraph("verdict.meaning", draft.say(key + ".meaning", {{"errors", static_cast<std::int64_t>(counts.open_errors)}}));
    draft.paragraph("verdict.limits", draft.say("outputs.audit.limits"), ParagraphStyle::Note);
    add_counts(draft, counts);
    add_overview(draft, input);
}

Document build_audit_report(const AuditDocumentInput& input) {
    DocumentDraft draft(input.language);
    DocumentInfo& info = draft.document.info;
    info.generator = "Tanji " + std::string(version());
    info.title = draft.say("outputs.audit.title");
    info.number = input.facts.claims->number;
    info.organisation = info.generator;
    info.subject = file_name(input.facts.document->source);
    info.issue_date = input.today;
    add_cover(draft, input);
    draft.add(ContentsBlock{2});
    add_audit_verdict(draft, input);
    add_audit_findings(draft, input);
    add_recomputed_inventory(draft, input);
    add_recomputed_sums(draft, input);
    add_what_was_read(draft, input);
    return std::move(draft.document);
}

}  // namespace tanji
