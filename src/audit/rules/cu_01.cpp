// SPDX-License-Identifier: Apache-2.0
// What is left out without a reason and a size may be the largest part.
#include <algorithm>

#include "audit/facts.h"
#include "audit/report/report_exclusions.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Exclusion& exclusion : facts.study->boundary.excluded) {
        const bool reason = !exclusion.reason.empty(),
                   size = exclusion.share || exclusion.mass_share || exclusion.energy_share || !exclusion.bound.unbounded();
        if (reason && size) continue;
        findings.push_back(
            found(rule, place_of(*facts.study, exclusion.provenance, "boundary.excluded"),
                  {{"stage", stage_name(*facts.study, exclusion.stage)},
                   {"process", exclusion.process.empty() ? Argument(or_none("")) : AuthorText{exclusion.process.zh, exclusion.process.en}},
                   {"what", std::string(reason ? "size"
                                        : size ? "reason"
                                               : "both")}}));
    }
    return findings;
}

/// Of packaging, inbound transport and the end of life: CU-04.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    TextList items;
    ReadPlace first;
    bool reason = true, size = true;
    for (const ReportExclusion& exclusion : report_exclusions(facts)) {
        if ((exclusion.reason && exclusion.sized) || is_major(exclusion)) continue;
        if (items.empty()) first = exclusion.place;
        reason = reason && exclusion.reason;
        size = size && exclusion.sized;
        if (std::find(items.begin(), items.end(), exclusion.item) == items.end()) items.push_back(exclusion.item);
    }
    if (items.empty()) return {};
    return {found(facts, rule, first, {{"items", items}, {"what", std::string(size ? "reason" : reason ? "size" : "both")}})};
}

}  // namespace

extern constexpr Rule kCu01{"CU-01", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.3.4.3", true}, check, check_report};

}  // namespace tanji
