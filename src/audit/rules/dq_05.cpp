// SPDX-License-Identifier: Apache-2.0
// A mean lies between what it is the mean of.
#include <algorithm>
#include <optional>

#include "audit/report/report_facts.h"
#include "claims/reader.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr double kBest = 1.0, kWorst = 5.0;

/// A table that scores data row by row and has a column of ratings made of the scores.
class Scores {
  public:
    Scores(const ReportFacts& facts, const ReadTable& table) : facts_(facts), table_(table) {
        for (int column = 2; column <= table.columns; ++column) {
            const ReadCell* cell = table.at(1, column);
            if (cell == nullptr) continue;
            const ReportSentence head{cell->place, cell->text.normal, fold(cell->text.normal), {}};
            if (speaks_of(head, "dq.rating"))
                rating_ = column;
            else if (speaks_of(head, "dq.dimension"))
                dimensions_.push_back(column);
            else if (speaks_of(head, "head.share"))
                share_ = column;
        }
    }
    [[nodiscard]] bool usable() const { return rating_ > 0 && dimensions_.size() >= 2; }
    [[nodiscard]] std::optional<PrintedNumber> number(int row, int column) const {
        const ReadCell* cell = table_.at(row, column);
        if (cell == nullptr) return std::nullopt;
        const std::optional<CellNumber> found = number_of_cell(cell->text.normal, facts_.claims->decimal_sign);
        return found ? std::optional(found->number) : std::nullopt;
    }
    [[nodiscard]] bool is_whole(int row) const {
        const ReadCell* cell = table_.at(row, 1);
        return cell != nullptr && claims::stage_of(cell->text.normal) == "total";
    }
    /// The least and the largest of the scores of a row; empty when there are none.
    [[nodiscard]] std::optional<Interval> scores(int row) const {
        std::optional<Interval> span;
        for (const int column : dimensions_)
            if (const auto score = number(row, column))
                span = span ? Interval{std::min(span->low, score->value), std::max(span->high, score->value)}
                            : Interval{score->value, score->value};
        return span;
    }
    [[nodiscard]] int rating() const { return rating_; }
    [[nodiscard]] int share() const { return share_; }

  private:
    const ReportFacts& facts_;
    const ReadTable& table_;
    int rating_ = 0, share_ = 0;
    std::vector<int> dimensions_;
};

/// The rating of the whole by the shares of the rows; by the plain mean where no shares are printed.
struct Mean {
    Interval weighted, weights, ratings;
    int rows = 0;
    double low = kWorst, high = kBest;
};

void judge(const ReportFacts& facts, const Rule& rule, const ReadTable& table, Findings& findings) {
    const Scores scores(facts, table);
    if (!scores.usable()) return;
    const auto say = [&](std::string_view what, const ReadPlace& place, const PrintedNumber& printed, const Interval& span) {
        findings.push_back(
            found(facts, rule, place, {{"what", std::string(what)}, {"printed", printed.text}, {"span", span_text(span, 3)}}));
    };
    Mean mean;
    for (int row = 2; row <= table.rows; ++row) {
        const ReadCell* cell = table.at(row, scores.rating());
        const auto rating = scores.number(row, scores.rating());
        if (cell == nullptr || !rating) continue;
        const Interval span = printed_span(*rating);
        if (span.high < kBest || span.low > kWorst) return say("range", cell->place, *rating, {kBest, kWorst});
        if (scores.is_whole(row)) {
            if (mean.rows < 2) return;
            if (span.high < mean.low || span.low > mean.high) return say("whole", cell->place, *rating, {mean.low, mean.high});
            const auto by_shares = divide(mean.weighted, mean.weights);
            const Interval plain = scaled(mean.ratings, 1.0 / mean.rows);
            if (scores.share() > 0 && by_shares && !by_shares->meets(span) && !plain.meets(span))
                return say("weighted", cell->place, *rating, *by_shares);
            return;
        }
        const auto own = scores.scores(row);
        if (!own) continue;
        if (own->low < kBest || own->high > kWorst) return say("range", cell->place, *rating, {kBest, kWorst});
        if (span.high < own->low || span.low > own->high) return say("row", cell->place, *rating, *own);
        ++mean.rows;
        mean.ratings = mean.ratings + span;
        mean.low = std::min(mean.low, span.low);
        mean.high = std::max(mean.high, span.high);
        if (const auto share = scores.number(row, scores.share() == 0 ? 1 : scores.share()); share && scores.share() > 0) {
            mean.weights = mean.weights + printed_span(*share);
            mean.weighted = mean.weighted + printed_span(*share) * span;
        }
    }
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const ReadBlock& block : facts.document->blocks)
        if (block.table) judge(facts, rule, *block.table, findings);
    return findings;
}

}  // namespace

extern constexpr Rule kDq05{"DQ-05", Severity::Error, Needs::Report, {"", "", false}, nullptr, check_report};

}  // namespace tanji
