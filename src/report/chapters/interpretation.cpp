// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "report/chapters/chapters.h"
#include "report/chapters/gap_readings.h"
#include "report/chapters/lines.h"

namespace tanji {

namespace {

// How many items make up this much of a footprint is the usual measure of its hotspots.
constexpr double kHotspotShare = 0.8;

void add_hotspots(ReportBuilder& report, const ProductReading& product) {
    const std::string id = "interpretation.hotspots." + product.product.id;
    const std::vector<ReportLine> lines = largest_lines(report, product);
    if (lines.empty() || product.result.total == 0.0) {
        report.paragraph(id, report.tell("report.hotspots.none", {{"product", Text{product.name}}}));
        return;
    }
    const auto& stages = product.result.stages;
    const auto largest = std::max_element(stages.begin(), stages.end(), [](const StageResult& left, const StageResult& right) {
        return std::abs(left.kg_co2e) < std::abs(right.kg_co2e);
    });
    const std::string& stage = report.inventory.stages[largest->stage].id;
    const std::string stage_path = report.path(product, {.stage = stage});
    report.paragraph(id, report.tell("report.hotspots.stage",
                                     {{"product", Text{product.name}},
                                      {"stage", Text{report.stage_name(stage)}},
                                      {"kg", report.kg(product, stage_path, largest->kg_co2e, true)},
                                      {"share", report.percent(product, stage_path, largest->kg_co2e, true)},
                                      {"item", Text{report.exchange_name(*lines.front().exchange)}},
                                      {"activity", Text{report.activity_name(*lines.front().activity)}},
                                      {"item_kg", report.kg(product, lines.front().path, lines.front().kg_co2e, true)},
                                      {"item_share", report.percent(product, lines.front().path, lines.front().kg_co2e, true)}}));
    double sum = 0.0;
    std::size_t count = 0;
    Explanation how{report.say("report.hotspots.sum"), {}, "kg CO₂e", {}, {}, {}, {}, {}};
    while (count < lines.size() && sum < kHotspotShare * product.result.total) {
        sum += lines[count].kg_co2e;
        how.children.emplace_back();
        how.children.back().path = lines[count++].path;
    }
    const bool only_emissions = std::all_of(lines.begin(), lines.end(), [](const ReportLine& line) { return line.kg_co2e > 0.0; });
    if (!only_emissions || count < 2) return;  // with removals in the list a share of the total says nothing
    how.value = ReportBuilder::amount_text(sum);
    const std::string key = report.path(product) + "#hotspots";
    report.derived(key, how.value, "kg CO₂e", how);
    report.paragraph(id + ".sum",
                     report.tell("report.hotspots.most", {{"share", report.percent(product, key, sum, true)}},
                                 {{"count", static_cast<std::int64_t>(count)}, {"all", static_cast<std::int64_t>(lines.size())}}));
}

void add_completeness(ReportBuilder& report) {
    report.heading("interpretation.completeness", 2, "report.completeness");
    const std::vector<GapReading> gaps = gap_readings(report);
    if (gaps.empty()) {
        report.paragraph("completeness.gaps", report.tell("report.completeness.no-gaps"));
    } else {
        report.paragraph("completeness.gaps", report.tell("report.completeness.gaps", {{"table", Reference{"gaps.table"}}},
                                                          {{"count", static_cast<std::int64_t>(gaps.size())}}));
        Table table{"gaps.table",
                    report.tell("report.gaps.table"),
                    {{Align::Left, 1.8}, {Align::Left, 3}, {Align::Left, 4}, {Align::Left, 2.6}},
                    {}};
        table.rows.push_back(
            head_row(report, {"report.column.stage", "report.column.missing", "report.column.reason", "report.column.bound"}));
        for (const GapReading& gap : gaps)
            table.rows.push_back({RowKind::Body,
                                  {cell(gap.stage.empty() ? report.say("report.not-stated") : report.capital(gap.stage)), cell(gap.subject),
                                   cell(report.text_or_unstated(gap.reason)), cell(bound_inlines(report, gap))}});
        table.note = report.tell("report.gaps.note");
        report.add(std::move(table));
        for (const ProductReading& product : report.products) {
            const GapSum sum = gap_sum(report, product);
            if (sum.count == 0) continue;
            const std::string id = "completeness.sum." + product.product.id;
            if (sum.unbounded > 0) {
                report.paragraph(id,
                                 report.tell("report.completeness.unbounded", {{"product", Text{product.name}}},
                                             {{"count", static_cast<std::int64_t>(sum.unbounded)}}),
                                 ParagraphStyle::Warning);
                continue;
            }
            const std::string key = report.path(product) + "#gaps";
            Explanation how{report.say("report.gap.bound"), ReportBuilder::amount_text(sum.bounded_kg), "kg CO₂e", {}, {}, {}, {}, {}};
            report.paragraph(id, report.tell("report.completeness.bounded",
                                             {{"product", Text{product.name}},
                                              {"most", report.derived(key, report.kg_text(product, sum.bounded_kg), "kg CO₂e", how)},
                                              {"share", report.percent(product, key, sum.bounded_kg, true)}}));
        }
    }
    report.paragraph("completeness.exclusions",
                     report.study.boundary.excluded.empty()
                         ? report.tell("report.completeness.no-exclusions")
                         : report.tell("report.completeness.exclusions", {{"table", Reference{"boundary.exclusions"}}},
                                       {{"count", static_cast<std::int64_t>(report.study.boundary.excluded.size())}}));
}

void add_consistency(ReportBuilder& report) {
    std::int64_t errors = 0, warnings = 0, notes = 0;
    for (const Finding& finding : report.input.findings)
        ++(finding.severity == Severity::Error ? errors : finding.severity == Severity::Warning ? warnings : notes);
    report.heading("interpretation.consistency", 2, "report.consistency");
    report.paragraph("consistency.method", report.tell("report.consistency.method", {{"set", Text{report.base.gwp_set}}}));
    if (report.input.findings.empty())
        report.paragraph("consistency.findings", report.tell("report.consistency.none"));
    else
        report.paragraph("consistency.findings",
                         report.tell("report.consistency.findings", {{"annex", Reference{"annex.findings"}}},
                                     {{"errors", errors}, {"warnings", warnings}, {"notes", notes}}),
                         errors > 0 ? ParagraphStyle::Warning : ParagraphStyle::Body);
}

void add_limits(ReportBuilder& report) {
    report.heading("interpretation.limits", 2, "report.limits");
    report.add(List{false,
                    {{"limits.single", report.tell("report.limits.single"), 0},
                     {"limits.model", report.tell("report.limits.model"), 0},
                     {"limits.factors", report.tell("report.limits.factors"), 0},
                     {"limits.comparison", report.tell("report.limits.comparison"), 0}}});
}

}  // namespace

void add_interpretation(ReportBuilder& report) {
    report.chapter("interpretation", "report.interpretation");
    report.heading("interpretation.hotspots", 2, "report.hotspots");
    for (const ProductReading& product : report.products) add_hotspots(report, product);
    add_completeness(report);
    add_cut_off_ledger(report);
    add_balances(report);
    add_quality_reading(report);
    add_consistency(report);
    add_uncertainty(report);
    add_limits(report);
}

}  // namespace tanji
