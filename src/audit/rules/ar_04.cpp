// SPDX-License-Identifier: Apache-2.0
// A total is the sum of the stages printed with it, A1-A3 that of its modules.
#include <algorithm>
#include <set>

#include "audit/report/comparison.h"
#include "audit/report/sum_causes.h"

namespace tanji {

namespace {

using Source = ResultFigure::Source;

class TotalCheck {
  public:
    TotalCheck(const ReportFacts& facts, const Rule& rule) : facts_(facts), rule_(rule), told_(contradictions(facts)) {}

    Findings run() {
        for (const GroupOfProduct& group : groups_of(facts_)) {
            for (const auto& [sum, terms] : group.subtotals)
                if (terms.size() >= 2) judge(*sum, terms, group.product);
            if (group.total == nullptr || group.stages.size() < 2) continue;
            std::set<std::string> stages;
            // Stages may stand below what they are parts of; a transport that is not told may be both of them.
            const bool plain = std::all_of(group.stages.begin(), group.stages.end(), [&](const ResultFigure* figure) {
                return !figure->stage.empty() && stages.insert(figure->stage + '|' + figure->stage_text).second;
            });
            const bool nested = stages_of(group).contains("transport") &&
                                (stages_of(group).contains("inbound") || stages_of(group).contains("distribution"));
            if (!plain || nested || repeats(group)) continue;
            if (group.total->source == Source::Text && !holds_all_stages(group)) continue;  // a sentence may name some only
            if (is_told(*group.total)) continue;
            judge(*group.total, group.stages, group.product);
        }
        return std::move(findings_);
    }

  private:
    static std::set<std::string> stages_of(const GroupOfProduct& group) {
        std::set<std::string> stages;
        for (const ResultFigure* figure : group.stages) stages.insert(figure->stage);
        return stages;
    }
    /// One stage under several names, other than the modules of a declaration: parts and their whole cannot be told apart.
    static bool repeats(const GroupOfProduct& group) {
        const bool modules = std::all_of(group.stages.begin(), group.stages.end(), [](const ResultFigure* figure) {
            return figure->stage_text.size() >= 2 && figure->stage_text[0] >= 'A' && figure->stage_text[0] <= 'D' &&
                   figure->stage_text[1] >= '1' && figure->stage_text[1] <= '9';
        });
        return !modules && stages_of(group).size() != group.stages.size();
    }

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
        Interval sum;
        double middle = 0.0;
        std::string text;
        std::vector<SumTerm> terms;
        for (const ResultFigure* figure : stages) {
            // A figure that another rule calls wrong is taken as the table has it: its sum is wrong for that reason.
            const auto at = std::find_if(told_.begin(), told_.end(), [&](const Contradiction& each) { return each.figure == figure; });
            const PrintedNumber& number = at == told_.end() ? figure->value->number : at->table->value->number;
            sum = sum + printed_span(number);
            middle += number.value;
            text += (text.empty() ? "" : " + ") + number.text;
            terms.push_back({&number, stage_name(figure->stage, figure->stage_text)});
        }
        const PrintedNumber& printed = total.value->number;
        if (sum.meets(printed_span(printed))) return;
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
    Findings findings_;
};

Findings check(const ReportFacts& facts, const Rule& rule) { return TotalCheck(facts, rule).run(); }

}  // namespace

extern constexpr Rule kAr04{"AR-04", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
