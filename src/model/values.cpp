// SPDX-License-Identifier: Apache-2.0
#include "model/values.h"

#include <fmt/format.h>

#include <charconv>

namespace tanji {

std::string to_string(const Date& date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.day.year()), static_cast<unsigned>(date.day.month()),
                       static_cast<unsigned>(date.day.day()));
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t length) -> int {
        int value = -1;
        const char* end = text.data() + from + length;
        const auto [stop, error] = std::from_chars(text.data() + from, end, value);
        return error == std::errc{} && stop == end ? value : -1;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    const Date date{std::chrono::year{year} / month / day};
    return date.day.ok() ? std::optional(date) : std::nullopt;
}

std::string to_string(const Period& period) { return to_string(period.first) + "/" + to_string(period.last); }

}  // namespace tanji
