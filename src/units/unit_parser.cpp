// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <unordered_map>

#include "support/text.h"
#include "units/gas.h"
#include "units/scale.h"
#include "units/unit_table.h"
#include "units/unit_text.h"

namespace tanji {

namespace {

constexpr std::size_t kMostCharacters = 64;
constexpr int kMostPower = 9;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U) != 0; }

Unit scaled(Unit unit, const ExactScale& by, std::string_view prefix) {
    unit.exact = multiply(by, unit.exact);
    unit.scale = unit.exact.numerator != 0 ? to_double(unit.exact) : to_double(by) * unit.scale;
    unit.canonical = std::string(prefix) + unit.canonical;
    unit.symbol = unit.canonical;
    return unit;
}

class Parser {
  public:
    Parser(std::string_view written, const Place& place) : written_(written), place_(place) {}

    std::optional<Unit> parse(std::string_view text, int depth) {
        if (text.empty()) return malformed();
        // Only the slashes and stars outside brackets and tags divide.
        std::optional<Unit> result;
        std::size_t begin = 0;
        int inside = 0;
        bool first_part = true;
        std::optional<Unit> part;
        for (std::size_t at = 0; at <= text.size(); ++at) {
            const char c = at < text.size() ? text[at] : '/';
            if (at < text.size()) {
                if (c == '(' || c == '{') ++inside;
                if (c == ')' || c == '}') --inside;
                if (inside < 0) return malformed();
                if (inside > 0 || !is_break(text, at)) continue;
            } else if (inside != 0) {
                return malformed();
            }
            const std::optional<Unit> factor = parse_factor(text.substr(begin, at - begin), depth);
            if (!factor) return std::nullopt;
            part = part ? join(*part, *factor, false) : factor;
            if (!part) return std::nullopt;
            begin = at + 1;
            if (c != '/') continue;
            result = first_part ? part : join(*result, *part, true);
            if (!result) return std::nullopt;
            first_part = false;
            part.reset();
        }
        return result;
    }

    [[nodiscard]] Diagnostic error() const { return error_; }

  private:
    // A full stop multiplies between letters, as in t.km; elsewhere it belongs to a number.
    static bool is_break(std::string_view text, std::size_t at) {
        const char c = text[at];
        if (c == '/' || c == '*') return true;
        return c == '.' && at > 0 && at + 1 < text.size() && is_letter(text[at + 1]) && text[at - 1] != '.';
    }

    std::nullopt_t fail(std::string_view code, Arguments arguments) {
        arguments.emplace_back("text", std::string(written_));
        error_ = {std::string(code), Severity::Error, place_, std::move(arguments), {}, {}};
        return std::nullopt;
    }
    std::nullopt_t malformed() { return fail("UNIT-06", {}); }

    std::optional<Unit> join(const Unit& left, const Unit& right, bool divide) {
        for (std::size_t base = 0; base < kBaseCount; ++base)
            if (std::abs(left.dimension.exponents[base] + (divide ? -1 : 1) * right.dimension.exponents[base]) > kMostPower)
                return fail("UNIT-09", {});
        // GJ{net}*kWh{gross}: the product can carry one of the two only.
        const Basis above = divide ? right.per_basis : right.basis;
        const Basis below = divide ? right.basis : right.per_basis;
        const bool clash =
            (left.basis != Basis::Unstated && above != Basis::Unstated) || (left.per_basis != Basis::Unstated && below != Basis::Unstated);
        if (clash) return fail("UNIT-08", {});
        Unit unit = divide ? left / right : left * right;
        if (!std::isfinite(unit.scale) || unit.scale <= 0.0) return fail("UNIT-09", {});
        return unit;
    }

    std::optional<Unit> parse_factor(std::string_view text, int depth) {
        if (text.empty()) return malformed();
        std::optional<std::string_view> tag;
        if (text.back() == '}') {
            const std::size_t open = text.find('{');
            if (open == std::string_view::npos || open == 0) return malformed();
            tag = text.substr(open + 1, text.size() - open - 2);
            text = text.substr(0, open);
            while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
        }
        std::optional<Unit> unit;
        if (text.empty()) return malformed();
        if (text.front() == '(') {
            if (depth > 0 || tag) return malformed();
            const std::size_t close = text.rfind(')');
            if (close == std::string_view::npos) return malformed();
            unit = parse(text.substr(1, close - 1), depth + 1);
            if (!unit) return std::nullopt;
            const std::string_view rest = text.substr(close + 1);
            if (rest.empty()) return unit;
            const auto power = read_power(rest);
            return power ? raise(*unit, *power) : malformed();
        }
        if (text.find_first_of("(){}") != std::string_view::npos) return malformed();
        unit = find_factor(text);
        if (!unit) {
            if (error_.code.empty()) unknown(text);
            return std::nullopt;
        }
        return tag ? with_tag(std::move(*unit), *tag) : unit;
    }

