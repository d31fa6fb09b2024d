// SPDX-License-Identifier: Apache-2.0
// Two footprints can be compared under conditions only; a report that offers its figure for comparison must name them.
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (facts.kind == ReportKind::Epd || mention(facts, "comparison.conditions") != nullptr) return {};
    const auto claims = mentions(facts, "comparison.claim");
    if (claims.empty()) return {};
    Finding finding = found(facts, rule, *claims.front(), {});
    for (std::size_t index = 1; index < claims.size(); ++index)
        if (claims[index]->place != claims.front()->place) finding.related.push_back(place_of(facts, claims[index]->place));
    return {finding};
}

}  // namespace

extern constexpr Rule kGs12{"GS-12", Severity::Error, Needs::Report, {"ISO 14067:2018", "Annex B", false}, nullptr, check_report};

}  // namespace tanji
