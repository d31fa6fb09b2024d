// SPDX-License-Identifier: Apache-2.0
// A total is the sum of the stages printed with it, A1-A3 that of its modules.
#include <algorithm>

#include "audit/report/comparison.h"
#include "audit/report/sum_causes.h"

namespace tanji {

namespace {

using Source = ResultFigure::Source;

class TotalCheck {
  public:
    TotalCheck(const ReportFacts& facts, const Rule& rule)
        : facts_(facts), rule_(rule), told_(contradictions(facts)), faults_(figure_faults(facts)) {}

    Findings run() {
        for (const GroupOfProduct& group : groups_of(facts_)) {
            for (const auto& [sum, terms] : group.subtotals)
                if (terms.size() >= 2) judge(*sum, terms, group.product);
            if (group.total == nullptr || group.stages.size() < 2) continue;
            if (!adds_up(group)) continue;
            if (group.total->source == Source::Text && !holds_all_stages(group)) continue;  // a sentence may name some only
            if (is_told(*group.total)) continue;
            judge(*group.total, group.stages, group.product);
        }
        return std::move(findings_);
    }

  private:
    [[nodiscard]] bool is_told(const ResultFigure& figure) const {
        return std::any_of(told_.begin(), told_.end(), [&](const Contradiction& each) { return each.figure == &figure; });
    }

    [[nodiscard]] bool holds_all_stages(const GroupOfProduct& group) const {
        std::size_t known = 0;
        for (const ResultFigure& figure : facts_.claims->figures)
            if (figure.source == Source::Table && figure.product == group.product && figure.value && figure.stage != "total" &&
                figure.stage != "beyond" && figure.stage != "subtotal")
                ++known;
        return known != 0 && known == group.stages.size();
    }

    void judge(const ResultFigure& total, const std::vector<const ResultFigure*>& stages, std::size_t product) {
        Interval sum, mended;
        double middle = 0.0;
        std::string text;
        std::vector<SumTerm> terms;
        for (const ResultFigure* figure : stages) {
            // A figure that another rule calls wrong is taken as the table has it: its sum is wrong for that reason.
            const auto at = std::find_if(told_.begin(), told_.end(), [&](const Contradiction& each) { return each.figure == figure; });
            const PrintedNumber& number = at == told_.end() ? figure->value->number : at->table->value->number;
            const Interval* right = right_value(faults_, *figure);
            sum = sum + printed_span(number);
            mended = mended + (right == nullptr ? printed_span(number) : *right);
            middle += number.value;
            text += (text.empty() ? "" : " + ") + number.text;
            terms.push_back({&number, stage_name(figure->stage, figure->stage_text)});
        }
        const PrintedNumber& printed = total.value->number;
        // A stage that AR-03 tells of may be all that is wrong.
        if (sum.meets(printed_span(printed)) || mended.meets(printed_span(printed))) return;
        Finding finding = found(facts_, rule_, total.place,
                                {{"terms", text},
                                 {"sum", figure_text(middle)},
                                 {"span", span_text(sum)},
                                 {"printed", printed.text},
                                 {"last", std::string("no")},
                                 {"why", said(why_sum(terms, printed))}});
        put_effect(finding, facts_, product, middle - printed.value, *total.value);
        findings_.push_back(std::move(finding));
    }

    const ReportFacts& facts_;
    const Rule& rule_;
    std::vector<Contradiction> told_;
    std::vector<FigureFault> faults_;
    Findings findings_;
};

Findings check(const ReportFacts& facts, const Rule& rule) { return TotalCheck(facts, rule).run(); }

}  // namespace

extern constexpr Rule kAr04{"AR-04", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
