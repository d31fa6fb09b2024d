// SPDX-License-Identifier: Apache-2.0
// Part of a year shows part of the seasons, and old data another factory.
#include "audit/facts.h"

namespace tanji {

namespace {

constexpr int kYearsBack = 3;

Findings check(const Facts& facts, const Rule& rule) {
    const Study& study = *facts.study;
    Findings findings;
    if (!study.period) return findings;  // RP-18 says so
    const auto say = [&](std::string_view what, Severity severity) {
        Finding finding = found(rule, place_of(study, {}, "period"), {{"period", to_string(*study.period)}, {"what", std::string(what)}});
        finding.severity = severity;
        findings.push_back(std::move(finding));
    };
    const std::chrono::sys_days first{study.period->first.day},
        behind = std::chrono::sys_days{study.period->last.day} + std::chrono::days{1};
    if (first >= behind) {
        say("reversed", Severity::Error);
        return findings;
    }
    const std::chrono::year_month_day start{first}, end{behind};
    const bool whole_years = start.month() == end.month() && start.day() == end.day();
    if (!whole_years)
        say(end.year() - start.year() >= std::chrono::years{1} && behind - first > std::chrono::days{366} ? "uneven" : "short",
            Severity::Warning);
    const std::optional<Date> day = facts.judged_on();
    if (day && std::chrono::sys_days{(study.period->last.day.year() + std::chrono::years{kYearsBack}) / study.period->last.day.month() /
                                     std::chrono::last} < std::chrono::sys_days{day->day})
        say("old", Severity::Error);
    return findings;
}

}  // namespace

extern constexpr Rule kGs14{"GS-14", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.3.6", true}, check};

}  // namespace tanji
