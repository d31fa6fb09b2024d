// SPDX-License-Identifier: Apache-2.0
// What a product saves elsewhere lies beyond its boundary and is told beside the figure, not taken off it.
#include "audit/facts.h"
#include "audit/report/report_facts.h"
#include "claims/result_unit.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const FactorUse& use : uses_of(facts, [](const Row& row) { return row.factor->kind == "avoided"; })) {
        Finding finding = found(rule, place_of(facts, *use.rows.front()), {{"factor", use.factor->id}, {"rows", names_of(use.rows)}});
        put_effect(finding, facts, facts.effect(use.rows, [](const Row&, const RowAmount& amount) { return -amount.kg_co2e; }));
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// A sentence that takes credits off the figure. Rows of certificates and offsets: EL-07.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    for (const ReportSentence* sentence : mentions(facts, "offset.inside"))
        if (gas_unit_in(sentence->text)) return {found(facts, rule, *sentence, {})};
    return {};
}

}  // namespace

extern constexpr Rule kGs16{"GS-16", Severity::Error, Needs::Factors, {"ISO 14067:2018", "6.3.4", true}, check, check_report};

}  // namespace tanji
