// SPDX-License-Identifier: Apache-2.0
#include "report/chapters/chapters.h"
#include "report/findings/finding_text.h"
#include "support/resources.h"

namespace tanji {

void add_factor_annex(ReportBuilder& report) {
    report.chapter("annex.factors", "report.annex.factors", HeadingKind::Annex);
    report.paragraph("annex.factors.lead",
                     report.tell(report.inventory.providers.empty() ? "report.data.factors.none" : "report.annex.factors.lead"));
    for (std::size_t index = 0; index < report.inventory.providers.size(); ++index) {
        const Provider& provider = report.inventory.providers[index];
        const EmissionFactor& factor = provider.factor;
        const std::string id = "annex.factor." + std::to_string(index + 1);
        KeyValueTable table{id, report.tell("report.annex.factor", {{"name", Text{report.factor_name(factor)}}}), {}};
        const auto add = [&](std::string_view key, const std::string& text) {
            if (!text.empty()) table.rows.push_back({plain(report.say(key)), plain(typeset_gases(text))});
        };
        add("report.factor.id", factor.id);
        std::string values;
        for (const EmissionTerm& term : factor.terms)
            values += (values.empty() ? "" : report.after("report.semicolon")) + report.gas_text(term.flow.gas) +
                      report.after("report.colon") + (term.text.empty() ? ReportBuilder::amount_text(term.kg) : term.text) + " " +
                      report.unit_text(term.unit);
        add("report.factor.value", values);
        if (factor.fuel) {
            add("report.factor.ncv", factor.fuel->ncv ? report.quantity_text(*factor.fuel->ncv) : "");
            add("report.factor.carbon", factor.fuel->carbon_content ? report.quantity_text(*factor.fuel->carbon_content) : "");
            add("report.factor.oxidation",
                factor.fuel->oxidation ? ReportBuilder::amount_text(*factor.fuel->oxidation * 100.0) + " %" : "");
            add("report.factor.density", factor.fuel->density ? report.quantity_text(*factor.fuel->density) : "");
        }
        add("report.factor.boundary", report.word_or("report.factor-boundary.", factor.boundary));
        if (factor.is_electricity()) add("report.factor.losses", report.word_or("report.factor.losses.", factor.td_losses));
        add("report.factor.place", factor.geography);
        add("report.factor.year", factor.year ? std::to_string(factor.year) : report.say("report.not-stated"));
        add("report.factor.published", factor.published.empty() ? report.say("report.not-stated") : factor.published);
        add("report.factor.issuer", factor.issuer);
        add("report.factor.document", factor.document);
        add("report.factor.place-in", factor.place_in_document);
        if (!factor.url.empty())
            table.rows.push_back({plain(report.say("report.factor.url")), {Link{factor.url, factor.url.substr(0, factor.url.find(' '))}}});
        add("report.factor.licence", factor.licence);
        add("report.factor.pack", factor.pack + (provider.pinned ? report.in_brackets(report.say("report.factor.pinned")) : ""));
        add("report.factor.doubtful", factor.doubtful);
        report.add(std::move(table));
    }
}

void add_evidence_annex(ReportBuilder& report) {
    report.chapter("annex.evidence", "report.annex.evidence", HeadingKind::Annex);
    if (report.study.evidence.empty()) {
        report.paragraph("annex.evidence.none", report.tell("report.annex.evidence.none"));
        return;
    }
    Table table{"annex.evidence.table",
                report.tell("report.annex.evidence.table"),
                {{Align::Left, 1.6}, {Align::Left, 3}, {Align::Left, 2.4}, {Align::Left, 5}},
                {}};
    table.rows.push_back(head_row(report, {"report.column.id", "report.column.title", "report.column.file", "report.column.sha256"}));
    for (const Evidence& evidence : report.study.evidence)
        table.rows.push_back({RowKind::Body,
                              {cell(evidence.id), cell(report.author_or_unstated(evidence.title)),
                               cell(report.text_or_unstated(evidence.file)), cell(report.text_or_unstated(evidence.sha256))}});
    report.add(std::move(table));
}

void add_findings_annex(ReportBuilder& report) {
    report.chapter("annex.findings", "report.annex.findings", HeadingKind::Annex);
    if (report.input.findings.empty()) {
        report.paragraph("annex.findings.none", report.tell("report.consistency.none"));
        return;
    }
    report.paragraph("annex.findings.lead", report.tell("report.annex.findings.lead"));
    Table table{"annex.findings.table",
                report.tell("report.annex.findings.table"),
                {{Align::Left, 1.2}, {Align::Left, 1.1}, {Align::Left, 5}, {Align::Left, 2.6}, {Align::Right, 1.8}},
                {}};
    table.rows.push_back(head_row(
        report, {"report.column.code", "report.column.severity", "report.column.finding", "report.column.place", "report.column.effect"}));
    for (std::size_t index = 0; index < report.input.findings.size(); ++index) {
        const Finding& finding = report.input.findings[index];
        const char* severity = finding.severity == Severity::Error     ? "diagnostic.error"
                               : finding.severity == Severity::Warning ? "diagnostic.warning"
                                                                       : "diagnostic.note";
        TableCell effect = cell(report.say("report.not-quantified"));
        if (finding.effect_kg) {
            const std::string text = ReportBuilder::amount_text(*finding.effect_kg);
            effect = cell(
                report.derived("finding/" + std::to_string(index + 1), text, "kg CO₂e",
                               {finding.rule, text, "kg CO₂e", {}, to_string(place_in_study(report.study, finding.place)), {}, {}, {}}));
        }
        const std::string place = to_string(place_in_study(report.study, finding.place));
        Inlines said = plain(typeset_gases(report.say(finding.rule, finding.arguments)));
        if (const FindingAnswer* answer = report.input.answered == nullptr ? nullptr : report.input.answered->of(index)) {
            said.push_back(LineBreak{});
            said.push_back(Text{report.say("finding.answer", {{"answer", answer_text(*answer, report.words)}}), TextStyle::Emphasis});
        }
        table.rows.push_back({RowKind::Body,
                              {cell(finding.rule), cell(report.say(severity)), cell(std::move(said)), cell(place.empty() ? "–" : place),
                               std::move(effect)}});
    }
    report.add(std::move(table));
}

void add_recompute_annex(ReportBuilder& report) {
    report.chapter("annex.recompute", "report.annex.recompute", HeadingKind::Annex);
    report.paragraph("annex.recompute.lead", report.tell("report.annex.recompute.lead"));
    KeyValueTable table{"annex.recompute.facts", {}, {}};
    const auto add = [&](std::string_view key, const std::string& text) { table.rows.push_back({plain(report.say(key)), plain(text)}); };
    add("report.recompute.program", report.document.info.generator);
    add("report.recompute.study", report.study.id);
    add("report.recompute.hash", study_content_hash(report.study));
    add("report.recompute.gwp", report.base.gwp_set + ", " + report.study.impact.indicator);
    for (const PackInfo& pack : report.input.factors.packs())
        if (pack.on)
            add("report.recompute.pack",
                report.say("report.recompute.pack.version",
                           {{"id", pack.id}, {"version", pack.version}, {"count", static_cast<std::int64_t>(pack.factors)}}));
    report.add(std::move(table));
    report.paragraph("annex.recompute.commands", report.tell("report.annex.recompute.commands"));
    if (report.inventory.providers.empty()) return;
    Table hashes{"annex.recompute.factors",
                 report.tell("report.annex.recompute.factors"),
                 {{Align::Left, 4}, {Align::Left, 1.2}, {Align::Left, 6}},
                 {}};
    hashes.rows.push_back(head_row(report, {"report.factor.id", "report.factor.pack", "report.column.content-hash"}));
    for (const Provider& provider : report.inventory.providers)
        hashes.rows.push_back({RowKind::Body, {cell(provider.factor.id), cell(provider.factor.pack), cell(content_hash(provider.factor))}});
    report.add(std::move(hashes));
}

void add_roles_annex(ReportBuilder& report) {
    const ReportData& data = report.study.report;
    report.chapter("annex.roles", "report.annex.roles", HeadingKind::Annex);
    Table table{"annex.roles.table",
                report.tell("report.annex.roles.table"),
                {{Align::Left, 2}, {Align::Left, 4}, {Align::Left, 3}, {Align::Left, 2}},
                {}};
    table.rows.push_back(head_row(report, {"report.column.role", "report.column.name", "report.column.signature", "report.column.date"}));
    const auto add = [&](std::string_view key, const std::string& name) {
        table.rows.push_back({RowKind::Body, {cell(report.say(key)), cell(report.text_or_unstated(name)), cell(""), cell("")}});
    };
    add("report.role.prepared", data.prepared_by);
    add("report.role.reviewed", data.reviewed_by);
    add("report.role.approved", data.approved_by);
    add("report.role.verified", data.verified_by);
    report.add(std::move(table));
    report.paragraph("annex.roles.note",
                     report.tell(data.verified_by.empty() ? "report.annex.roles.unverified" : "report.annex.roles.note"),
                     ParagraphStyle::Note);
}

}  // namespace tanji
