// SPDX-License-Identifier: Apache-2.0
// Sentences that say something checkable, and the stages that sentences and formulas list as the boundary.
#include <algorithm>
#include <array>

#include "claims/reader.h"
#include "claims/vocabulary.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

constexpr std::size_t kLeastStages = 3;

/// Stages in the order in which they are named, those named one after the other with nothing but list signs between.
std::vector<StageId> listed_stages(std::string_view sentence) {
    const std::vector<WordInText> words = stage_words().all_in(sentence);
    std::vector<StageId> best, run;
    std::size_t end = 0;
    for (const WordInText& word : words) {
        std::string between(sentence.substr(end, word.begin - end));
        for (const char* sign :
             {"阶段", "环节", "过程", "、", "，", ",", "及", "和", "与", " and ", " ", "E_", "{", "}", "_", "\\text", "+", "产品", "stage"})
            for (std::size_t at = between.find(sign); at != std::string::npos; at = between.find(sign))
                between.erase(at, std::string(sign).size());
        if (!between.empty()) {
            if (run.size() > best.size()) best = run;
            run.clear();
        }
        if (word.meaning != "total" && word.meaning != "subtotal" && std::find(run.begin(), run.end(), word.meaning) == run.end())
            run.push_back(word.meaning);
        end = word.end;
    }
    return run.size() > best.size() ? run : best;
}

}  // namespace

void read_statements(const ReadDocument& document, ReportClaims& claims) {
    for (const ReadBlock& block : document.blocks)  // broken fields stand in the contents too
        if (block.kind == ReadBlock::Kind::TocEntry)
            for (const WordInText& word : statement_words().all_in(block.text.normal))
                if (word.meaning == "field-error") claims.statements.push_back({word.meaning, block.text.normal, block.place});
    for (const Passage& passage : passages_of(document))
        for (const std::string_view sentence : sentences_of(passage.text->normal)) {
            std::vector<std::string> seen;
            for (const WordInText& word : statement_words().all_in(sentence)) {
                if (std::find(seen.begin(), seen.end(), word.meaning) != seen.end()) continue;
                seen.push_back(word.meaning);
                claims.statements.push_back({word.meaning, std::string(sentence), passage.place});
            }
            const bool formula = sentence.find('=') != std::string_view::npos && sentence.find('+') != std::string_view::npos;
            const std::vector<StageId> stages = listed_stages(formula ? sentence.substr(sentence.find('=') + 1) : sentence);
            if (stages.size() >= kLeastStages) claims.stage_lists.push_back({stages, formula, std::string(sentence), passage.place});
        }
}

}  // namespace tanji::claims
