// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "report/chapters/chapters.h"
#include "report/chapters/gap_readings.h"
#include "report/figures_of_study.h"

namespace tanji {

namespace {

/// Result and largest stage of one product, in one sentence each.
void add_product(ReportBuilder& report, const ProductReading& product) {
    report.paragraph(
        "summary.result." + product.product.id,
        report.tell("report.summary.result", {{"product", Text{product.name}},
                                              {"per", Text{product.per}},
                                              {"footprint", Text{report.footprint_word()}},
                                              {"total", report.kg(product, report.path(product), product.result.total, true)}}),
        ParagraphStyle::Lead);
    Inlines stages;
    for (const StageResult& stage : product.result.stages) {
        if (stage.kg_co2e == 0.0) continue;
        const std::string& id = report.inventory.stages[stage.stage].id;
        const std::string path = report.path(product, {.stage = id});
        if (!stages.empty()) stages += plain(report.after("report.semicolon"));
        stages += report.tell("report.summary.stage", {{"stage", Text{report.stage_name(id)}},
                                                       {"kg", report.kg(product, path, stage.kg_co2e, true)},
                                                       {"share", report.percent(product, path, stage.kg_co2e, true)}});
    }
    if (stages.empty()) return;
    Inlines text = plain(report.after("report.summary.stages"));
    text += std::move(stages);
    text += plain(report.say("report.stop"));
    report.paragraph("summary.stages." + product.product.id, std::move(text));
}

void add_holes(ReportBuilder& report) {
    if (report.is_partial()) report.paragraph("summary.partial", report.tell("report.summary.partial"), ParagraphStyle::Warning);
    const std::vector<GapReading> gaps = gap_readings(report);
    if (gaps.empty()) return;
    report.paragraph("summary.gaps", report.tell("report.summary.gaps", {}, {{"count", static_cast<std::int64_t>(gaps.size())}}),
                     ParagraphStyle::Warning);
    List list;
    for (std::size_t index = 0; index < gaps.size(); ++index) {
        Inlines text =
            report.tell("report.summary.gap", {{"stage", Text{report.capital(gaps[index].stage)}}, {"subject", Text{gaps[index].subject}}});
        text += plain(report.after("report.colon"));
        text += bound_inlines(report, gaps[index]);
        list.items.push_back({"summary.gap." + std::to_string(index + 1), std::move(text), 0});
    }
    report.add(std::move(list));
}

}  // namespace

void add_summary(ReportBuilder& report) {
    report.chapter("summary", "report.summary", HeadingKind::Unnumbered);
    if (report.study.illustrative) report.paragraph("summary.illustrative", report.tell("report.illustrative"), ParagraphStyle::Warning);
    if (!report.study.producer.name.empty())
        report.paragraph("summary.producer",
                         report.tell("report.summary.producer", {{"producer", Text{report.author(report.study.producer.name)}}}));
    report.paragraph(
        "summary.purpose",
        report.tell("report.summary.purpose",
                    {{"method", Text{report.method_name()}},
                     {"period", Text{report.period_text()}},
                     {"boundary", Text{report.say("report.boundary." + std::string(enum_word(report.study.boundary.type)))}}}));
    for (const ProductReading& product : report.products) add_product(report, product);
    add_holes(report);
    add_share_figure(report, "summary.figure");
    report.paragraph("summary.data", report.tell("report.summary.data", {{"set", Text{report.base.gwp_set}},
                                                                         {"data", Reference{"data"}},
                                                                         {"factors", Reference{"annex.factors"}}}));
}

}  // namespace tanji
