// SPDX-License-Identifier: Apache-2.0
// What carries the finished product to its customer is a stage of its own, beyond the gate: hidden among what comes in, it makes a
// footprint up to the gate that cannot be compared with any other. A stage that is named distribution is GS-03's and GS-04's matter.
#include <algorithm>

#include "audit/facts.h"

namespace tanji {

namespace {

bool is_up_to_the_gate(std::string_view stage) { return stage == "raw-materials" || stage == "inbound" || stage == "production"; }

bool says(const Facts& facts, std::string_view text) {
    return !facts.editions->phrase_in("outbound", text).empty() && facts.editions->phrase_in("semi-finished", text).empty();
}
bool says(const Facts& facts, const LocalText& text) { return says(facts, text.zh) || says(facts, text.en); }

bool carries(const Row& row) {
    return row.exchange->distance.has_value() || row.exchange->kind == "transport" ||
           (row.factor != nullptr && row.factor->kind == "transport");
}

/// A chain is judged as one; a row of the author's that carries something by itself.
Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    std::vector<std::vector<const Row*>> groups;
    for (const Row& row : facts.rows) {
        if (!is_up_to_the_gate(row.activity->stage) || !carries(row)) continue;
        const Activity& activity = *row.activity;
        const bool chain = activity.made == Made::Generated;
        if (!says(facts, activity.name) && !says(facts, row.exchange->name) && !says(facts, row.exchange->flow)) continue;
        if (chain && !groups.empty() && groups.back().front()->activity == &activity)
            groups.back().push_back(&row);
        else
            groups.push_back({&row});
    }
    for (const std::vector<const Row*>& rows : groups) {
        Finding finding = found(rule, place_of(facts, *rows.front()),
                                {{"rows", names_of(rows)}, {"stage", stage_name(*facts.study, rows.front()->activity->stage)}});
        put_effect(finding, facts, facts.effect(rows, [](const Row&, const RowAmount& amount) { return -amount.kg_co2e; }));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kTr06{"TR-06", Severity::Warning, Needs::Study, {"PACT Methodology 3.0", "3.3.2.1", false}, check};

}  // namespace tanji
