// SPDX-License-Identifier: Apache-2.0
// A factor that does not say whose it is, of which year, place and boundary cannot be checked by anyone.
#include "audit/facts.h"
#include "audit/report/mentions.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const FactorUse& use : uses_of(facts, [](const Row&) { return true; })) {
        const EmissionFactor& factor = *use.factor;
        std::vector<std::string> missing;
        if (factor.document.empty() && factor.issuer.empty()) missing.emplace_back("source");
        if (factor.year == 0 && facts.kind_of(factor).dated) missing.emplace_back("year");
        if (factor.geography.empty() && facts.kind_of(factor).place_counts) missing.emplace_back("geography");
        if (factor.boundary.empty() || factor.boundary == "unknown") missing.emplace_back("boundary");
        for (const std::string& what : missing)
            findings.push_back(
                found(rule, place_of(facts, *use.rows.front()), {{"factor", factor.id}, {"what", WordKey{"audit.factor." + what}}}));
    }
    return findings;
}

/// An inventory with factors and no word on where they are from: no column, no sentence.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const InventoryRow* first = nullptr;
    for (const InventoryRow& row : facts.claims->rows)
        if (row.factor && !row.gwp && first == nullptr) first = &row;
    if (first == nullptr || !facts.claims->factors.empty() || sentence_with(facts, {"factor-word", "source-word"})) return {};
    for (const InventoryTable& table : facts.claims->inventories)
        if (table.sources) return {};
    return {found(facts, rule, first->place, {})};
}

}  // namespace

extern constexpr Rule kEf01{"EF-01", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "7.3", false}, check, check_report};

}  // namespace tanji
