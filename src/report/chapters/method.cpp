// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "report/chapters/chapters.h"
#include "report/chapters/lines.h"
#include "support/decimal.h"

namespace tanji {

namespace {

std::string origin_text(const ReportBuilder& report, Origin origin) {
    switch (origin) {
        case Origin::Combustion:
            return report.say("report.origin.combustion");
        case Origin::Fugitive:
            return report.say("report.origin.fugitive");
        case Origin::Aircraft:
            return report.say("report.origin.aircraft");
        case Origin::None:
            break;
    }
    return {};
}

void add_gwp_table(ReportBuilder& report) {
    const auto& flows = report.inventory.flows;
    Table table{"method.gwp",
                report.tell("report.method.gwp.table", {{"set", Text{report.base.gwp_set}}}),
                {{Align::Left, 3}, {Align::Left, 2.4}, {Align::Right, 1.4}, {Align::Left, 4}},
                {}};
    table.rows.push_back(head_row(report, {"report.column.gas", "report.column.category", "report.column.gwp", "report.column.source"}));
    for (std::size_t flow = 0; flow < flows.size(); ++flow) {
        const CharacterisationFactor& factor = report.base.characterisation[flow];
        const std::string text = factor.text.empty() ? shortest(factor.value) : factor.text;
        std::string gas = report.gas_text(flows[flow].gas);
        if (const std::string origin = origin_text(report, flows[flow].origin); !origin.empty()) gas += report.in_brackets(origin);
        Explanation how{report.say("report.column.gwp") + report.after("report.join") + gas,
                        shortest(factor.value),
                        "kg CO₂e/kg",
                        {},
                        factor.source,
                        {},
                        {},
                        {}};
        table.rows.push_back({RowKind::Body,
                              {cell(gas), cell(report.category_name(flows[flow].category)),
                               cell(report.derived("gwp/" + to_string(flows[flow]), text, "", std::move(how))),
                               cell(report.text_or_unstated(typeset_gases(factor.source)))}});
    }
    table.note = report.tell("report.method.gwp.note");
    report.add(std::move(table));
}

/// Number of data and kg by what the author declared: primary, secondary, not stated.
void add_kinds(ReportBuilder& report, ProductReading& product) {
    struct Kind {
        DataKind kind;
        std::int64_t count = 0;
        double kg = 0.0;
    };
    std::vector<Kind> kinds{{DataKind::Primary}, {DataKind::Secondary}, {DataKind::Unstated}};
    double sum = 0.0;
    for (const ReportLine& line : lines_of(report, product)) {
        sum += std::abs(line.kg_co2e);
        for (Kind& kind : kinds)
            if (kind.kind == line.exchange->data) {
                ++kind.count;
                kind.kg += std::abs(line.kg_co2e);
            }
    }
    for (const Kind& kind : kinds) {
        const std::string word(enum_word(kind.kind));
        Explanation how{report.say("report.data-kind.share"), {}, "%", report.say("report.data-kind.formula"), {}, {}, {}, {}};
        how.value = sum == 0.0 ? "0" : ReportBuilder::amount_text(kind.kg / sum * 100.0);
        Table& table = std::get<Table>(report.document.blocks.back());
        table.rows.push_back({RowKind::Body,
                              {cell(product.name), cell(report.say("report.data-kind." + word)), cell(std::to_string(kind.count)),
                               cell(report.derived(report.path(product) + "#data-" + word,
                                                   sum == 0.0 ? "–" : round_to_decimals(kind.kg / sum * 100.0, 2), "", std::move(how)))}});
    }
}

}  // namespace

void add_impact_method(ReportBuilder& report) {
    report.heading("scope.method", 2, "report.scope.method");
    report.paragraph("method.lead", report.tell("report.method.lead", {{"indicator", Text{report.study.impact.indicator}},
                                                                       {"set", Text{report.base.gwp_set}},
                                                                       {"table", Reference{"method.gwp"}}}));
    const Result<GwpSet> set = GwpSet::load(report.base.gwp_set, report.study.impact.indicator, {});
    if (set)
        report.paragraph("method.set",
                         report.tell("report.method.set", {{"set", Text{report.base.gwp_set}}, {"name", Text{report.author(set->name())}}},
                                     {{"year", std::to_string(set->report_year())}}));
    add_gwp_table(report);
    report.paragraph("method.carbon", report.tell("report.method.carbon"));
    // What nobody has read in a standard is never passed off as its text.
    TextList recalled;
    for (const std::string& key : report.base.method.unread)
        if (const std::string label = "field.method_pack." + key; report.words.has(label)) recalled.push_back(report.say(label));
    if (!recalled.empty())
        report.paragraph("method.recalled",
                         report.tell("report.method.recalled", {{"standard", Text{typeset_gases(report.base.method.standard)}}},
                                     {{"values", std::move(recalled)}}),
                         ParagraphStyle::Note);
    double locked = 0.0;
    for (const ProductReading& product : report.products) locked += std::abs(product.result.locked_kg);
    if (locked == 0.0) return;
    for (const ProductReading& product : report.products) {
        Explanation how{
            report.say("report.method.locked.label"), ReportBuilder::amount_text(product.result.locked_kg), "kg CO₂e", {}, {}, {}, {}, {}};
        const std::string key = report.path(product) + "#locked";
        QuantityText kg = report.derived(key, report.kg_text(product, product.result.locked_kg), "kg CO₂e", how);
        report.paragraph("method.locked." + product.product.id,
                         report.tell("report.method.locked", {{"product", Text{product.name}},
                                                              {"kg", std::move(kg)},
                                                              {"share", report.percent(product, key, product.result.locked_kg, true)}}),
                         ParagraphStyle::Note);
    }
}

void add_data_quality(ReportBuilder& report) {
    report.heading("scope.sources", 2, "report.scope.sources");
    report.paragraph("sources.activity",
                     report.tell("report.sources.activity", {{"data", Reference{"data"}}, {"evidence", Reference{"annex.evidence"}}}));
    report.paragraph("sources.factors", report.tell("report.sources.factors", {{"factors", Reference{"annex.factors"}}}));
    report.heading("scope.quality", 2, "report.scope.quality");
    report.paragraph("quality.definition", report.tell("report.quality.definition"));
    report.add(
        Table{"quality.kinds",
              report.tell("report.quality.table"),
              {{Align::Left, 3}, {Align::Left, 2}, {Align::Right, 1.4}, {Align::Right, 2}},
              {head_row(report, {"report.field.product", "report.column.data-kind", "report.column.count", "report.column.kg-share"})},
              report.tell("report.quality.note")});
    for (ProductReading& product : report.products) add_kinds(report, product);
    report.paragraph("quality.ratings", report.tell("report.quality.ratings"), ParagraphStyle::Note);
}

}  // namespace tanji
