// SPDX-License-Identifier: Apache-2.0
#include "audit/report/audit_report.h"

#include <algorithm>

#include "audit/report/report_facts.h"
#include "audit/rules.h"

namespace tanji {

std::vector<Finding> audit_report(const ReadDocument& document, const ReportClaims& claims, const FactorLibrary& factors,
                                  const Profile& profile, RunContext& run) {
    std::optional<Date> today;
    if (run.today != std::chrono::sys_days{}) today = Date{std::chrono::year_month_day{run.today}};
    ReportFacts facts = gather_report_facts(document, claims, factors, packed_editions(), today);
    if (!profile.method.empty()) facts.method = profile.method;
    std::vector<Finding> findings;
    facts.so_far = &findings;
    double done = 0.0;
    for (const Rule* rule : rules()) {
        if (run.cancelled()) break;
        run.report("step.audit", done++ / static_cast<double>(rules().size()));
        if (rule->check_report == nullptr || profile.leaves_out(rule->id)) continue;
        Findings more = rule->check_report(facts, *rule);
        findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    profile.grade(findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return findings;
}

}  // namespace tanji
