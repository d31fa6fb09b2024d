// SPDX-License-Identifier: Apache-2.0
// An estimate is allowed; one of which nobody says how it was made is a guess.
#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Row& row : facts.rows) {
        const Exchange& exchange = *row.exchange;
        if (exchange.made == Made::Author && exchange.origin == DataOrigin::Estimated && exchange.note.empty() && exchange.amount)
            findings.push_back(found(rule, place_of(facts, row), {{"flow", name_of(row)}, {"amount", exchange.amount->text}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kDq10{"DQ-10", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.4.2", false}, check};

}  // namespace tanji
