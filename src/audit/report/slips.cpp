// SPDX-License-Identifier: Apache-2.0
#include "audit/report/slips.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "audit/report/report_facts.h"
#include "support/decimal.h"

namespace tanji {

namespace {

constexpr int kLeastDigits = 3;
/// A slip is named only when one that is not meant would fit less often than this.
constexpr double kMostByChance = 0.1, kMostByChanceSwapped = 0.25;
constexpr double kWidestForPoint = 0.02;

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

/// Only digits and a point: thousands signs and exponents would have to be moved along.
std::string plain(const PrintedNumber& printed) {
    std::string text = printed.text;
    std::erase_if(text, [](char sign) { return sign == ' ' || sign == ','; });
    const std::size_t end = text.find_first_not_of("0123456789.");
    return end == std::string::npos ? text : std::string();
}

class SlipSearch {
  public:
    SlipSearch(const PrintedNumber& printed, const Interval& wanted) : printed_(printed), wanted_(wanted), text_(plain(printed)) {}

    DigitSlip run() {
        if (std::count_if(text_.begin(), text_.end(), is_digit) < kLeastDigits || printed_.percent) return {};
        for (const auto& search : {&SlipSearch::swaps, &SlipSearch::points, &SlipSearch::digits}) {
            found_.clear();
            (this->*search)();
            if (found_.size() == 1) return found_.front();
            if (!found_.empty()) return {};
        }
        return {};
    }

  private:
    [[nodiscard]] bool fits(const std::string& other) const {
        double value = 0.0;
        return parse_decimal(other, value) && Interval{value - 0.5 * printed_.step, value + printed_.step}.meets(wanted_);
    }
    /// What one of the digit at `at` is worth.
    [[nodiscard]] double weight(std::size_t at) const {
        const std::size_t point = std::min(text_.find('.'), text_.size());
        const auto power = at < point ? static_cast<double>(point - at - 1) : -static_cast<double>(at - point);
        return std::pow(10.0, power);
    }
    [[nodiscard]] double chance(std::size_t at) const { return (wanted_.high - wanted_.low + printed_.step) / weight(at); }

    void swaps() {
        for (std::size_t at = 0; at + 1 < text_.size(); ++at) {
            const std::size_t next = text_[at + 1] == '.' ? at + 2 : at + 1;
            if (next >= text_.size() || text_[at] == '.' || text_[at] == text_[next] || chance(at) > kMostByChanceSwapped) continue;
            std::string other = text_;
            std::swap(other[at], other[next]);
            if (fits(other)) found_.push_back({"swap", other});
        }
    }
    void points() {
        if (wanted_.high - wanted_.low > kWidestForPoint * std::abs(wanted_.middle())) return;
        constexpr int kFarthest = 3;
        for (int power = -kFarthest; power <= kFarthest; ++power) {
            const double times = std::pow(10.0, power);
            if (power != 0 && scaled(printed_span(printed_), times).meets(wanted_))
                found_.push_back({"point", figure_text(printed_.value * times, 12)});
        }
    }
    void digits() {
        for (std::size_t at = 0; at < text_.size(); ++at) {
            if (text_[at] == '.' || chance(at) > kMostByChance) continue;
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string other = text_;
                other[at] = digit;
                if (digit != text_[at] && fits(other)) found_.push_back({"digit", other});
            }
        }
    }

    const PrintedNumber& printed_;
    const Interval& wanted_;
    std::string text_;
    std::vector<DigitSlip> found_;
};

}  // namespace

DigitSlip slip_of(const PrintedNumber& printed, const Interval& wanted) { return SlipSearch(printed, wanted).run(); }

}  // namespace tanji
