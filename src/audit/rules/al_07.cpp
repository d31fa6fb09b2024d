// SPDX-License-Identifier: Apache-2.0
// Two welding shops, one shared out by mass and one by pieces, make a figure that depends on who counted.
#include <map>

#include "audit/allocated.h"
#include "model/study_fields.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    std::map<std::string, const Activity*> first_of;  // by kind
    for (const Activity& activity : facts.study->activities) {
        if (activity.kind.empty() || !activity.allocation || !is_shared_out(*facts.study, activity)) continue;
        const Activity& first = *first_of.try_emplace(activity.kind, &activity).first->second;
        if (first.allocation->by == activity.allocation->by) continue;
        const auto word = [](const Activity& of) { return WordKey{"enum.allocation." + std::string(enum_word(of.allocation->by))}; };
        findings.push_back(found(
            rule, place_of(*facts.study, activity.provenance, "activities." + activity.id + ".allocation"),
            {{"kind", activity.kind}, {"activity", activity.id}, {"by", word(activity)}, {"first", first.id}, {"first_by", word(first)}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAl07{"AL-07", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.4.6", true}, check};

}  // namespace tanji
