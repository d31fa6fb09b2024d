// SPDX-License-Identifier: Apache-2.0
// Packaging, the way to the factory and the end of life are hardly ever small, and often forgotten.
#include <algorithm>

#include "audit/report/report_exclusions.h"

namespace tanji {

namespace {

/// Left out without a reason and a size; or packaging and transport of which the whole report says nothing.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (facts.kind != ReportKind::Study) return {};
    Findings findings;
    TextList items;
    ReadPlace first;
    for (const ReportExclusion& exclusion : report_exclusions(facts)) {
        if (!is_major(exclusion) || (exclusion.reason && exclusion.sized)) continue;
        if (items.empty()) first = exclusion.place;
        if (std::find(items.begin(), items.end(), exclusion.item) == items.end()) items.push_back(exclusion.item);
    }
    if (!items.empty()) findings.push_back(found(facts, rule, first, {{"what", std::string("excluded")}, {"items", items}}));
    if (facts.claims->rows.empty()) return findings;
    for (const char* part : {"packaging", "inbound"})
        if (mention(facts, std::string("says.") + part) == nullptr)
            findings.push_back(found(facts, rule, ReadPlace{}, {{"what", std::string(part)}, {"items", TextList{}}}));
    return findings;
}

}  // namespace

extern constexpr Rule kCu04{"CU-04", Severity::Warning, Needs::Report, {"ISO 14067:2018", "6.3.4", true}, nullptr, check_report};

}  // namespace tanji
