// SPDX-License-Identifier: Apache-2.0
// Two kinds of grid factor in one study count different things under one name.
#include <map>

#include "audit/electricity.h"
#include "audit/report/electricity_claims.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    std::map<std::string_view, std::vector<const Row*>> by_country;
    for (const Row& row : facts.rows)
        if (row.factor != nullptr && !electricity_family(facts, *row.factor).empty())
            by_country[country_of(row.factor->geography)].push_back(&row);
    for (const auto& [country, rows] : by_country) {
        // The footprint family is the one to keep; without it EF-04 speaks where it is due, and elsewhere the first one used counts.
        std::string_view kept = electricity_family(facts, *rows.front()->factor);
        bool has_footprint = false;
        for (const Row* row : rows) has_footprint = has_footprint || facts.kind_of(*row->factor).life_cycle;
        if (has_footprint) kept = "footprint";
        const EmissionFactor* due = footprint_due(facts, country);
        if (!has_footprint && due != nullptr) continue;
        std::vector<const Row*> others;
        for (const Row* row : rows)
            if (electricity_family(facts, *row->factor) != kept) others.push_back(row);
        if (others.empty()) continue;
        Finding finding = found(rule, place_of(facts, *others.front()),
                                {{"kept", WordKey{"audit.family." + std::string(kept)}},
                                 {"other", WordKey{"audit.family." + std::string(electricity_family(facts, *others.front()->factor))}},
                                 {"factor", others.front()->factor->id},
                                 {"rows", names_of(others)},
                                 {"due", or_none(due == nullptr ? "" : due->id)}});
        if (due != nullptr) put_effect(finding, facts, effect_of_replacing(facts, others, *due));
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// Rows of one report whose factors are of two families.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    struct Use {
        KnownElectricity known;
        std::vector<const InventoryRow*> rows;
    };
    std::map<std::string, Use> families;
    for (const InventoryRow& row : facts.claims->rows) {
        if (!is_electricity(row) || !row.factor || !facts.editions->phrase_in("one-generation", row.item).empty()) continue;
        const std::optional<KnownElectricity> known = known_electricity(facts, row.factor->number, 0);
        if (!known) continue;
        Use& use = families.emplace(known->family, Use{*known, {}}).first->second;
        use.rows.push_back(&row);
    }
    if (families.size() < 2) return {};
    const auto kept = families.contains("footprint") ? families.find("footprint") : families.begin();
    Findings findings;
    for (const auto& [family, use] : families) {
        if (family == kept->first) continue;
        Finding finding = found(facts, rule, use.rows.front()->place,
                                {{"kept", WordKey{"audit.family." + kept->first}},
                                 {"other", WordKey{"audit.family." + family}},
                                 {"printed", use.rows.front()->factor->number.text},
                                 {"n", static_cast<std::int64_t>(use.rows.size())},
                                 {"kept_value", kept->second.rows.front()->factor->number.text}});
        finding.related.push_back(place_of(facts, kept->second.rows.front()->place));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEf05{"EF-05", Severity::Error, Needs::Factors, {"ISO 14067:2018", "5.8", true}, check, check_report};

}  // namespace tanji
