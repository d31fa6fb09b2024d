// SPDX-License-Identifier: Apache-2.0
// "From a database" names nothing that a reader could look up.
#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const FactorUse& use : uses_of(facts, [&](const Row& row) { return facts.kind_of(*row.factor).dated; })) {
        const EmissionFactor& factor = *use.factor;
        if (factor.document.empty()) continue;  // no source at all is EF-01's matter
        if (!factor.document_no.empty() || !factor.place_in_document.empty() || !factor.url.empty()) continue;
        findings.push_back(found(rule, place_of(facts, *use.rows.front()), {{"factor", factor.id}, {"document", factor.document}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEf12{"EF-12", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "7.3", false}, check};

}  // namespace tanji
