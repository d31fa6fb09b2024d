// SPDX-License-Identifier: Apache-2.0
#include "support/decimal.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "support/require.h"

namespace tanji {
namespace {

constexpr int kSnapDigits = 15;

/// 0.d1 d2 d3 ... x 10^point; no digits at all for nought.
struct Decimal {
    bool negative = false;
    std::string digits;
    int point = 0;
};

Decimal from_scientific(std::string_view text) {
    Decimal decimal;
    if (text.front() == '-') {
        decimal.negative = true;
        text.remove_prefix(1);
    }
    const std::size_t exponent_at = text.find('e');
    for (const char c : text.substr(0, exponent_at))
        if (c != '.') decimal.digits += c;
    std::string_view exponent = text.substr(exponent_at + 1);
    if (exponent.front() == '+') exponent.remove_prefix(1);
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), decimal.point);
    ++decimal.point;
    while (!decimal.digits.empty() && decimal.digits.back() == '0') decimal.digits.pop_back();
    if (decimal.digits.empty()) decimal = {};  // nought has no sign in print
    return decimal;
}

/// The value as 15 significant digits: what an author wrote with up to 15 digits comes back exactly.
Decimal snapped(double value) {
    LCA_REQUIRE(std::isfinite(value), "only a finite number can be rounded for print");
    char buffer[40];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific, kSnapDigits - 1).ptr;
    return from_scientific({buffer, end});
}

/// Keeps the first `keep` digits (may be negative or beyond the end).
void round_at(Decimal& decimal, int keep, Rounding rounding) {
    if (keep >= static_cast<int>(decimal.digits.size())) return;
    if (keep < 0) {
        decimal = {};
        return;
    }
    const auto first_dropped = decimal.digits.begin() + keep;
    const bool tie = *first_dropped == '5' && std::all_of(first_dropped + 1, decimal.digits.end(), [](char c) { return c == '0'; });
    const bool last_is_odd = keep > 0 && (decimal.digits[static_cast<std::size_t>(keep) - 1] - '0') % 2 == 1;
    bool up = rounding != Rounding::Truncate && *first_dropped >= '5';
    if (tie && rounding == Rounding::HalfToEven) up = last_is_odd;
    decimal.digits.resize(static_cast<std::size_t>(keep));
    if (!up) {
        if (keep == 0) decimal = {};
        return;
    }
    while (!decimal.digits.empty() && decimal.digits.back() == '9') decimal.digits.pop_back();
    if (decimal.digits.empty()) {
        decimal.digits = "1";
        ++decimal.point;
    } else {
        ++decimal.digits.back();
    }
}

/// Without exponent, with at least `decimals` places after the point.
std::string plain(const Decimal& decimal, int decimals) {
    const auto size = static_cast<int>(decimal.digits.size());
    std::string text;
    for (int i = std::min(0, decimal.point); i < decimal.point || i < size; ++i) {
        if (i == decimal.point) text += '.';
        text += i >= 0 && i < size ? decimal.digits[static_cast<std::size_t>(i)] : '0';
    }
    if (decimal.point <= 0) text.insert(0, "0");
    // "0" + ".ddd": the loop wrote the point at index `decimal.point`, which comes first when no digit stands before it.
    const std::size_t point_at = text.find('.');
    int places = point_at == std::string::npos ? 0 : static_cast<int>(text.size() - point_at) - 1;
    if (places < decimals && point_at == std::string::npos) text += '.';
    for (; places < decimals; ++places) text += '0';
    const bool nought = text.find_first_not_of("0.") == std::string::npos;
    return decimal.negative && !nought ? "-" + text : text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "1,234,567" -> "1234567"; false when the commas do not stand between groups of three.
bool without_grouping(std::string_view text, std::string& out) {
    const std::size_t first_comma = text.find(',');
    const std::size_t begin = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    if (first_comma == std::string_view::npos) {
        out = text;
        return true;
    }
    if (first_comma <= begin || first_comma > begin + 3) return false;
    std::size_t end = begin;
    while (end < text.size() && (is_digit(text[end]) || text[end] == ',')) ++end;
    for (std::size_t i = begin; i < end; ++i)
        if ((text[i] == ',') != (i >= first_comma && (i - first_comma) % 4 == 0)) return false;
    if ((end - first_comma) % 4 != 0) return false;
    out.clear();
    std::copy_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), std::back_inserter(out), [](char c) { return c != ','; });
    out += text.substr(end);
    return true;
}

/// digits [. digits] [e [sign] digits], with at least one digit before the exponent.
bool is_plain_decimal(std::string_view text) {
    std::size_t i = 0;
    const auto digits = [&] {
        const std::size_t from = i;
        while (i < text.size() && is_digit(text[i])) ++i;
        return i - from;
    };
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
    std::size_t count = digits();
    if (i < text.size() && text[i] == '.') {
        ++i;
        count += digits();
    }
    if (count == 0) return false;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
        if (digits() == 0) return false;
    }
    return i == text.size();
}

}  // namespace

std::string round_to_decimals(double value, int decimals, Rounding rounding) {
    Decimal decimal = snapped(value);
    round_at(decimal, decimal.point + decimals, rounding);
    return plain(decimal, std::max(0, decimals));
}

std::string round_to_significant(double value, int digits, Rounding rounding) {
    LCA_REQUIRE(digits > 0, "a number needs at least one significant digit");
    Decimal decimal = snapped(value);
    if (decimal.digits.empty()) return "0";
    round_at(decimal, digits, rounding);
    return plain(decimal, std::max(0, digits - decimal.point));
}

std::string shortest(double value) {
    LCA_REQUIRE(std::isfinite(value), "only a finite number has a decimal text");
    char buffer[40];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
    const Decimal decimal = from_scientific({buffer, end});
    const double size = std::abs(value);
    if (size == 0 || (size >= 1e-7 && size < 1e21)) return plain(decimal, 0);
    std::string text = decimal.negative ? "-" : "";
    text += decimal.digits[0];
    if (decimal.digits.size() > 1) text += "." + decimal.digits.substr(1);
    const int exponent = decimal.point - 1;
    return text + (exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
}

std::string group_thousands(std::string_view decimal) {
    std::size_t begin = 0;
    while (begin < decimal.size() && !is_digit(decimal[begin])) ++begin;
    std::size_t end = begin;
    while (end < decimal.size() && is_digit(decimal[end])) ++end;
    std::string text(decimal.substr(0, begin));
    for (std::size_t i = begin; i < end; ++i) {
        if (i > begin && (end - i) % 3 == 0) text += ',';
        text += decimal[i];
    }
    text += decimal.substr(end);
    return text;
}

bool parse_decimal(std::string_view text, double& value, bool allow_grouping) {
    std::string ungrouped;
    if (allow_grouping) {
        if (!without_grouping(text, ungrouped)) return false;
        text = ungrouped;
    }
    if (!is_plain_decimal(text)) return false;
    if (text.front() == '+') text.remove_prefix(1);
    double parsed = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parsed);
    // Too large or too small for a double is refused, never turned into infinity or nought.
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(parsed)) return false;
    value = parsed;
    return true;
}

}  // namespace tanji
