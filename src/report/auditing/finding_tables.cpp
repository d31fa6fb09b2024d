// SPDX-License-Identifier: Apache-2.0
#include "report/auditing/parts.h"
#include "report/findings/finding_text.h"

namespace tanji {

void add_finding_table(DocumentDraft& draft, const std::string& id, const std::string& number, const Finding& finding,
                       const FindingAnswer* answer, int level) {
    const FindingText text = finding_text(finding, draft.words);
    draft.heading(id, level, number + "  " + text.rule + (text.title.empty() ? "" : "  " + text.title));
    KeyValueTable table{id + ".parts", {}, {}};
    const auto add = [&](std::string_view key, const std::string& value) {
        if (!value.empty()) table.rows.push_back({plain(draft.say(key)), DocumentDraft::set(value)});
    };
    add("outputs.part.place", text.place);
    add("outputs.part.quote", text.quote);
    add("outputs.part.found", text.text);
    add("outputs.part.expected", text.expected);
    add("outputs.part.effect", text.effect);
    add("outputs.part.clause", text.clause);
    add("outputs.part.ask", text.ask);
    if (answer != nullptr) add("outputs.part.answer", answer_text(*answer, draft.words));
    draft.add(std::move(table));
}

void add_audit_findings(DocumentDraft& draft, const AuditDocumentInput& input) {
    draft.chapter("findings", "outputs.audit.findings");
    if (input.findings.empty()) draft.paragraph("findings.none", draft.say("outputs.audit.findings.none"));
    bool begun[3] = {false, false, false};
    for (std::size_t i = 0; i < input.findings.size(); ++i) {
        const Finding& finding = input.findings[i];
        const char* level = finding.severity == Severity::Error ? "error" : finding.severity == Severity::Warning ? "warning" : "note";
        bool& group = begun[static_cast<std::size_t>(finding.severity)];
        if (!group) draft.heading(std::string("findings.") + level, 2, draft.say(std::string("outputs.level.") + level));
        group = true;
        const std::string number = std::to_string(i + 1);
        add_finding_table(draft, "finding." + number, "F" + number, finding, input.answered.of(i), 3);
    }
    if (input.answered.gone.empty()) return;
    draft.heading("findings.gone", 2, draft.say("outputs.audit.gone"));
    draft.paragraph("findings.gone.lead", draft.say("outputs.audit.gone.lead"));
    Table table{"findings.gone.table",
                plain(draft.say("outputs.audit.gone")),
                {{Align::Left, 2.4}, {Align::Left, 4}, {Align::Left, 4}},
                {draft.head({"outputs.column.finding", "outputs.column.said", "outputs.column.answer"})}};
    for (const FindingAnswer& answer : input.answered.gone)
        table.rows.push_back({RowKind::Body,
                              {DocumentDraft::text_cell(answer.finding), DocumentDraft::text_cell(answer.said.empty() ? "–" : answer.said),
                               DocumentDraft::text_cell(answer_text(answer, draft.words))}});
    draft.add(std::move(table));
}

}  // namespace tanji
