// SPDX-License-Identifier: Apache-2.0
// Data end before they are reported, and a report is not of tomorrow.
#include <fmt/core.h>

#include <algorithm>

#include "audit/facts.h"
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const Study& study = *facts.study;
    Findings findings;
    if (!study.report.date) return findings;
    const auto say = [&](std::string_view what, const Date& other) {
        findings.push_back(found(rule, place_of(study, {}, "report.date"),
                                 {{"what", std::string(what)}, {"date", to_string(*study.report.date)}, {"other", to_string(other)}}));
    };
    if (study.period && *study.report.date < study.period->last) say("period", study.period->last);
    if (facts.today && *facts.today < *study.report.date) say("today", *facts.today);
    return findings;
}

constexpr std::size_t kDayDigits = 8;

std::size_t digits_in(std::string_view number) {
    return static_cast<std::size_t>(std::count_if(number.begin(), number.end(), [](char sign) { return sign >= '0' && sign <= '9'; }));
}

/// The day that the digits of a report's number begin with: "20250817..." -> 2025-08-17; empty when they are none.
std::optional<Date> day_in(std::string_view number) {
    const std::size_t from = number.find("20");
    if (from == std::string_view::npos || number.size() < from + kDayDigits) return std::nullopt;
    const std::string_view digits = number.substr(from, kDayDigits);
    if (digits.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    return parse_date(fmt::format("{}-{}-{}", digits.substr(0, 4), digits.substr(4, 2), digits.substr(6, 2)));
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const ClaimedDate *issued = nullptr, *end = nullptr, *visit = nullptr;
    for (const ClaimedDate& date : facts.claims->dates) {
        if (date.day == 0) continue;
        if (date.kind == ClaimedDate::Kind::Issued && issued == nullptr) issued = &date;
        if (date.kind == ClaimedDate::Kind::PeriodEnd && end == nullptr) end = &date;
        if (date.kind == ClaimedDate::Kind::Visit && visit == nullptr) visit = &date;
    }
    if (issued == nullptr) return findings;
    const auto day = [](const ClaimedDate& date) { return parse_date(fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day)); };
    const std::optional<Date> of_issue = day(*issued);
    if (!of_issue) return findings;
    const auto say = [&](std::string_view what, const Date& other, const ReadPlace& place) {
        findings.push_back(found(
            facts, rule, place,
            {{"what", std::string(what)}, {"date", to_string(*of_issue)}, {"other", to_string(other)}, {"number", facts.claims->number}}));
        findings.back().related.push_back(place_of(facts, issued->place));
    };
    if (end != nullptr && day(*end) && *of_issue < *day(*end)) say("period", *day(*end), end->place);
    if (visit != nullptr && day(*visit) && *of_issue < *day(*visit)) say("visit", *day(*visit), visit->place);
    if (facts.today && *facts.today < *of_issue) say("today", *facts.today, issued->place);
    const std::optional<Date> numbered = day_in(facts.claims->number);
    if (numbered && *of_issue < *numbered) {
        say("number", *numbered, facts.claims->number_place);
        // Eight digits may be a year and a serial number as well as a day; with a serial number behind the day it is less likely.
        if (digits_in(facts.claims->number) <= kDayDigits) findings.back().severity = Severity::Note;
    }
    return findings;
}

}  // namespace

extern constexpr Rule kId06{"ID-06", Severity::Warning, Needs::Study, {"ISO 14067:2018", "5.8", true}, check, check_report};

}  // namespace tanji
