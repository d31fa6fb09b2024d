// SPDX-License-Identifier: Apache-2.0
// A grid or a data set of other years describes another process than the one that ran.
#include <algorithm>
#include <set>

#include "audit/electricity.h"
#include "audit/report/electricity_claims.h"
#include "audit/report/mentions.h"

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

/// Electricity factors that rows print: of which year they are, and whether a nearer release was out.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const std::optional<Years> years = data_years(facts);
    if (!years || !facts.judged_on) return findings;
    std::set<double> said;
    for (const InventoryRow& row : facts.claims->rows) {
        if (!is_electricity(row) || !row.factor || !said.insert(row.factor->number.value).second) continue;
        const std::optional<KnownElectricity> known = known_electricity(facts, row.factor->number, 0);
        if (!known || known->factor.year == 0) continue;
        const auto off = [&](int year) { return year < years->first ? years->first - year : year > years->last ? year - years->last : 0; };
        std::optional<EmissionFactor> nearer;
        for (const EmissionFactor& factor : facts.electricity) {
            if (factor.kind != known->factor.kind || factor.geography != known->factor.geography ||
                factor.category != known->factor.category || factor.technology != known->factor.technology || factor.year == 0)
                continue;
            const std::optional<Date> published = last_day(factor.published);
            if (!published || !(*published <= *facts.judged_on) || off(factor.year) >= off(nearer ? nearer->year : known->factor.year))
                continue;
            nearer = factor;
        }
        constexpr int kMostYears = 3, kErrorYears = 5;
        const int away = off(known->factor.year);
        if (!nearer && away <= kMostYears) continue;
        Finding finding =
            found(facts, rule, row.place,
                  {{"printed", row.factor->number.text},
                   {"name", AuthorText{known->factor.name.zh, known->factor.name.en}},
                   {"year", std::to_string(known->factor.year)},
                   {"off", static_cast<std::int64_t>(away)},
                   {"period", std::to_string(years->first) + (years->first == years->last ? "" : "-" + std::to_string(years->last))},
                   {"nearer", nearer ? nearer->id + " (" + figure_text(kilograms(*nearer)) + ")" : std::string("none")}});
        if (away > kErrorYears) finding.severity = Severity::Error;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEf03{"EF-03", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.3.5", true}, check, check_report};

}  // namespace tanji
