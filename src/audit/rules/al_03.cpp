// SPDX-License-Identifier: Apache-2.0
// Prices change without the process changing; they are the last choice of a key.
#include "audit/allocated.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Activity& activity : facts.study->activities) {
        if (!activity.allocation || activity.allocation->by != AllocationKey::Price || !is_shared_out(*facts.study, activity)) continue;
        const LocalText& reason = activity.allocation->reason;
        if (!facts.editions->phrase_in("physical-basis", reason.zh).empty() ||
            !facts.editions->phrase_in("physical-basis", reason.en).empty())
            continue;
        findings.push_back(found(rule, place_of(*facts.study, activity.provenance, "activities." + activity.id + ".allocation"),
                                 {{"activity", activity.id}, {"what", std::string(reason.empty() ? "none" : "physical")}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAl03{"AL-03", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.4.6", true}, check};

}  // namespace tanji
