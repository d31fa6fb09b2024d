// SPDX-License-Identifier: Apache-2.0
// A grid or a data set of other years describes another process than the one that ran.
#include <algorithm>

#include "audit/electricity.h"

namespace tanji {

namespace {

constexpr int kYearsToJustify = 3;
constexpr int kYearsAtMost = 5;

bool is_in_series(const Facts& facts, const EmissionFactor& factor) {
    const auto& series = facts.editions->footprint_series;
    return std::any_of(series.begin(), series.end(), [&](const auto& each) { return each.second == factor.id; });
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    if (!facts.study->period) return findings;
    const Period& period = *facts.study->period;
    for (const FactorUse& use : uses_of(facts, [&](const Row& row) { return row.factor->year > 0 && facts.kind_of(*row.factor).dated; })) {
        const EmissionFactor& factor = *use.factor;
        const EmissionFactor* due = footprint_due(facts, country_of(factor.geography));
        const KindFacts& kind = facts.kind_of(factor);
        if (due != nullptr && !kind.electricity_family.empty() && !kind.life_cycle) continue;  // the wrong family: EF-04 says so
        const int off = years_off(period, factor.year);
        const bool nearer = due != nullptr && due != use.factor && is_in_series(facts, factor) && years_off(period, due->year) < off;
        if (!nearer && off <= kYearsToJustify) continue;
        Finding finding = found(rule, place_of(facts, *use.rows.front()),
                                {{"factor", factor.id},
                                 {"year", static_cast<std::int64_t>(factor.year)},
                                 {"period", to_string(period)},
                                 {"off", static_cast<std::int64_t>(off)},
                                 {"rows", names_of(use.rows)},
                                 {"nearer", or_none(nearer ? due->id : "")}});
        finding.severity = off > kYearsAtMost ? Severity::Error : Severity::Warning;
        if (nearer) put_effect(finding, facts, effect_of_replacing(facts, use.rows, *due));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEf03{"EF-03", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.3.5", true}, check};

}  // namespace tanji
