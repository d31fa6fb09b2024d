// SPDX-License-Identifier: Apache-2.0
// A total shared out by a key that nobody justifies can be shared out in any way.
#include "audit/allocated.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Activity& activity : facts.study->activities) {
        if (!is_shared_out(*facts.study, activity)) continue;
        const bool stated = activity.allocation.has_value();
        if (stated && (!activity.allocation->reason.empty() || activity.allocation->by == AllocationKey::Price)) continue;  // price: AL-03
        findings.push_back(found(rule, place_of(*facts.study, activity.provenance, "activities." + activity.id + ".allocation"),
                                 {{"activity", activity.id}, {"what", std::string(stated ? "reason" : "method")}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAl02{"AL-02", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.4.6", true}, check};

}  // namespace tanji
