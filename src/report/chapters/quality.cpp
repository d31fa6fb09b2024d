// SPDX-License-Identifier: Apache-2.0
// What is left out, on what data the figure stands, and which conventions its factors mix.
#include <cmath>

#include "interpret/conventions.h"
#include "interpret/cut_off.h"
#include "interpret/data_quality.h"
#include "report/chapters/chapters.h"

namespace tanji {

namespace {

std::string percent_text(double share) { return ReportBuilder::amount_text(std::round(share * 1e4) / 100.0) + " %"; }
std::string share_or_dash(const std::optional<double>& share) { return share ? percent_text(*share) : "–"; }
std::string score_text(const std::optional<double>& score) {
    return score ? ReportBuilder::amount_text(std::round(*score * 100.0) / 100.0) : "–";
}

void ledger(ReportBuilder& report, const CutOffLedger& ledger) {
    const ProductReading& product = report.products[ledger.product];
    const std::string id = "cut-off." + product.product.id;
    if (ledger.rows.empty()) {
        report.paragraph(id + ".none", report.tell("report.ledger.none", {{"product", Text{product.name}}}));
        return;
    }
    Table table{id,
                report.tell("report.ledger.table", {{"product", Text{product.name}}}),
                {{Align::Left, 3.4}, {Align::Left, 2}, {Align::Right, 1.4}, {Align::Right, 1.4}, {Align::Right, 1.6}, {Align::Right, 1.6}},
                {}};
    table.rows.push_back(head_row(report, {"report.column.left-out", "report.column.stage", "report.column.mass-share",
                                           "report.column.energy-share", "report.column.ghg-share", "report.column.running-total"}));
    for (const Omission& row : ledger.rows) {
        const std::string bound =
            row.unbounded() ? report.say("report.ledger.unbounded") : (row.is_upper_bound ? "≤ " : "") + percent_text(*row.ghg_share);
        table.rows.push_back(
            {RowKind::Body,
             {cell(report.text_or_unstated(report.author(row.subject))), cell(report.stage_label(row.stage)),
              cell(share_or_dash(row.mass_share)), cell(share_or_dash(row.energy_share)), cell(bound), cell(percent_text(row.ghg_total))}});
    }
    table.note = report.tell("report.ledger.note");
    report.add(std::move(table));
    if (ledger.unbounded > 0)
        report.paragraph(
            id + ".open",
            report.tell("report.ledger.open", {{"product", Text{product.name}}}, {{"count", static_cast<std::int64_t>(ledger.unbounded)}}),
            ParagraphStyle::Warning);
    else if (ledger.coverage)
        report.paragraph(id + ".coverage", report.tell(ledger.upper_bound ? "report.ledger.coverage-least" : "report.ledger.coverage",
                                                       {{"product", Text{product.name}}, {"share", Text{percent_text(*ledger.coverage)}}}));
    if (ledger.scaled_kg)
        report.paragraph(id + ".scaled",
                         report.tell("report.ledger.scaled",
                                     {{"product", Text{product.name}},
                                      {"kg", report.derived(id + "#scaled", report.kg_text(product, *ledger.scaled_kg), "kg CO₂e",
                                                            {report.say("report.ledger.scaled-how"),
                                                             ReportBuilder::amount_text(*ledger.scaled_kg),
                                                             "kg CO₂e",
                                                             {},
                                                             {},
                                                             {},
                                                             {},
                                                             {}})}}));
}

void quality(ReportBuilder& report, const ProductQuality& reading) {
    const ProductReading& product = report.products[reading.product];
    const std::string id = "quality." + product.product.id;
    report.paragraph(id + ".primary", report.tell("report.dq.primary", {{"product", Text{product.name}},
                                                                        {"both", Text{percent_text(reading.primary_both)}},
                                                                        {"activity", Text{percent_text(reading.primary_activity)}}}));
    if (reading.scored_weight <= 0.0) {
        report.paragraph(id + ".none", report.tell("report.dq.none", {{"product", Text{product.name}}}));
        return;
    }
    Table table{id,
                report.tell("report.dq.table", {{"product", Text{product.name}}}),
                {{Align::Left, 3},
                 {Align::Right, 1.6},
                 {Align::Right, 1.7},
                 {Align::Right, 1.2},
                 {Align::Right, 1.2},
                 {Align::Right, 1.9},
                 {Align::Right, 1.4},
                 {Align::Right, 1.6}},
                {}};
    table.rows.push_back(head_row(
        report, {"report.column.definition", "report.column.dq-reliability", "report.column.dq-completeness", "report.column.dq-temporal",
                 "report.column.dq-geographical", "report.column.dq-technological", "report.column.rating", "report.column.covered"}));
    const auto row = [&](std::string_view name, const QualityRating& rating) {
        TableRow line{RowKind::Body, {cell(report.say(name) + (rating.recalled ? report.say("report.recalled-mark") : std::string()))}};
        for (const auto& score : rating.dimensions) line.cells.push_back(cell(score_text(score)));
        line.cells.push_back(cell(score_text(rating.rating)));
        line.cells.push_back(cell(percent_text(rating.covered)));
        table.rows.push_back(std::move(line));
    };
    row("report.dq.pedigree", reading.pedigree);
    row("report.dq.cifa", reading.cifa);
    row("report.dq.pact", reading.pact);
    table.note = report.tell("report.dq.note");
    report.add(std::move(table));
}

/// A convention as it is printed; words of data files that are names ("AR5") stand as they are.
std::string convention_word(const ReportBuilder& report, ConventionAspect aspect, const std::string& word) {
    if (word == "n/a") return report.say("report.convention.not-applicable");
    if (word == "unknown" || word == "direct" || word == "net" || word == "gross") return report.word_or("report.convention.", word);
    if (aspect == ConventionAspect::Boundary) return report.word_or("report.factor-boundary.", word);
    if (aspect == ConventionAspect::Losses) return report.word_or("report.convention.losses-", word);
    return word;
}

void mixed(ReportBuilder& report, const ProductConventions& reading) {
    const ProductReading& product = report.products[reading.product];
    const std::string id = "conventions." + product.product.id;
    Table table{id,
                report.tell("report.conventions.table", {{"product", Text{product.name}}}),
                {{Align::Left, 2.6}, {Align::Left, 3.4}, {Align::Right, 2}, {Align::Right, 1.6}},
                {}};
    table.rows.push_back(
        head_row(report, {"report.column.aspect", "report.column.convention", "report.column.footprint", "report.column.percent"}));
    static constexpr const char* kAspects[] = {"report.conventions.gwp-basis", "report.conventions.boundary", "report.conventions.losses",
                                               "report.conventions.biogenic", "report.conventions.calorific"};
    for (const ConventionTable& aspect : reading.tables)
        for (const ConventionRow& row : aspect.rows) {
            const bool first = &row == &aspect.rows.front();
            const std::string key =
                report.path(product) + "#convention-" + std::to_string(static_cast<int>(aspect.aspect)) + "-" + row.word;
            const std::string name = first ? report.say(kAspects[static_cast<std::size_t>(aspect.aspect)]) : std::string();
            table.rows.push_back({RowKind::Body,
                                  {cell(name), cell(convention_word(report, aspect.aspect, row.word)),
                                   cell(report.derived(key, report.kg_text(product, row.kg_co2e), "",
                                                       {row.word,
                                                        ReportBuilder::amount_text(row.kg_co2e),
                                                        "kg CO₂e",
                                                        report.say("report.conventions.how"),
                                                        {},
                                                        {},
                                                        {},
                                                        {}})),
                                   cell(report.percent(product, key, row.kg_co2e))}});
        }
    if (table.rows.size() > 1) report.add(std::move(table));
}

}  // namespace

void add_cut_off_ledger(ReportBuilder& report) {
    report.heading("interpretation.cut-off", 2, "report.ledger");
    for (const CutOffLedger& one : cut_off_ledgers(report.study, report.base)) ledger(report, one);
}

void add_quality_reading(ReportBuilder& report) {
    report.heading("interpretation.quality", 2, "report.dq");
    for (const ProductQuality& one : data_quality(report.study, report.base)) quality(report, one);
    report.heading("interpretation.conventions", 2, "report.conventions");
    report.paragraph("conventions.lead", report.tell("report.conventions.lead"));
    for (const ProductConventions& one : conventions(report.base)) mixed(report, one);
}

}  // namespace tanji
