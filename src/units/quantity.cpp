// SPDX-License-Identifier: Apache-2.0
#include "units/quantity.h"

#include <charconv>
#include <cmath>

#include "support/text.h"
#include "units/unit_text.h"

namespace tanji {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Diagnostic error(std::string_view code, const Place& place, std::string_view text) {
    return {std::string(code), Severity::Error, place, {{"text", std::string(text)}}, {}, {}};
}

// The number at the head of a text. `length` 0: none.
struct Number {
    double value = 0.0;
    std::size_t length = 0;
    bool doubtful_groups = false;
};

Number leading_number(std::string_view text) {
    Number number;
    std::size_t at = 0;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) at = 1;
    if (at == text.size() || !(is_digit(text[at]) || (text[at] == '.' && at + 1 < text.size() && is_digit(text[at + 1])))) return number;
    std::size_t end = at;
    while (end < text.size() && (is_digit(text[end]) || text[end] == ',')) ++end;
    const std::string_view whole = text.substr(at, end - at);
    std::string without_commas;
    if (const std::size_t comma = whole.find(','); comma != std::string_view::npos) {
        // 1,234,567 and nothing else: 1,5 may be one and a half.
        bool regular = comma >= 1 && comma <= 3;
        for (std::size_t next = comma; regular && next < whole.size(); next += 4)
            regular = whole[next] == ',' && next + 4 <= whole.size() && whole.find(',', next + 1) >= next + 4;
        if (!regular) {
            number.length = end;
            number.doubtful_groups = true;
            return number;
        }
        for (const char c : whole)
            if (c != ',') without_commas += c;
        const std::size_t groups = whole.size() - without_commas.size();
        without_commas += text.substr(end, 64);
        const auto read = std::from_chars(without_commas.data(), without_commas.data() + without_commas.size(), number.value);
        number.length = at + static_cast<std::size_t>(read.ptr - without_commas.data()) + groups;
        if (read.ec != std::errc{}) number.value = HUGE_VAL;
    } else {
        const auto read = std::from_chars(text.data() + at, text.data() + text.size(), number.value);
        number.length = static_cast<std::size_t>(read.ptr - text.data());
        if (read.ec != std::errc{}) number.value = HUGE_VAL;
    }
    if (text.front() == '-') number.value = -number.value;
    return number;
}

bool says_not_finite(std::string_view text) {
    std::string lower = fold(text.substr(0, 16));
    if (!lower.empty() && (lower.front() == '-' || lower.front() == '+')) lower.erase(0, 1);
    for (const std::string_view word : {"nan", "inf", "∞"})
        if (lower.starts_with(word)) return true;
    return false;
}

bool is_ascii(std::string_view text) {
    for (const char c : text)
        if ((static_cast<unsigned char>(c) & 0x80U) != 0) return false;
    return true;
}

}  // namespace

std::optional<double> Quantity::in(const Unit& target) const {
    const Convertible answer = convertible(unit, target);
    if (answer != Convertible::Yes && answer != Convertible::BasisUnstated) return std::nullopt;
    return convert(value, unit, target);
}

Result<Quantity> parse_quantity(std::string_view text, const Place& place) {
    text = trim(text);
    // Most texts begin with plain digits; only others pay for being made plain.
    const bool plain_start = !text.empty() && (is_digit(text.front()) || text.front() == '-');
    Number number = plain_start ? leading_number(text) : Number{};
    std::string plain;
    std::string_view read = text;
    const std::string_view behind = text.substr(number.length);
    const bool full_width_number = !behind.empty() && behind.starts_with("\xEF\xBC");
    if (number.length == 0 || full_width_number) {
        if (!is_valid_utf8(text)) return error("UNIT-11", place, "");
        plain = is_ascii(text) ? std::string(text) : plain_unit_text(text);
        read = plain;
        number = leading_number(read);
    }
    if (number.doubtful_groups) return error("UNIT-10", place, text);
    if (number.length == 0) return error(says_not_finite(text) ? "UNIT-03" : "UNIT-01", place, text);
    if (!std::isfinite(number.value)) return error("UNIT-03", place, text);
    const std::string_view unit_text = trim(read.substr(number.length));
    if (unit_text.empty()) return Quantity{number.value, unit_one(), std::string(text)};
    // "1 000 kg" would otherwise be one times a unit of 1000 kg or of 0 kg.
    const bool power_of_ten = unit_text.starts_with("10^") || unit_text.starts_with("10\xC2") || unit_text.starts_with("10\xE2");
    if ((is_digit(unit_text.front()) && !power_of_ten) || unit_text.front() == ',') return error("UNIT-10", place, text);
    Result<Unit> unit = parse_unit(unit_text, place);
    if (!unit) return unit.diagnostics();
    return Quantity{number.value, std::move(unit).value(), std::string(text)};
}

}  // namespace tanji
