// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "interpret/assessment.h"
#include "report/chapters/chapters.h"
#include "report/chapters/lines.h"

namespace tanji {

namespace {

constexpr std::size_t kMostItems = 5;
constexpr double kReduction = 0.1;

std::string part_text() { return ReportBuilder::amount_text(kReduction * 100.0) + " %"; }

QuantityText saving(ReportBuilder& report, const ProductReading& product, const std::string& path, const std::string& key, double kg) {
    Explanation how{report.say("report.column.saving"),
                    ReportBuilder::amount_text(kg * kReduction),
                    "kg CO₂e",
                    report.say("report.improvement.formula", {{"part", part_text()}}),
                    {},
                    {},
                    {},
                    {}};
    if (!path.empty()) {
        how.children.resize(1);
        how.children[0].path = path;
    }
    return report.derived(key, report.kg_text(product, kg * kReduction), "", std::move(how));
}

/// Sums over all uses of one factor, for those that are used more than once.
struct FactorUse {
    std::size_t provider;
    std::size_t count = 0;
    double kg = 0.0;
};
std::vector<FactorUse> shared_factors(const std::vector<ReportLine>& lines) {
    std::vector<FactorUse> uses;
    for (const ReportLine& line : lines) {
        if (!line.provider) continue;
        auto use = std::find_if(uses.begin(), uses.end(), [&](const FactorUse& one) { return one.provider == line.line->provider; });
        if (use == uses.end()) use = uses.insert(uses.end(), {line.line->provider});
        ++use->count;
        use->kg += line.kg_co2e;
    }
    std::erase_if(uses, [](const FactorUse& use) { return use.count < 2 || use.kg <= 0.0; });
    std::stable_sort(uses.begin(), uses.end(), [](const FactorUse& left, const FactorUse& right) { return left.kg > right.kg; });
    return uses;
}

void add_product(ReportBuilder& report, const ProductReading& product) {
    std::vector<ReportLine> lines = largest_lines(report, product);
    const std::vector<FactorUse> factors = shared_factors(lines);
    std::erase_if(lines, [](const ReportLine& line) { return line.kg_co2e <= 0.0; });
    if (lines.empty()) return;
    if (lines.size() > kMostItems) lines.resize(kMostItems);
    const std::string id = "improvement." + product.product.id;
    Table table{id,
                report.tell("report.improvement.table", {{"product", Text{product.name}}, {"part", Text{part_text()}}}),
                {{Align::Left, 6}, {Align::Right, 2}, {Align::Right, 2}, {Align::Right, 1.6}},
                {}};
    table.rows.push_back(
        head_row(report, {"report.column.change", "report.column.now", "report.column.saving", "report.column.saving-percent"}));
    for (const ReportLine& line : lines) {
        const std::string key = line.path + "#saving";
        QuantityText saved = saving(report, product, line.path, key, line.kg_co2e);
        table.rows.push_back({RowKind::Body,
                              {cell(report.tell("report.improvement.line", {{"activity", Text{report.activity_name(*line.activity)}},
                                                                            {"item", Text{report.exchange_name(*line.exchange)}},
                                                                            {"part", Text{part_text()}}})),
                               cell(report.kg(product, line.path, line.kg_co2e)), cell(std::move(saved)),
                               cell(report.percent(product, key, line.kg_co2e * kReduction))}});
    }
    for (const FactorUse& use : factors) {
        const std::string key = report.path(product) + "#factor-" + std::to_string(use.provider);
        Explanation sum{report.factor_name(report.inventory.providers[use.provider].factor),
                        ReportBuilder::amount_text(use.kg),
                        "kg CO₂e",
                        {},
                        {},
                        {},
                        {},
                        {}};
        QuantityText now = report.derived(key, report.kg_text(product, use.kg), "", std::move(sum));
        QuantityText saved = saving(report, product, key, key + "-saving", use.kg);
        table.rows.push_back(
            {RowKind::Body,
             {cell(report.tell(
                  "report.improvement.factor",
                  {{"factor", Text{report.factor_name(report.inventory.providers[use.provider].factor)}}, {"part", Text{part_text()}}},
                  {{"count", static_cast<std::int64_t>(use.count)}})),
              cell(std::move(now)), cell(std::move(saved)), cell(report.percent(product, key + "-saving", use.kg * kReduction))}});
    }
    table.note = report.tell("report.improvement.note");
    report.add(std::move(table));
}

}  // namespace

void add_improvement(ReportBuilder& report) {
    report.chapter("improvement", "report.improvement");
    if (report.input.assessment != nullptr) {
        add_advice(report, report.input.assessment->advice);
        report.paragraph("improvement.use", report.tell("report.improvement.use"));
        return;
    }
    report.paragraph("improvement.lead", report.tell("report.improvement.lead", {{"part", Text{part_text()}}}));
    for (const ProductReading& product : report.products) add_product(report, product);
    report.paragraph("improvement.use", report.tell("report.improvement.use"));
}

}  // namespace tanji
