// SPDX-License-Identifier: Apache-2.0
// One quantity has one value, wherever a report prints it.
#include <algorithm>

#include "audit/report/comparison.h"

namespace tanji {

namespace {

/// The total below an inventory beside that of the result table, printed with the same digits.
void judge_inventories(const ReportFacts& facts, const Rule& rule, Findings& findings) {
    const std::vector<FigureFault> faults = figure_faults(facts);
    for (const InventoryRow& row : facts.claims->rows) {
        if (!row.sum || row.stage != "total" || !row.emission) continue;
        const ResultFigure* total = table_figure(facts, row.product, "total");
        if (total == nullptr || right_value(faults, *total) != nullptr || total->value->number.step != row.emission->number.step) continue;
        constexpr double kSameThing = 2.0;  // else it is of the period
        const double own = row.emission->number.value, printed = total->value->number.value;
        if (own == printed || kg_in(*row.emission) != kg_in(*total->value) || own > kSameThing * printed || printed > kSameThing * own)
            continue;
        const std::vector<InventorySum> wrong = wrong_inventory_sums(facts);
        if (std::any_of(wrong.begin(), wrong.end(), [&](const InventorySum& each) { return each.row == &row; })) continue;
        Finding finding = found(facts, rule, row.place,
                                {{"product", product_name(facts, row.product)},
                                 {"stage", stage_name("total", {})},
                                 {"printed", row.emission->number.text},
                                 {"table", total->value->number.text}});
        finding.related.push_back(place_of(facts, total->place));
        findings.push_back(std::move(finding));
    }
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const Contradiction& each : contradictions(facts)) {
        if (each.pasted != nullptr) continue;
        Finding finding = found(facts, rule, each.figure->place,
                                {{"product", product_name(facts, each.figure->product)},
                                 {"stage", stage_name(each.figure->stage, each.figure->stage_text)},
                                 {"printed", each.figure->value->number.text},
                                 {"table", each.table->value->number.text}});
        finding.related.push_back(place_of(facts, each.table->place));
        if (agree(*each.figure->value, *each.table->value)) finding.severity = Severity::Warning;  // one rounded, one cut off
        put_effect(finding, facts, each.figure->product, each.table->value->number.value - each.figure->value->number.value,
                   *each.figure->value);
        findings.push_back(std::move(finding));
    }
    judge_inventories(facts, rule, findings);
    return findings;
}

}  // namespace

extern constexpr Rule kAr08{"AR-08", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
