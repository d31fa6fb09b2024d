// SPDX-License-Identifier: Apache-2.0
// Recommendations that touch nothing of what makes the figure change nothing.
#include <algorithm>

#include "audit/boundary_items.h"
#include "audit/report/report_facts.h"
#include "claims/vocabulary.h"

namespace tanji {

namespace {

constexpr double kHot = 10.0;  // [%]

/// Stages of at least a tenth of the total.
std::vector<StageId> hot_stages(const ReportFacts& facts) {
    std::vector<StageId> hot;
    for (const ResultFigure& figure : facts.claims->figures) {
        if (figure.source != ResultFigure::Source::Table || !figure.value || figure.stage == "total") continue;
        const ResultFigure* total = total_figure(facts, figure.product);
        if (total == nullptr || total->value->number.value <= 0.0) continue;
        if (100.0 * figure.value->number.value >= kHot * total->value->number.value) hot.push_back(figure.stage);
    }
    return hot;
}

/// "Production data are to be checked" is about data; "use less steel and keep records" is about steel.
bool touches(const ReportFacts& facts, const ReportSentence& sentence, const std::vector<StageId>& hot) {
    if (speaks_of(sentence, "advice.management") && !speaks_of(sentence, "advice.verb")) return false;
    const auto is_hot = [&](const std::string& stage) { return std::find(hot.begin(), hot.end(), stage) != hot.end(); };
    for (const WordInText& word : stage_words().all_in(sentence.text))
        if (is_hot(word.meaning) || word.meaning == "transport") return true;
    if (!carrier_words().all_in(sentence.text).empty()) return true;
    return std::any_of(facts.claims->rows.begin(), facts.claims->rows.end(), [&](const InventoryRow& row) {
        return is_hot(row.stage) && !row.item.empty() && share_a_name(row.item, sentence.text);
    });
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const std::vector<StageId> hot = hot_stages(facts);
    const ReportSentence* first = nullptr;
    for (const ReportSentence& sentence : facts.sentences) {
        if (!speaks_of(sentence, "advice.chapter")) continue;
        if (first == nullptr) first = &sentence;
        // "Based on the result from cradle to gate the following is proposed" names stages and no measure.
        if (sentence.heading || speaks_of(sentence, "advice.opening")) continue;
        if (touches(facts, sentence, hot) || speaks_of(sentence, "advice.measure")) return {};
    }
    if (first == nullptr || hot.empty()) return {};
    TextList names;
    for (const ResultFigure& figure : facts.claims->figures)
        if (figure.source == ResultFigure::Source::Table && std::find(hot.begin(), hot.end(), figure.stage) != hot.end() &&
            std::find(names.begin(), names.end(), figure.stage_text) == names.end())
            names.push_back(figure.stage_text);
    return {found(facts, rule, *first, {{"stages", names}})};
}

}  // namespace

extern constexpr Rule kIn06{"IN-06", Severity::Warning, Needs::Report, {"ISO 14067:2018", "6.6", false}, nullptr, check_report};

}  // namespace tanji
