// SPDX-License-Identifier: Apache-2.0
// What a word processor prints where a reference leads nowhere.
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    std::int64_t count = 0;
    for (const Statement& statement : facts.claims->statements)
        if (statement.kind == "field-error" && ++count > 1)
            findings.front().related.push_back(place_of(facts, statement.place));
        else if (statement.kind == "field-error")
            findings.push_back(found(facts, rule, statement.place, {}));
    if (!findings.empty()) findings.front().arguments.emplace_back("n", count);
    return findings;
}

}  // namespace

extern constexpr Rule kTx01{"TX-01", Severity::Error, Needs::Report, {"", "", false}, nullptr, check};

}  // namespace tanji
