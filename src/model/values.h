// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "support/words.h"
#include "units/quantity.h"

namespace tanji {

/// Author text: one string for all readers, or one per language.
struct LocalText {
    std::string zh;
    std::string en;

    [[nodiscard]] bool empty() const { return zh.empty() && en.empty(); }
    /// The text in a language, else in the other one: an author who wrote one language is still read.
    [[nodiscard]] const std::string& in(Language language) const {
        const std::string& wanted = language == Language::Chinese ? zh : en;
        return wanted.empty() ? (language == Language::Chinese ? en : zh) : wanted;
    }
    bool operator==(const LocalText&) const = default;
};

/// A calendar day, written YYYY-MM-DD.
struct Date {
    std::chrono::year_month_day day{};

    [[nodiscard]] int year() const { return static_cast<int>(day.year()); }
    bool operator==(const Date&) const = default;
    auto operator<=>(const Date&) const = default;
};
std::string to_string(const Date& date);
/// Empty unless the text is a real day in the form YYYY-MM-DD.
std::optional<Date> parse_date(std::string_view text);

/// True for an amount that is written as a formula ("= power * hours"): value and unit are those of the formula once
/// `evaluate_formulas` has run, and none before.
inline bool is_formula(const Quantity& quantity) { return quantity.text.starts_with('='); }

/// Both days belong to it. Written 2025-01-01/2025-12-31.
struct Period {
    Date first;
    Date last;
    bool operator==(const Period&) const = default;
};
std::string to_string(const Period& period);

/// What a gap or an exclusion can matter at most: kg CO2e per declared unit, or not known at all. Unbounded is never 0.
struct Bound {
    std::optional<Quantity> most;  // empty: unbounded

    [[nodiscard]] bool unbounded() const { return !most.has_value(); }
    bool operator==(const Bound&) const = default;
};

/// Where a datum was read: 12 bytes, because a study may hold a million. The file's name is Study::sources[source].
struct Provenance {
    std::uint32_t source = 0;
    std::int32_t line = 0;
    std::int32_t column = 0;

    /// Two data are equal wherever they were written.
    bool operator==(const Provenance&) const { return true; }
};

}  // namespace tanji
