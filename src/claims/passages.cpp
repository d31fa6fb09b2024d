// SPDX-License-Identifier: Apache-2.0
// Figures in running text: a number with a unit of greenhouse gas is a result of the stage that was named last before it in its clause,
// or the total; one per kWh, kg or t is a factor.
#include <algorithm>
#include <array>

#include "claims/reader.h"
#include "claims/result_unit.h"
#include "claims/vocabulary.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

constexpr std::array<std::string_view, 11> kClauseEnds{"，", "。", "；", "、", "”", ";", ", ", ". ", "\n", "：", ":"};
constexpr std::array<std::string_view, 4> kTotals{"碳足迹", "总量", "footprint", "in total"};

/// Where the clause that holds `at` begins.
std::size_t clause_begin(std::string_view text, std::size_t at) {
    std::size_t begin = 0;
    for (const std::string_view end : kClauseEnds)
        if (const std::size_t found = text.substr(0, at).rfind(end); found != std::string_view::npos)
            begin = std::max(begin, found + end.size());
    return begin;
}
std::size_t sentence_begin(std::string_view text, std::size_t at) {
    std::size_t begin = 0;
    for (const std::string_view end : {std::string_view("。"), std::string_view(". "), std::string_view("\n")})
        if (const std::size_t found = text.substr(0, at).rfind(end); found != std::string_view::npos)
            begin = std::max(begin, found + end.size());
    return begin;
}

/// The percentage in brackets right behind a figure: "(占比:37.62%)", "(4.78%)", "，占 3.5 %".
std::optional<PrintedNumber> percent_behind(std::string_view text, std::size_t at, DecimalSign sign) {
    constexpr std::size_t kNear = 40;
    const std::string_view rest = text.substr(at, kNear);
    for (const NumberInText& found : numbers_in(rest, sign)) {
        if (!found.number.percent) return std::nullopt;
        // Nothing but brackets and words like 占比 between.
        const std::string_view between = rest.substr(0, found.begin);
        if (between.find("；") != std::string_view::npos || between.find("。") != std::string_view::npos) return std::nullopt;
        return found.number;
    }
    return std::nullopt;
}

/// A year with 年 or in a date before `at` in the sentence: the last one.
int year_before(std::string_view sentence, DecimalSign sign) {
    int year = 0;
    for (const NumberInText& found : numbers_in(sentence, sign))
        if (found.number.whole && found.number.value >= 1990 && found.number.value <= 2100) year = static_cast<int>(found.number.value);
    return year;
}

class PassageReader {
  public:
    PassageReader(const Passage& passage, ReportClaims& claims) : passage_(passage), text_(passage.text->normal), claims_(claims) {}

    void read() {
        std::size_t product = kNoClaim;
        for (const NumberInText& found : numbers_in(text_, claims_.decimal_sign)) {
            const std::optional<GasUnit> unit = gas_unit_at(text_, found.end);
            if (!unit || unit->begin > found.end + 2) continue;
            PrintedQuantity value = with_unit(found.number, unit->text, false);
            if (is_factor(unit->per) && !is_unit_of_results(unit->per)) {
                factor(found, std::move(value));
                continue;
            }
            ResultFigure figure;
            figure.source = passage_.place.section == 0 ? ResultFigure::Source::Cover : ResultFigure::Source::Text;
            figure.place = passage_.place;
            const std::string_view clause = clause_before(found.begin);
            figure.stage_text = std::string(trim(clause));
            figure.stage = stage(clause);
            if (figure.stage.empty()) {
                last_end_ = found.end;
                continue;
            }
            const std::size_t named = product_named_last(claims_, std::string_view(text_).substr(0, found.begin));
            if (named != kNoClaim) product = named;
            figure.product = product;
            figure.value = std::move(value);
            figure.percent = percent_behind(text_, unit->end, claims_.decimal_sign);
            last_end_ = unit->end;
            put(std::move(figure));
        }
    }

  private:
    /// A result is per piece of a product; a factor is per energy, mass, volume or t*km.
    static bool is_factor(std::string_view per) {
        if (per.empty()) return false;
        const Result<Unit> unit = parse_unit(per, {});
        return unit && unit->count.empty() && !unit->dimension.is_none();
    }

