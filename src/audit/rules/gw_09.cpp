// SPDX-License-Identifier: Apache-2.0
// What aircraft give off stands in a line of its own, and never with a multiplier for what it does high up.
#include <algorithm>

#include "audit/facts.h"
#include "audit/report/report_facts.h"
#include "audit/report/told.h"
#include "support/text.h"

namespace tanji {

namespace {

bool is_air(const EmissionFactor& factor) { return factor.kind == "transport" && factor.category == "air"; }

bool has_multiplier(const Facts& facts, const EmissionFactor& factor) {
    for (const std::string* text : {&factor.name.zh, &factor.name.en, &factor.technology})
        if (!facts.editions->phrase_in("radiative-forcing", *text).empty()) return true;
    return false;
}

bool is_marked(const EmissionFactor& factor) {
    return std::any_of(factor.terms.begin(), factor.terms.end(),
                       [](const EmissionTerm& term) { return term.flow.origin == Origin::Aircraft; });
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const FactorUse& use : uses_of(facts, [](const Row& row) { return is_air(*row.factor); })) {
        const bool multiplied = has_multiplier(facts, *use.factor);
        if (!multiplied && is_marked(*use.factor)) continue;
        double kg = 0.0;
        if (const std::optional<Effect> all = facts.effect(use.rows, [](const Row&, const RowAmount& amount) { return amount.kg_co2e; }))
            kg = all->kg;
        Finding finding = found(rule, place_of(facts, *use.rows.front()),
                                {{"factor", use.factor->id},
                                 {"rows", names_of(use.rows)},
                                 {"what", std::string(multiplied ? "multiplier" : "apart")},
                                 {"kg", kg},
                                 {"computed", std::string(facts.result == nullptr ? "no" : "yes")}});
        if (!multiplied) finding.severity = Severity::Note;
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// A multiplier in words; or rows of air transport and no line of aircraft, which SR-01 tells where it speaks.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (const ReportSentence* multiplied = mention(facts, "aircraft.multiplier"))
        return {found(facts, rule, *multiplied, {{"what", std::string("multiplier")}, {"item", std::string()}})};
    const auto at = std::find_if(facts.claims->rows.begin(), facts.claims->rows.end(), [](const InventoryRow& row) {
        return row.emission && speaks_of({row.place, row.item, fold(row.item), {}}, "aircraft.row");
    });
    if (at == facts.claims->rows.end() || mention(facts, "line.aircraft") != nullptr || is_told(facts, "SR-01")) return {};
    Finding finding = found(facts, rule, at->place, {{"what", std::string("apart")}, {"item", at->item}});
    finding.severity = Severity::Note;
    return {finding};
}

}  // namespace

extern constexpr Rule kGw09{"GW-09", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.4.9.7", false}, check, check_report};

}  // namespace tanji