    void unknown(std::string_view symbol) {
        const std::vector<std::string> meanings = meanings_of(symbol);
        if (!meanings.empty()) {
            fail("UNIT-04", {{"symbol", std::string(symbol)}, {"meanings", TextList(meanings)}});
            return;
        }
        const std::string near = nearest(symbol, unit_spellings());
        fail("UNIT-02", {{"symbol", std::string(symbol)}, {"nearest", near.empty() ? std::string("none") : near}});
    }

    // "^2", "^-1", and behind a name of a length also "2", "3"
    static std::optional<int> read_power(std::string_view text) {
        if (text.size() < 2 || text.front() != '^') return std::nullopt;
        text.remove_prefix(1);
        const bool negative = text.front() == '-';
        if (negative) text.remove_prefix(1);
        if (text.size() != 1 || text.front() < '1' || text.front() > '3') return std::nullopt;
        return (negative ? -1 : 1) * (text.front() - '0');
    }

    std::optional<Unit> raise(const Unit& unit, int power) {
        std::optional<Unit> result = unit_one();
        for (int count = 0; count < std::abs(power) && result; ++count) result = join(*result, unit, power < 0);
        return result;
    }

    static std::optional<std::pair<ExactScale, std::size_t>> leading_number(std::string_view text) {
        struct Word {
            std::string_view text;
            int ten;
        };
        static constexpr std::array kWords{Word{"百万", 6}, Word{"千万", 7}, Word{"亿", 8}, Word{"万", 4}, Word{"千", 3}, Word{"百", 2}};
        for (const Word& word : kWords)
            if (text.starts_with(word.text)) return std::pair{ExactScale{1, 1, word.ten}, word.text.size()};
        if (text.starts_with("10^")) {
            std::size_t end = 3;
            int ten = 0;
            for (; end < text.size() && is_digit(text[end]) && end < 5; ++end) ten = ten * 10 + (text[end] - '0');
            if (ten == 0 || ten > 15) return std::nullopt;
            return std::pair{ExactScale{1, 1, ten}, end};
        }
        std::size_t end = 0;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (end == 0 || end > 12 || text.front() == '0') return std::nullopt;
        const auto scale = parse_scale(text.substr(0, end));
        if (!scale) return std::nullopt;
        return std::pair{*scale, end};
    }

    // One symbol: as listed, with a number before it, with a power or a gas behind it, in another case. Sets the error only when it knows
    // more than "unknown".
    std::optional<Unit> find_factor(std::string_view text) {
        if (text.empty()) return malformed();  // "^2" and the like
        if (text == "1") return unit_one();
        if (const UnitEntry* entry = find_unit(text)) return entry->unit;
        if (!meanings_of(text).empty()) return std::nullopt;
        if (const auto number = leading_number(text)) {
            std::string_view rest = text.substr(number->second);
            while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
            if (rest.empty() || (find_unit(rest) == nullptr && leading_number(rest))) return std::nullopt;  // 万千瓦时 is 万 x 千瓦时
            const std::optional<Unit> unit = find_factor(rest);
            if (!unit) {
                if (error_.code.empty()) unknown(rest);
                return std::nullopt;
            }
            return scaled(*unit, number->first, text.substr(0, number->second));
        }
        if (const std::size_t raised = text.find('^'); raised != std::string_view::npos) {
            const auto power = read_power(text.substr(raised));
            const std::optional<Unit> unit = find_factor(text.substr(0, raised));
            if (!unit) return std::nullopt;
            return power ? raise(*unit, *power) : malformed();
        }
        if (text.back() == '2' || text.back() == '3') {
            const UnitEntry* length = find_unit(text.substr(0, text.size() - 1));
            if (length != nullptr && length->unit.dimension == metre_) {
                auto unit = raise(length->unit, text.back() - '0');
                if (unit) unit->canonical = length->unit.canonical + text.back();
                return unit;
            }
        }
        if (auto unit = mass_of_gas(text)) return unit;
        if (const UnitEntry* entry = find_unit_any_case(text)) return entry->unit;
        return std::nullopt;
    }

