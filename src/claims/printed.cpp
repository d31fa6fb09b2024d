// SPDX-License-Identifier: Apache-2.0
#include "claims/printed.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "support/text.h"

namespace tanji {

namespace {

constexpr std::string_view kNarrowBlank = "\u202F";
constexpr std::string_view kTimes = "×";
constexpr int kMostDigits = 18;
constexpr int kLargestExponent = 30;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

double ten_to(int power) {
    double result = 1.0;
    for (int left = std::abs(power); left > 0; --left) result *= 10.0;
    return power < 0 ? 1.0 / result : result;
}

/// Reads one number from the front of a text.
class NumberReader {
  public:
    NumberReader(std::string_view text, std::size_t at, DecimalSign sign)
        : text_(text),
          at_(at),
          begin_(at),
          point_(sign == DecimalSign::Point ? '.' : ','),
          group_(sign == DecimalSign::Point ? ',' : '.') {}

    std::optional<NumberInText> read() {
        if (!may_begin()) return std::nullopt;
        if (peek() == '-' || peek() == '+') plain_ += take();
        if (!is_digit(peek())) return std::nullopt;
        whole_part();
        if (peek() == point_ && is_digit(peek(1))) {
            take();
            plain_ += '.';
            while (is_digit(peek())) {
                plain_ += take();
                ++decimals_;
            }
        }
        // "3.2.1", "12:30", "2025-01": a number of a chapter, a time, a date.
        if ((peek() == '.' || peek() == ',' || peek() == ':') && is_digit(peek(1))) return std::nullopt;
        if (peek() == '-' && is_digit(peek(1)) && decimals_ == 0) return std::nullopt;
        if (plain_.size() > kMostDigits + 2) return std::nullopt;
        exponent();
        NumberInText found;
        found.begin = begin_;
        PrintedNumber& number = found.number;
        std::from_chars(plain_.data() + (plain_.front() == '+' ? 1 : 0), plain_.data() + plain_.size(), number.value);
        number.value *= ten_to(exponent_);
        number.step = ten_to(exponent_ - decimals_);
        number.whole = decimals_ == 0 && exponent_ == 0;
        std::size_t sign_at = at_;
        while (sign_at < text_.size() && text_[sign_at] == ' ') ++sign_at;
        if (sign_at < text_.size() && text_[sign_at] == '%') {
            number.percent = true;
            at_ = sign_at + 1;
        }
        found.end = at_;
        number.text = std::string(text_.substr(begin_, at_ - begin_));
        return found;
    }

  private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
    char take() { return text_[at_++]; }

    /// Nothing that a number could be the rest of stands in front.
    [[nodiscard]] bool may_begin() const {
        if (begin_ == 0) return true;
        const char before = text_[begin_ - 1];
        if (is_digit(before) || is_letter(before)) return false;
        const char earlier = begin_ > 1 ? text_[begin_ - 2] : ' ';
        if ((before == '.' || before == ',' || before == ':') && is_digit(earlier)) return false;
        // "24067-2024", "T300115-2", "3/4"
        return !((before == '-' || before == '/') && (is_digit(earlier) || is_letter(earlier)));
    }

    void whole_part() {
        const std::size_t first = at_;
        while (is_digit(peek())) plain_ += take();
        if (at_ - first > 3) return;
        // Groups of three: all of them, or the sign belongs to something else.
        for (;;) {
            const std::size_t width = peek() == group_ ? 1 : text_.substr(at_).starts_with(kNarrowBlank) ? kNarrowBlank.size() : 0;
            if (width == 0) return;
            for (std::size_t digit = 0; digit < 3; ++digit)
                if (!is_digit(peek(width + digit))) return;
            if (is_digit(peek(width + 3))) return;
            at_ += width;
            for (int digit = 0; digit < 3; ++digit) plain_ += take();
        }
    }

    /// "e-3", "×10^-3", "x 10-3"
    void exponent() {
        std::size_t ahead = 0;
        const auto skip = [&] {
            while (peek(ahead) == ' ') ++ahead;
        };
        if ((peek() == 'e' || peek() == 'E') && (is_digit(peek(1)) || ((peek(1) == '-' || peek(1) == '+') && is_digit(peek(2))))) {
            ahead = 1;
        } else {
            skip();
            if (text_.substr(std::min(text_.size(), at_ + ahead)).starts_with(kTimes))
                ahead += kTimes.size();
            else if (peek(ahead) == 'x' || peek(ahead) == '*')
                ++ahead;
            else
                return;
            skip();
            if (peek(ahead) != '1' || peek(ahead + 1) != '0') return;
            ahead += 2;
            if (peek(ahead) == '^') ++ahead;
            if (!is_digit(peek(ahead)) && !(peek(ahead) == '-' && is_digit(peek(ahead + 1)))) return;
        }
        const bool minus = peek(ahead) == '-';
        if (peek(ahead) == '-' || peek(ahead) == '+') ++ahead;
        int power = 0;
        while (is_digit(peek(ahead)) && power <= kLargestExponent) power = 10 * power + (text_[at_ + ahead++] - '0');
        if (power > kLargestExponent || is_letter(peek(ahead)) || is_digit(peek(ahead))) return;
        exponent_ = minus ? -power : power;
        at_ += ahead;
    }