    /// The words before a figure in its clause; of "Footprint: 12 kg" those before the colon.
    [[nodiscard]] std::string_view clause_before(std::size_t figure) const {
        const std::string_view text = text_;
        std::size_t begin = std::max(last_end_, clause_begin(text, figure));
        if (!trim(text.substr(begin, figure - begin)).empty() || begin == 0) return text.substr(begin, figure - begin);
        const std::string_view before = text.substr(0, begin);
        const std::size_t colon = before.rfind(':');
        const std::size_t wide = before.rfind("：");
        const std::size_t at = colon == std::string_view::npos ? wide : wide == std::string_view::npos ? colon : std::max(colon, wide);
        constexpr std::size_t kWidth = 3;
        if (at == std::string_view::npos || at < last_end_ || at + kWidth < begin) return {};
        begin = std::max(last_end_, clause_begin(text, at));
        return text.substr(begin, at - begin);
    }

    /// "全国电力平均碳足迹因子为" -> "全国电力平均碳足迹因子"
    static std::string without_verb(std::string_view text) {
        static constexpr std::array<std::string_view, 14> kVerbs{"取值为", "采用", "数值为", "为",   "是",  "取",   "约",
                                                                 "=",      "(",    " is",    " was", " of", " are", " at"};
        text = trim(text);
        for (bool more = true; more;) {
            more = false;
            for (const std::string_view verb : kVerbs)
                if (text.ends_with(verb)) {
                    text = trim(text.substr(0, text.size() - verb.size()));
                    more = true;
                }
        }
        return std::string(text);
    }

    /// The tables give their results per this: "km" of a cable, "kg" of a resin.
    [[nodiscard]] bool is_unit_of_results(std::string_view per) const {
        return std::any_of(claims_.figures.begin(), claims_.figures.end(), [&](const ResultFigure& figure) {
            return figure.source == ResultFigure::Source::Table && figure.value && figure.value->per == per;
        });
    }

    static StageId stage(std::string_view clause) {
        const bool total =
            std::any_of(kTotals.begin(), kTotals.end(), [&](std::string_view word) { return clause.find(word) != std::string_view::npos; });
        std::vector<std::string> stages;
        for (const WordInText& word : stage_words().all_in(clause))
            if (word.meaning != "total" && word.meaning != "subtotal" &&
                std::find(stages.begin(), stages.end(), word.meaning) == stages.end())
                stages.push_back(word.meaning);
        // "From the materials to disposal the footprint is": several stages and one figure.
        if (total && stages.size() > 1) return "total";
        StageId found = stage_of(clause);
        if (!found.empty() && found != "subtotal") return found;
        return total ? StageId("total") : StageId();
    }

    void factor(const NumberInText& found, PrintedQuantity value) {
        const std::size_t begin = clause_begin(text_, found.begin);
        const std::size_t sentence = sentence_begin(text_, found.begin);
        DeclaredFactor made;
        made.value = std::move(value);
        made.name = without_verb(std::string_view(text_).substr(begin, found.begin - begin));
        made.data_year = year_before(std::string_view(text_).substr(begin, found.begin - begin), claims_.decimal_sign);
        if (made.data_year == 0)
            made.data_year = year_before(std::string_view(text_).substr(sentence, found.begin - sentence), claims_.decimal_sign);
        made.text = std::string(trim(std::string_view(text_).substr(sentence, found.end - sentence)));
        made.place = passage_.place;
        claims_.factors.push_back(std::move(made));
    }

    void put(ResultFigure figure) {
        // Figures of one passage and one product belong together; a stage that comes again begins anew.
        if (group_ != kNoClaim) {
            const ResultGroup& open = claims_.results[group_];
            const bool again = std::any_of(open.figures.begin(), open.figures.end(),
                                           [&](std::size_t each) { return claims_.figures[each].stage == figure.stage; });
            if (open.product != figure.product || again) group_ = kNoClaim;
        }
        if (group_ == kNoClaim) {
            group_ = claims_.results.size();
            claims_.results.push_back({figure.source, passage_.place, {}, figure.product, {}});
        }
        figure.group = group_;
        claims_.results[group_].figures.push_back(claims_.figures.size());
        claims_.figures.push_back(std::move(figure));
    }

    const Passage& passage_;
    const std::string& text_;
    ReportClaims& claims_;
    std::size_t last_end_ = 0;
    std::size_t group_ = kNoClaim;
};

}  // namespace

void read_passages(const ReadDocument& document, ReportClaims& claims) {
    const std::vector<Passage> passages = passages_of(document);
    for (const Passage& passage : passages)
        if (!passage.cell || passage.text->normal.size() > 80) PassageReader(passage, claims).read();
}

}  // namespace tanji::claims
