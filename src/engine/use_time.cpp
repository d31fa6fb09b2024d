// SPDX-License-Identifier: Apache-2.0
#include "engine/use_time.h"

namespace tanji {

namespace {

const Unit& unit_of(const char* symbol) {
    static const Unit kPerYear = parse_unit("h/year", {}).value(), kHour = parse_unit("h", {}).value(),
                      kYear = parse_unit("year", {}).value();
    const std::string_view wanted = symbol;
    return wanted == "h/year" ? kPerYear : wanted == "h" ? kHour : kYear;
}

}  // namespace

TimeKind time_kind(const Quantity& time) {
    if (time.in(unit_of("h/year"))) return TimeKind::PerYear;
    if (time.in(unit_of("h"))) return TimeKind::WholeLife;
    // "h/d" has no dimension either, but it is a ratio of two times and no share of a year.
    if (time.in(unit_one()) && time.unit.symbol.find('/') == std::string::npos) return TimeKind::Share;
    return TimeKind::Unclear;
}

std::optional<double> years_of(const Quantity& life) { return life.in(unit_of("year")); }

bool is_plain_time(const Quantity& time) { return time.in(unit_of("h")).has_value(); }

std::optional<double> hours_per_year(const Quantity& time, std::optional<double> life_years) {
    switch (time_kind(time)) {
        case TimeKind::PerYear:
            return time.in(unit_of("h/year"));
        case TimeKind::Share:
            return *time.in(unit_one())*kHoursPerYear;
        case TimeKind::WholeLife:
            if (!life_years || !(*life_years > 0)) return std::nullopt;
            return *time.in(unit_of("h")) / *life_years;
        case TimeKind::Unclear:
            break;
    }
    return std::nullopt;
}

}  // namespace tanji
