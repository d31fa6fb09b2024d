// SPDX-License-Identifier: Apache-2.0
// Words of an organisation's yearly inventory in a report on a product were left over from another report.
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    if (facts.claims->products.empty()) return findings;
    std::int64_t count = 0;
    for (const Statement& statement : facts.claims->statements) {
        if (statement.kind != "organisation") continue;
        if (++count == 1)
            findings.push_back(found(facts, rule, statement.place, {{"text", statement.text}}));
        else
            findings.front().related.push_back(place_of(facts, statement.place));
    }
    if (!findings.empty()) findings.front().arguments.emplace_back("n", count);
    return findings;
}

}  // namespace

extern constexpr Rule kTx04{"TX-04", Severity::Warning, Needs::Report, {"ISO 14067:2018", "1", false}, nullptr, check};

}  // namespace tanji
