// SPDX-License-Identifier: Apache-2.0
// A product that is said to serve for years does something in these years.
#include <algorithm>

#include "audit/report/report_facts.h"
#include "audit/report/told.h"

namespace tanji {

namespace {

/// A life is named and a table lists the use stage without a value or a reason. What calls itself cradle to grave: GS-03.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const ReportSentence* life = mention(facts, "service.life");
    if (life == nullptr || mention(facts, "claims.gate") != nullptr || mention(facts, "use.left-out") != nullptr) return {};
    const auto& figures = facts.claims->figures;
    const auto of_use = [](const ResultFigure& figure) { return figure.stage == "use"; };
    const auto listed = std::find_if(figures.begin(), figures.end(), of_use);
    if (listed == figures.end()) return {};
    for (const ResultFigure& figure : figures)
        if (of_use(figure) && figure.value) return {};
    for (const InventoryRow& row : facts.claims->rows)
        if (row.stage == "use" && row.emission) return {};
    if (is_told(facts, "GS-03")) return {};
    Finding finding = found(facts, rule, listed->place, {{"life", life->text}});
    finding.related.push_back(place_of(facts, life->place));
    return {finding};
}

}  // namespace

extern constexpr Rule kGs07{"GS-07", Severity::Warning, Needs::Report, {"ISO 14067:2018", "6.3.7", true}, nullptr, check_report};

}  // namespace tanji