    std::string_view text_;
    std::size_t at_;
    std::size_t begin_;
    char point_;
    char group_;
    std::string plain_;
    int decimals_ = 0;
    int exponent_ = 0;
};

/// A cell's digits without what stands between them: "317. 402" -> "317.402", "81 250 317.425" -> "81250317.425".
std::string closed_up(std::string_view text, char point) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool blank = text[at] == ' ' || text[at] == '\n';
        const char before = out.empty() ? '\0' : out.back();
        std::size_t next = at;
        while (next < text.size() && (text[next] == ' ' || text[next] == '\n')) ++next;
        const char after = next < text.size() ? text[next] : '\0';
        const bool inside = (is_digit(before) || before == point) && (is_digit(after) || after == point);
        if (!(blank && inside)) out += text[at];
    }
    return out;
}

}  // namespace

Interval operator+(const Interval& a, const Interval& b) { return {a.low + b.low, a.high + b.high}; }
Interval operator-(const Interval& a, const Interval& b) { return {a.low - b.high, a.high - b.low}; }
Interval operator*(const Interval& a, const Interval& b) {
    const auto [low, high] = std::minmax({a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high});
    return {low, high};
}
std::optional<Interval> divide(const Interval& a, const Interval& b) {
    if (b.holds(0.0)) return std::nullopt;
    return a * Interval{1.0 / b.high, 1.0 / b.low};
}
Interval scaled(const Interval& a, double factor) { return a * Interval{factor, factor}; }

Interval PrintedNumber::rounded() const { return {value - 0.5 * step, value + 0.5 * step}; }
Interval PrintedNumber::rounded_or_cut() const {
    const Interval near = rounded();
    return value < 0.0 ? Interval{value - step, near.high} : Interval{near.low, value + step};
}

std::optional<NumberInText> number_at(std::string_view text, std::size_t from, DecimalSign sign) {
    if (from >= text.size()) return std::nullopt;
    return NumberReader(text, from, sign).read();
}

std::vector<NumberInText> numbers_in(std::string_view text, DecimalSign sign) {
    std::vector<NumberInText> found;
    for (std::size_t at = 0; at < text.size();) {
        // A sign of plus or minus belongs to a number only where nothing is subtracted from.
        if (!is_digit(text[at]) && !((text[at] == '-' || text[at] == '+') && at + 1 < text.size() && is_digit(text[at + 1]))) {
            ++at;
            continue;
        }
        if (std::optional<NumberInText> number = number_at(text, at, sign)) {
            at = number->end;
            found.push_back(*std::move(number));
            continue;
        }
        // The rest of what is no number is none either.
        ++at;
        while (at < text.size() && (is_digit(text[at]) || is_letter(text[at]))) ++at;
    }
    return found;
}

std::optional<CellNumber> number_of_cell(std::string_view text, DecimalSign sign) {
    const std::string whole = closed_up(trim(text), sign == DecimalSign::Point ? '.' : ',');
    std::vector<NumberInText> all = numbers_in(whole, sign);
    if (all.size() != 1) return std::nullopt;
    const std::string_view view = whole;
    return CellNumber{all[0].number, std::string(trim(view.substr(0, all[0].begin))), std::string(trim(view.substr(all[0].end)))};
}

namespace {

struct Votes {
    int point = 0, comma = 0;
};

Votes votes_of(const std::vector<std::string_view>& texts) {
    // "0.5366" and "1.234,5" speak for one sign; "1,234" and "12.345" for neither.
    Votes votes;
    for (const std::string_view text : texts)
        for (std::size_t at = 1; at + 1 < text.size(); ++at) {
            if ((text[at] != '.' && text[at] != ',') || !is_digit(text[at - 1]) || !is_digit(text[at + 1])) continue;
            std::size_t first = at, last = at + 1;
            while (first > 0 && is_digit(text[first - 1])) --first;
            while (last < text.size() && is_digit(text[last])) ++last;
            const bool more = (first > 0 && (text[first - 1] == '.' || text[first - 1] == ',')) ||
                              (last + 1 < text.size() && (text[last] == '.' || text[last] == ',') && is_digit(text[last + 1]));
            const bool three = last - at - 1 == 3 && at - first <= 3 && text[first] != '0';
            if (!more && !three) ++(text[at] == '.' ? votes.point : votes.comma);
        }
    return votes;
}

}  // namespace

int decimal_votes(const std::vector<std::string_view>& texts) {
    const Votes votes = votes_of(texts);
    return votes.point + votes.comma;
}

DecimalSign decimal_sign_of(const std::vector<std::string_view>& texts) {
    const Votes votes = votes_of(texts);
    return votes.comma > 2 * votes.point ? DecimalSign::Comma : DecimalSign::Point;
}

}  // namespace tanji
