// SPDX-License-Identifier: Apache-2.0
// A figure of which nobody says whether it was measured here or taken from elsewhere cannot be verified.
#include <algorithm>

#include "audit/facts.h"

namespace tanji {

namespace {

bool is_datum(const Row& row) {
    const Exchange& exchange = *row.exchange;
    if (exchange.category == Category::DelayedEffect && exchange.made == Made::Generated)
        return false;  // computed from what counts already
    return exchange.amount && !exchange.gap && (!exchange.factor.empty() || !exchange.emission.empty());
}

/// One finding an activity: a bill of materials of thousands of lines lacks its document once, not a thousand times.
Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (std::size_t from = 0; from < facts.rows.size();) {
        std::size_t to = from;
        std::vector<const Row*> unstated, undocumented;
        std::size_t all = 0;
        for (; to < facts.rows.size() && facts.rows[to].activity == facts.rows[from].activity; ++to) {
            const Row& row = facts.rows[to];
            if (!is_datum(row)) continue;
            ++all;
            if (row.exchange->data == DataKind::Unstated)
                unstated.push_back(&row);
            else if (row.exchange->evidence.empty() && (row.exchange->data == DataKind::Primary || row.exchange->note.empty()))
                undocumented.push_back(&row);
        }
        const auto say = [&](const std::vector<const Row*>& rows, std::string_view what) {
            if (rows.empty()) return;
            // A row of the author's that made several (filling, leaks and end of a gas) lacks its document once.
            const Place place = place_of(facts, *rows.front());
            if (place.line != 0 &&
                std::any_of(findings.begin(), findings.end(), [&](const Finding& other) { return other.place == place; }))
                return;
            findings.push_back(found(rule, place,
                                     {{"activity", rows.front()->activity->id},
                                      {"what", std::string(what)},
                                      {"rows", names_of(rows)},
                                      {"count", static_cast<std::int64_t>(rows.size())},
                                      {"all", static_cast<std::int64_t>(all)}}));
        };
        say(unstated, "kind");
        say(undocumented, "document");
        from = to;
    }
    return findings;
}

}  // namespace

extern constexpr Rule kDq01{"DQ-01", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.3.5", true}, check};

}  // namespace tanji
