// SPDX-License-Identifier: Apache-2.0
// The grid CO2 factor counts only what leaves the stacks; a footprint needs the life cycle of the power, and a factor for it is published.
#include <algorithm>
#include <set>

#include "audit/electricity.h"
#include "audit/report/electricity_claims.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    const auto supply = [&](const Row& row) { return !electricity_family(facts, *row.factor).empty(); };
    std::set<std::string_view> with_footprint;  // countries where the study also uses the right family: a mix, which EF-05 tells
    const std::vector<FactorUse> uses = uses_of(facts, supply);
    for (const FactorUse& use : uses)
        if (facts.kind_of(*use.factor).life_cycle) with_footprint.insert(country_of(use.factor->geography));
    for (const FactorUse& use : uses) {
        const EmissionFactor& factor = *use.factor;
        const std::string_view country = country_of(factor.geography);
        if (facts.kind_of(factor).life_cycle || with_footprint.contains(country)) continue;
        const EmissionFactor* due = footprint_due(facts, country);
        if (due == nullptr) continue;
        Finding finding = found(rule, place_of(facts, *use.rows.front()),
                                {{"factor", factor.id},
                                 {"value", facts.kg_per_unit(factor).value_or(0.0)},
                                 {"rows", names_of(use.rows)},
                                 {"family", WordKey{"audit.family." + std::string(electricity_family(facts, factor))}},
                                 {"due", due->id},
                                 {"due_value", facts.kg_per_unit(*due).value_or(0.0)},
                                 {"due_published", due->published}});
        put_effect(finding, facts, effect_of_replacing(facts, use.rows, *due));
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// One finding for each factor that the text declares and rows use.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    std::set<double> said;
    for (const DeclaredFactor& declared : facts.claims->factors) {
        const std::optional<KnownElectricity> known = known_electricity(facts, declared.value.number, declared.data_year);
        if (!known || facts.editions->kind(known->factor.kind).life_cycle || !said.insert(declared.value.number.value).second) continue;
        const std::vector<const InventoryRow*> rows = electricity_rows(facts, declared.value.number);
        const std::optional<EmissionFactor> due = footprint_due(facts, country_of(known->factor.geography));
        if (rows.empty() || !due) continue;
        Finding finding = found(facts, rule, declared.place,
                                {{"value", declared.value.number.text},
                                 {"family", WordKey{"audit.family." + known->family}},
                                 {"n", static_cast<std::int64_t>(rows.size())},
                                 {"due", due->id},
                                 {"due_value", kilograms(*due)},
                                 {"due_published", due->published}});
        finding.quote = declared.text;
        double effect = 0.0;
        for (const RowReading& reading : facts.readings) {
            const InventoryRow& row = facts.claims->rows[reading.row];
            if (std::find(rows.begin(), rows.end(), &row) != rows.end() && row.product == rows.front()->product && row.activity)
                effect += row.activity->number.value * (kilograms(*due) - declared.value.number.value) / reading.divisor;
        }
        if (rows.front()->emission) put_effect(finding, facts, rows.front()->product, effect, *rows.front()->emission);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEf04{"EF-04", Severity::Error, Needs::Factors, {"ISO 14067:2018", "6.4.9.4", true}, check, check_report};

}  // namespace tanji
