// SPDX-License-Identifier: Apache-2.0
// Who asks, what for and who will read it decide how exact a study must be.
#include "audit/facts.h"
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const Goal& goal = facts.study->goal;
    Findings findings;
    const auto want = [&](const LocalText& text, std::string_view field) {
        if (text.empty())
            findings.push_back(found(rule, place_of(*facts.study, {}, "goal." + std::string(field)),
                                     {{"what", WordKey{"audit.goal." + std::string(field)}}}));
    };
    want(goal.application, "application");
    want(goal.reason, "reason");
    want(goal.audience, "audience");
    return findings;
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (facts.kind != ReportKind::Study) return {};
    std::string missing;
    int count = 0;
    for (const char* part : {"application", "reason", "audience"})
        if (mention(facts, std::string("goal.") + part) == nullptr) {
            ++count;
            missing = part;
        }
    if (count == 0) return {};
    return {found(facts, rule, ReadPlace{}, {{"what", count > 1 ? std::string("several") : missing}})};
}

}  // namespace

extern constexpr Rule kGs10{"GS-10", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.3.1", true}, check, check_report};

}  // namespace tanji
