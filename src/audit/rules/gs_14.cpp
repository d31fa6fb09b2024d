// SPDX-License-Identifier: Apache-2.0
// Part of a year shows part of the seasons, and old data another factory.
#include <algorithm>

#include "audit/facts.h"
#include "audit/report/report_facts.h"

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

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    using std::chrono::sys_days;
    const ClaimedDate *first = nullptr, *last = nullptr;
    for (std::size_t index = 0; index + 1 < facts.claims->dates.size() && first == nullptr; ++index) {
        const ClaimedDate &start = facts.claims->dates[index], &end = facts.claims->dates[index + 1];
        if (start.kind != ClaimedDate::Kind::PeriodStart || end.kind != ClaimedDate::Kind::PeriodEnd) continue;
        const bool of_data = std::any_of(facts.sentences.begin(), facts.sentences.end(), [&](const ReportSentence& sentence) {
            return sentence.text.find(start.text) != std::string::npos && sentence.text.find(end.text) != std::string::npos &&
                   speaks_of(sentence, "data.period");
        });
        if (!of_data) continue;  // a validity, a visit
        first = &start;
        last = &end;
    }
    if (first == nullptr) return {};
    const auto day_of = [](const ClaimedDate& date) {
        return std::chrono::year_month_day{std::chrono::year{date.year}, std::chrono::month{static_cast<unsigned>(date.month)},
                                           std::chrono::day{static_cast<unsigned>(date.day)}};
    };
    const std::chrono::year_month_day start = day_of(*first), end = day_of(*last);
    if (!start.ok() || !end.ok()) return {};
    const auto say = [&](std::string_view what, Severity severity) {
        Finding finding = found(facts, rule, first->place, {{"period", first->text + " – " + last->text}, {"what", std::string(what)}});
        finding.severity = severity;
        return Findings{finding};
    };
    const sys_days behind = sys_days{end} + std::chrono::days{1};
    if (sys_days{start} >= behind) return say("reversed", Severity::Error);
    if (facts.judged_on &&
        sys_days{(end.year() + std::chrono::years{kYearsBack}) / end.month() / std::chrono::last} < sys_days{facts.judged_on->day})
        return say("old", Severity::Error);
    const std::chrono::year_month_day next{behind};
    if (start.month() == next.month() && start.day() == next.day()) return {};
    const bool long_enough = next.year() - start.year() >= std::chrono::years{1} && behind - sys_days{start} > std::chrono::days{366};
    if (mention(facts, "period.reason") != nullptr) return {};
    return say(long_enough ? "uneven" : "short", Severity::Warning);
}

}  // namespace

extern constexpr Rule kGs14{"GS-14", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.3.6", true}, check, check_report};

}  // namespace tanji
