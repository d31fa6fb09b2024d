// SPDX-License-Identifier: Apache-2.0
#include "interpret/assessment.h"

#include <algorithm>
#include <cmath>

#include "report/chapters/chapters.h"

namespace tanji {

namespace {

constexpr std::size_t kMostCauses = 8;

std::string sentence_of(const ReportBuilder& report, const StatementSentence& sentence) {
    return typeset_gases(report.say(sentence.key, sentence.arguments));
}

QuantityText share_text(ReportBuilder& report, const std::string& key, double share, std::string_view how) {
    const std::string text = ReportBuilder::amount_text(std::round(share * 1e4) / 100.0);
    return report.derived(key, text, "%", {report.say(how), text, "%", {}, {}, {}, {}, {}});
}

void add_uncertainty_of(ReportBuilder& report, const UncertaintyReading& reading, std::size_t index) {
    const ProductUncertainty& uncertain = reading.products[index];
    const ProductReading& product = report.products[uncertain.product];
    const std::string id = "uncertainty." + product.product.id;
    // The sentences of one product make one paragraph, as a person would write them.
    std::string text;
    for (const StatementSentence& sentence : uncertain.statement)
        text += (text.empty() || report.input.language == Language::Chinese ? "" : " ") + sentence_of(report, sentence);
    report.paragraph(id, strong(product.name + report.say("report.colon")));
    report.paragraph(id + ".statement", plain(text));
    if (reading.monte_carlo) add_uncertainty_figure(report, product, reading.monte_carlo->products[index].total);
    Table table{id + ".causes",
                report.tell("report.uncertainty.causes", {{"product", Text{product.name}}}),
                {{Align::Left, 5}, {Align::Right, 2}},
                {}};
    table.rows.push_back(head_row(report, {"report.column.uncertain-input", "report.column.share-of-variance"}));
    for (const VariableEffect& effect : uncertain.first_order.effects) {
        if (effect.sd == 0.0 || table.rows.size() > kMostCauses) break;
        const UncertainInput& input = reading.inputs[reading.input_of[effect.variable]];
        const AuthorText name = input_name(report.study, report.base, input);
        const double variance = uncertain.first_order.sd * uncertain.first_order.sd;
        table.rows.push_back({RowKind::Body,
                              {cell(report.author({name.zh, name.en})),
                               cell(share_text(report, id + "#variance-" + std::to_string(effect.variable),
                                               variance > 0 ? effect.sd * effect.sd / variance : 0.0, "report.uncertainty.share-how"))}});
    }
    if (table.rows.size() > 1) report.add(std::move(table));
}

void add_sensitivity_of(ReportBuilder& report, const SensitivityReading& reading, const ProductReading& product, std::size_t index) {
    const std::string id = "sensitivity." + product.product.id;
    Table table{id,
                report.tell("report.sensitivity.table", {{"product", Text{product.name}}}),
                {{Align::Left, 5.6}, {Align::Right, 2}, {Align::Right, 2}, {Align::Right, 1.6}},
                {}};
    table.rows.push_back(head_row(
        report, {"report.column.change", "report.column.footprint", "report.column.difference", "report.column.difference-percent"}));
    for (std::size_t number = 0; number < reading.cases.size(); ++number) {
        const SensitivityCase& one = reading.cases[number];
        const double difference = one.totals[index] - product.result.total;
        const std::string key = report.path(product) + "#sensitivity-" + std::to_string(number);
        const auto how = [&](double value) {
            return Explanation{typeset_gases(report.say(one.what.key, one.arguments)),
                               ReportBuilder::amount_text(value),
                               "kg CO₂e",
                               report.say("report.sensitivity.how"),
                               {},
                               {},
                               {},
                               {}};
        };
        table.rows.push_back({RowKind::Body,
                              {cell(typeset_gases(report.say(one.what.key, one.arguments))),
                               cell(report.derived(key, report.kg_text(product, one.totals[index]), "", how(one.totals[index]))),
                               cell(report.derived(key + "-difference", report.kg_text(product, difference), "", how(difference))),
                               cell(report.percent(product, key + "-difference", difference))}});
    }
    table.note = report.tell("report.sensitivity.note");
    if (table.rows.size() > 1) report.add(std::move(table));
}

}  // namespace

void add_uncertainty(ReportBuilder& report) {
    report.heading("interpretation.uncertainty", 2, "report.uncertainty");
    const StudyAssessment* assessment = report.input.assessment;
    if (assessment == nullptr || !assessment->uncertainty) {
        report.paragraph("uncertainty.none", report.tell("report.uncertainty.none"));
    } else {
        for (std::size_t index = 0; index < assessment->uncertainty->products.size(); ++index)
            add_uncertainty_of(report, *assessment->uncertainty, index);
    }
    if (assessment == nullptr) return;
    report.heading("interpretation.sensitivity", 2, "report.sensitivity");
    report.paragraph("sensitivity.lead", report.tell("report.sensitivity.lead", {{"variants", Reference{"variants"}}}));
    for (std::size_t index = 0; index < report.products.size(); ++index)
        add_sensitivity_of(report, assessment->sensitivity, report.products[index], index);
    TextList without;
    for (const SensitivityKind kind : assessment->sensitivity.without_alternative) {
        static constexpr const char* kKinds[] = {"report.sensitivity.kind.allocation",  "report.sensitivity.kind.electricity",
                                                 "report.sensitivity.kind.end-of-life", "report.sensitivity.kind.cut-off",
                                                 "report.sensitivity.kind.factors",     "report.sensitivity.kind.amounts"};
        without.push_back(report.say(kKinds[static_cast<std::size_t>(kind)]));
    }
    if (!without.empty()) report.paragraph("sensitivity.without", report.tell("report.sensitivity.without", {}, {{"kinds", without}}));
}

void add_advice(ReportBuilder& report, const std::vector<Advice>& all) {
    report.paragraph("improvement.lead", report.tell("report.advice.lead"));
    for (std::size_t index = 0; index < report.products.size(); ++index) {
        const ProductReading& product = report.products[index];
        const std::string id = "improvement." + product.product.id;
        Table table{id,
                    report.tell("report.advice.table", {{"product", Text{product.name}}}),
                    {{Align::Left, 6}, {Align::Right, 2}, {Align::Right, 2}, {Align::Right, 1.6}},
                    {}};
        table.rows.push_back(
            head_row(report, {"report.column.change", "report.column.now", "report.column.saving", "report.column.saving-percent"}));
        std::size_t number = 0;
        for (const Advice& one : all) {
            if (one.product != index) continue;
            const std::string key = one.path + "#advice-" + std::to_string(++number);
            Explanation how{typeset_gases(report.say(one.what.key, one.arguments)),
                            ReportBuilder::amount_text(one.saved_kg),
                            "kg CO₂e",
                            report.say("report.advice.how"),
                            {},
                            {},
                            {},
                            {}};
            table.rows.push_back(
                {RowKind::Body,
                 {cell(typeset_gases(report.say(one.what.key, one.arguments))), cell(report.kg(product, one.path, one.now_kg)),
                  cell(report.derived(key, report.kg_text(product, one.saved_kg), "", std::move(how))),
                  cell(report.percent(product, key, one.saved_kg))}});
        }
        table.note = report.tell("report.advice.note");
        if (table.rows.size() > 1) report.add(std::move(table));
    }
}

}  // namespace tanji
