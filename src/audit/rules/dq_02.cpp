// SPDX-License-Identifier: Apache-2.0
// What runs under the maker's own roof can be measured, so it shall be.
#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    std::vector<const Row*> secondary;
    const auto flush = [&] {
        if (secondary.empty()) return;
        findings.push_back(found(rule, place_of(facts, *secondary.front()),
                                 {{"activity", secondary.front()->activity->id}, {"rows", names_of(secondary)}}));
        secondary.clear();
    };
    for (const Row& row : facts.rows) {
        if (!secondary.empty() && secondary.front()->activity != row.activity) flush();
        if (row.activity->stage == "production" && row.exchange->data == DataKind::Secondary && row.exchange->amount)
            secondary.push_back(&row);
    }
    flush();
    return findings;
}

}  // namespace

extern constexpr Rule kDq02{"DQ-02", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.3.5", true}, check};

}  // namespace tanji