    static std::optional<Unit> mass_of_gas(std::string_view text) {
        for (std::size_t end = text.size() - 1; end > 0; --end) {
            const UnitEntry* mass = find_unit(trim(text.substr(0, end)));
            if (mass == nullptr || mass->unit.dimension != kilogram_ || mass->unit.basis != Basis::Unstated) continue;
            const auto gas = read_gas(trim(text.substr(end)));
            if (!gas) continue;
            Unit unit = mass->unit;
            unit.basis = gas->basis;
            unit.gas = gas->gas;
            unit.canonical += gas->gas;
            unit.symbol = unit.canonical;
            return unit;
        }
        return std::nullopt;
    }

    std::optional<Unit> with_tag(Unit unit, std::string_view text) {
        struct Tag {
            std::string_view text;
            Basis basis;
            bool of_energy;
        };
        static constexpr std::array kTags{
            Tag{"net", Basis::NetCalorific, true},   Tag{"NCV", Basis::NetCalorific, true},     Tag{"LHV", Basis::NetCalorific, true},
            Tag{"低位", Basis::NetCalorific, true},  Tag{"gross", Basis::GrossCalorific, true}, Tag{"GCV", Basis::GrossCalorific, true},
            Tag{"HHV", Basis::GrossCalorific, true}, Tag{"高位", Basis::GrossCalorific, true},  Tag{"0C", Basis::Gas0C, false},
            Tag{"15C", Basis::Gas15C, false},        Tag{"20C", Basis::Gas20C, false}};
        for (const Tag& tag : kTags) {
            if (tag.text != text) continue;
            if (unit.dimension != (tag.of_energy ? joule_ : cubic_metre_)) break;
            if (unit.basis != Basis::Unstated && unit.basis != tag.basis) return fail("UNIT-08", {});
            if (unit.basis == Basis::Unstated) {
                unit.basis = tag.basis;
                unit.canonical += "{" + std::string(spelling_of(tag.basis)) + "}";
                unit.symbol = unit.canonical;
            }
            return unit;
        }
        return fail("UNIT-07", {{"tag", std::string(text)}});
    }

    static std::string_view spelling_of(Basis basis) {
        switch (basis) {
            case Basis::NetCalorific:
                return "net";
            case Basis::GrossCalorific:
                return "gross";
            case Basis::Gas0C:
                return "0C";
            case Basis::Gas15C:
                return "15C";
            default:
                return "20C";
        }
    }

    static constexpr Dimension kilogram_{{1, 0, 0, 0, 0, 0, 0, 0}};
    static constexpr Dimension joule_{{0, 1, 0, 0, 0, 0, 0, 0}};
    static constexpr Dimension metre_{{0, 0, 1, 0, 0, 0, 0, 0}};
    static constexpr Dimension cubic_metre_{{0, 0, 3, 0, 0, 0, 0, 0}};

    std::string_view written_;
    const Place& place_;
    Diagnostic error_;
};

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text)
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
    return count;
}

Result<Unit> parse_afresh(std::string_view text, const Place& place) {
    if (characters(text) > kMostCharacters)
        return Diagnostic{
            "UNIT-05", Severity::Error,
            place,     {{"characters", static_cast<std::int64_t>(characters(text))}, {"most", static_cast<std::int64_t>(kMostCharacters)}},
            {},        {}};
    if (!is_valid_utf8(text)) return Diagnostic{"UNIT-11", Severity::Error, place, {}, {}, {}};
    Parser parser(text, place);
    std::optional<Unit> unit = parser.parse(plain_unit_text(text), 0);
    if (!unit) return parser.error();
    unit->symbol = std::string(text);
    return std::move(*unit);
}

struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
};

}  // namespace

Result<Unit> parse_unit(std::string_view text, const Place& place) {
    // A table of a million rows has a handful of units. One cache a thread needs no lock; it is emptied when a file plays with it.
    constexpr std::size_t kMostCached = 512;
    thread_local std::unordered_map<std::string, Unit, Hash, std::equal_to<>> cache;
    text = trim(text);
    if (const auto found = cache.find(text); found != cache.end()) return found->second;
    Result<Unit> unit = parse_afresh(text, place);
    if (unit) {
        if (cache.size() >= kMostCached) cache.clear();
        cache.emplace(std::string(text), *unit);
    }
    return unit;
}

}  // namespace tanji
