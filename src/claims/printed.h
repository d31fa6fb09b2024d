// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tanji {

/// [low, high], both ends inside.
struct Interval {
    double low = 0.0;
    double high = 0.0;

    [[nodiscard]] bool meets(const Interval& other) const { return low <= other.high && other.low <= high; }
    [[nodiscard]] bool holds(double value) const { return low <= value && value <= high; }
    [[nodiscard]] double middle() const { return 0.5 * (low + high); }
    bool operator==(const Interval&) const = default;
};
Interval operator+(const Interval& a, const Interval& b);
Interval operator-(const Interval& a, const Interval& b);
Interval operator*(const Interval& a, const Interval& b);
/// Nothing when the divisor holds 0.
std::optional<Interval> divide(const Interval& a, const Interval& b);
Interval scaled(const Interval& a, double factor);

/// A number as it stands in a report. What was printed with d decimals stands for every value that rounds to it, and for every value that
/// was cut off to it: which of the two the author did is never known beforehand.
struct PrintedNumber {
    std::string text;  // as written, "81 250 317.425"
    double value = 0.0;
    double step = 1.0;     // worth of one in the last printed digit: 0.0001 of "7.2519", 100 of "1.2e3"
    bool percent = false;  // "37.62 %": value is 37.62
    bool whole = false;    // printed without decimals, so that it may be a count

    /// Values that round to it; a count is itself.
    [[nodiscard]] Interval rounded() const;
    /// Values that were rounded or cut off to it: rounded() and one step away from nought.
    [[nodiscard]] Interval rounded_or_cut() const;
    bool operator==(const PrintedNumber&) const = default;
};

/// Which sign parts whole from broken: one per document, found by what its numbers can mean.
enum class DecimalSign { Point, Comma };

/// The number that begins at `from` in a text in normal form (see ReadText), and where it ends; empty when none begins there. Takes
/// "7.2519", "-0.52", "81,250,317.425", "1.2e-3", "1.2×10^-3", "37.62%"; "1 234,5" where the comma is the decimal sign. A number inside of
/// a word or of a version ("3.2.1", "GB/T 24067", "KMT7") is none.
struct NumberInText {
    PrintedNumber number;
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::optional<NumberInText> number_at(std::string_view text, std::size_t from, DecimalSign sign);
/// All numbers of a text, in order.
std::vector<NumberInText> numbers_in(std::string_view text, DecimalSign sign);
/// The number of a cell that holds one, with what a layout put between its digits ("317. 402", "81 250 317.425") taken out.
struct CellNumber {
    PrintedNumber number;
    std::string before;  // what stands in front of it, without blanks at its ends
    std::string after;   // "kWh"
};
std::optional<CellNumber> number_of_cell(std::string_view text, DecimalSign sign);

/// The decimal sign by which more of the texts are numbers.
/// How many numbers of the texts can be read in one way only.
int decimal_votes(const std::vector<std::string_view>& texts);
DecimalSign decimal_sign_of(const std::vector<std::string_view>& texts);

}  // namespace tanji
