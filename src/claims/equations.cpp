// SPDX-License-Identifier: Apache-2.0
// "7.2519 kWh × 0.5777 kgCO2e/kWh = 4.1894 kgCO2e": sums that the text does before the reader's eyes. Only what is wholly numbers, units
// and signs of arithmetic is taken; a letter that stands for a value makes it none.
#include <algorithm>
#include <array>
#include <cmath>

#include "claims/reader.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

constexpr std::size_t kLongest = 240;  // bytes of one side
constexpr std::array<std::string_view, 9> kEnds{"，", "。", "；", "：", ":", ";", "\n", "即", "="};

struct Value {
    Interval span;
    double middle = 0.0;
};

/// Powers of ten and the 44/12 of carbon are exact.
bool is_exact(const PrintedNumber& number) {
    if (!number.whole) return false;
    constexpr std::array<double, 3> kCounts{44.0, 12.0, 1.0};
    const double power = number.value > 0.0 ? std::log10(number.value) : 0.5;
    return power == std::round(power) || std::find(kCounts.begin(), kCounts.end(), number.value) != kCounts.end();
}

class SideReader {
  public:
    SideReader(std::string_view text, DecimalSign sign) : text_(text), sign_(sign) {}

    /// The value of a whole side; empty when anything in it is not understood, or when nothing is computed.
    std::optional<Value> read() {
        std::optional<Value> value = sum();
        blanks();
        return at_ == text_.size() && operators_ > 0 ? value : std::nullopt;
    }

  private:
    void blanks() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '$')) ++at_;
    }
    [[nodiscard]] bool digit_at(std::size_t at) const { return at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; }

    /// One of the signs, with what it needs around it; moves behind it.
    bool sign_is(std::string_view sign) {
        blanks();
        if (!text_.substr(at_).starts_with(sign)) return false;
        std::size_t next = at_ + sign.size();
        while (next < text_.size() && text_[next] == ' ') ++next;
        if (!digit_at(next) && (next >= text_.size() || text_[next] != '(')) return false;
        at_ += sign.size();
        ++operators_;
        return true;
    }

    std::optional<Value> sum() {
        std::optional<Value> left = product();
        while (left) {
            const bool plus = sign_is("+"), minus = !plus && sign_is("-");
            if (!plus && !minus) break;
            const std::optional<Value> right = product();
            if (!right) return std::nullopt;
            left = plus ? Value{left->span + right->span, left->middle + right->middle}
                        : Value{left->span - right->span, left->middle - right->middle};
        }
        return left;
    }

    std::optional<Value> product() {
        std::optional<Value> left = factor();
        while (left) {
            bool times = false, over = false;
            for (const std::string_view sign : {"×", "*", "x", "X", "·"}) times = times || sign_is(sign);
            for (const std::string_view sign : {"÷", "/"}) over = over || (!times && sign_is(sign));
            if (!times && !over) break;
            const std::optional<Value> right = factor();
            if (!right || (over && right->middle == 0.0)) return std::nullopt;
            if (times) {
                left = Value{left->span * right->span, left->middle * right->middle};
                continue;
            }
            const std::optional<Interval> span = divide(left->span, right->span);
            if (!span) return std::nullopt;
            left = Value{*span, left->middle / right->middle};
        }
        return left;
    }

    std::optional<Value> factor() {
        blanks();
        if (at_ < text_.size() && text_[at_] == '(') {
            ++at_;
            const std::optional<Value> inner = sum();
            blanks();
            if (!inner || at_ >= text_.size() || text_[at_] != ')') return std::nullopt;
            ++at_;
            unit();
            return inner;
        }
        // A minus before it is an operator here.
        const std::string_view rest = text_.substr(at_);
        const std::optional<NumberInText> number = digit_at(at_) ? number_at(rest, 0, sign_) : std::nullopt;
        if (!number) return std::nullopt;
        at_ += number->end;
        unit();
        const PrintedNumber& printed = number->number;
        const double scale = printed.percent ? 0.01 : 1.0;
        const Interval span = is_exact(printed) ? Interval{printed.value, printed.value} : printed.rounded_or_cut();
        return Value{scaled(span, scale), printed.value * scale};
    }

    /// "kgCO2e/kWh", "(kWh)", "台": passed over.
    void unit() {
        blanks();
        const bool bracket = at_ < text_.size() && text_[at_] == '(' && !digit_at(at_ + 1);
        const std::size_t before = at_;
        if (bracket) ++at_;
        while (at_ < text_.size()) {
            const std::string_view rest = text_.substr(at_);
            if (rest.starts_with("×") || rest.starts_with("÷")) break;
            const char sign = text_[at_];
            const bool letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || static_cast<unsigned char>(sign) >= 0x80;
            const bool times = (sign == 'x' || sign == 'X') && at_ > 0 && text_[at_ - 1] == ' ';
            const bool inside = at_ > before && ((sign >= '0' && sign <= '9') || sign == '^' ||
                                                 (sign == '/' && !digit_at(at_ + 1) && at_ + 1 < text_.size() && text_[at_ + 1] != ' '));
            if (times || (!letter && !inside)) break;
            ++at_;
        }
        if (!bracket) return;
        if (at_ < text_.size() && text_[at_] == ')')
            ++at_;
        else
            at_ = before;
    }

    std::string_view text_;
    DecimalSign sign_;
    std::size_t at_ = 0;
    int operators_ = 0;
};

