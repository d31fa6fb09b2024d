// SPDX-License-Identifier: Apache-2.0
#include "audit/report/validity.h"

#include <fmt/core.h>

#include <chrono>

#include "audit/report/wording.h"
#include "claims/printed.h"

namespace tanji {

namespace {

std::optional<Date> day_of(const ClaimedDate& date) {
    return parse_date(fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day));
}

/// "2 年", "两年", "5 years" as the first thing of a text.
std::optional<double> span_in(const ReportFacts& facts, std::string_view text) {
    for (const auto& [word, years] : {std::pair<std::string_view, double>{"一年", 1}, {"两年", 2}, {"二年", 2}, {"三年", 3}, {"五年", 5}})
        if (text.find(word) != std::string_view::npos) return years;
    for (const NumberInText& number : numbers_in(text, facts.claims->decimal_sign)) {
        const std::string_view behind = text.substr(number.end);
        const std::size_t word = behind.find_first_not_of(' ');
        if (word == std::string_view::npos || number.number.value > 50) continue;
        const std::string_view unit = behind.substr(word);
        if (unit.starts_with("年") || unit.starts_with("year")) return number.number.value;
        if (unit.starts_with("个月") || unit.starts_with("month")) return number.number.value / 12.0;
    }
    return std::nullopt;
}

}  // namespace

std::vector<ClaimedValidity> claimed_validities(const ReportFacts& facts) {
    std::vector<ClaimedValidity> found;
    for (const LabelledText* label : labels(facts, "validity")) {
        ClaimedValidity validity{label->place, label->text, span_in(facts, label->text), facts.judged_on, {}};
        std::vector<Date> days;
        for (const ClaimedDate& date : facts.claims->dates)
            if (label->text.find(date.text) != std::string::npos && date.place.paragraph == label->place.paragraph &&
                date.place.table == label->place.table && date.place.row == label->place.row && date.day > 0)
                if (const std::optional<Date> day = day_of(date); day && (days.empty() || days.back() != *day)) days.push_back(*day);
        if (!days.empty()) validity.until = days.back();
        if (days.size() > 1) validity.from = days.front();
        if (validity.until && validity.from) {
            constexpr double kDaysOfYear = 365.25;
            const auto span = std::chrono::sys_days(validity.until->day) - std::chrono::sys_days(validity.from->day);
            validity.years = static_cast<double>(span.count()) / kDaysOfYear;
        }
        found.push_back(std::move(validity));
    }
    return found;
}

}  // namespace tanji
