// SPDX-License-Identifier: Apache-2.0
// The name of a factor and its unit belong together: a footprint factor is kg CO2e, never kg CO2.
#include "audit/report/electricity_claims.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const DeclaredFactor& declared : facts.claims->factors) {
        if (!declared.value.unit || declared.value.unit->basis != Basis::Co2) continue;
        if (facts.editions->phrase_in("footprint-factor", declared.name).empty()) continue;
        Finding finding = found(facts, rule, declared.place,
                                {{"name", declared.name}, {"value", declared.value.number.text}, {"unit", declared.value.unit_text}});
        finding.quote = declared.text;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEf06{"EF-06", Severity::Warning, Needs::Report, {"ISO 14067:2018", "5.11", false}, nullptr, check};

}  // namespace tanji
