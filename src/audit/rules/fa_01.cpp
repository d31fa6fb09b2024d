// SPDX-License-Identifier: Apache-2.0
// The library keeps values that it doubts, because reports use them; whoever uses one should know.
#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const FactorUse& use : uses_of(facts, [](const Row& row) { return !row.factor->doubtful.empty(); }))
        findings.push_back(found(rule, place_of(facts, *use.rows.front()),
                                 {{"factor", use.factor->id}, {"reason", use.factor->doubtful}, {"rows", names_of(use.rows)}}));
    return findings;
}

}  // namespace

extern constexpr Rule kFa01{"FA-01", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.3.5", true}, check};

}  // namespace tanji
