// SPDX-License-Identifier: Apache-2.0
// A negative amount of a material hides a credit inside a burden; nobody can tell afterwards what was taken off.
#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Row& row : facts.rows) {
        const Exchange& exchange = *row.exchange;
        if (exchange.factor.empty() || !exchange.amount || exchange.amount->value >= 0) continue;
        if (row.factor != nullptr && row.factor->kind == "avoided") continue;  // already a line of its own
        findings.push_back(found(rule, place_of(facts, row), {{"name", name_of(row)}, {"amount", exchange.amount->text}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAl04{"AL-04", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.4.6", false}, check};

}  // namespace tanji