/// What stands behind a result must not compute on.
bool goes_on(std::string_view rest) {
    const std::size_t at = rest.find_first_not_of(' ');
    if (at == std::string_view::npos) return false;
    rest = rest.substr(at);
    for (const std::string_view sign : {"×", "÷", "+", "*"})
        if (rest.starts_with(sign)) return true;
    return false;
}

void read_passage(const Passage& passage, ReportClaims& claims) {
    const std::string_view text = passage.text->normal;
    for (std::size_t equal = text.find('='); equal != std::string_view::npos; equal = text.find('=', equal + 1)) {
        std::size_t begin = equal > kLongest ? equal - kLongest : 0;
        for (const std::string_view end : kEnds)
            if (const std::size_t found = text.substr(0, equal).rfind(end); found != std::string_view::npos)
                begin = std::max(begin, found + end.size());
        // Words before the first digit are no part of it: "production: 3 × 4".
        std::size_t first = begin;
        while (first < equal && !(text[first] >= '0' && text[first] <= '9') && text[first] != '(') ++first;
        const std::string_view between = trim(text.substr(begin, first - begin));
        if (!between.empty() && (between.back() == '-' || between.back() == '+' || between.back() == '_' || between.back() == '*'))
            continue;
        if (first > 0 && first < equal && static_cast<unsigned char>(text[first - 1]) < 0x80 && text[first - 1] != ' ' && first != begin)
            continue;
        const std::optional<Value> value = SideReader(trim(text.substr(first, equal - first)), claims.decimal_sign).read();
        if (!value) continue;
        std::size_t at = equal + 1;
        while (at < text.size() && text[at] == ' ') ++at;
        const std::string_view right = text.substr(at);
        const std::optional<NumberInText> result = right.empty() ? std::nullopt : number_at(right, 0, claims.decimal_sign);
        if (!result || result->number.percent) continue;
        std::size_t end = result->end;  // past its unit
        while (end < right.size() && right[end] != ' ' && right[end] != ',' && right[end] != ';' &&
               static_cast<unsigned char>(right[end]) < 0x80)
            ++end;
        if (goes_on(right.substr(result->end)) || goes_on(right.substr(end))) continue;
        claims.equations.push_back(
            {std::string(trim(text.substr(first, at + result->end - first))), value->span, value->middle, result->number, passage.place});
    }
}

}  // namespace

void read_equations(const ReadDocument& document, ReportClaims& claims) {
    for (const Passage& passage : passages_of(document))
        if (passage.text->normal.find('=') != std::string::npos) read_passage(passage, claims);
}

}  // namespace tanji::claims
