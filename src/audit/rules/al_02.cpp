// SPDX-License-Identifier: Apache-2.0
// A total shared out by a key that nobody justifies can be shared out in any way.
#include <algorithm>

#include "audit/allocated.h"
#include "audit/report/report_facts.h"

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

/// A key is named, and none of its figures is printed: neither an output nor a share.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const auto keys = mentions(facts, "allocation.key");
    if (keys.empty() || mention(facts, "allocation.none") != nullptr || mention(facts, "allocation.figures") != nullptr) return {};
    const bool output = std::any_of(facts.claims->products.begin(), facts.claims->products.end(),
                                    [](const ClaimedProduct& product) { return product.output.has_value(); });
    if (output || facts.claims->rows.empty()) return {};
    return {found(facts, rule, *keys.back(), {})};
}

}  // namespace

extern constexpr Rule kAl02{"AL-02", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.4.6", true}, check, check_report};

}  // namespace tanji
