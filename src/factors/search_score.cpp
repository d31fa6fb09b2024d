// SPDX-License-Identifier: Apache-2.0
#include "factors/search_score.h"

#include <algorithm>
#include <array>
#include <limits>

namespace tanji {
namespace {

/// By MatchKind. Other fields than names give at most what search.cpp says.
constexpr std::array<double, 13> kNamePoints{800, 660, 600, 540, 520, 500, 460, 420, 400, 380, 330, 280, 0};
constexpr double kLate = 25;
constexpr double kTranslationMost = 600;
constexpr double kOneLetterMost = 300;
constexpr double kSynonymLoss = 15;
constexpr double kMistakeLoss = 40;

}  // namespace

double name_points(const TextMatch& match) {
    const double points = kNamePoints[static_cast<std::size_t>(match.kind)];
    // Of a word that only stands there in part the larger part is worth more than in proportion.
    if (match.kind == MatchKind::Part) return points * static_cast<double>(match.share) * static_cast<double>(match.share);
    return points + 40.0 * static_cast<double>(match.share) - (match.late ? kLate : 0.0);
}

double form_loss(const SearchWord& word, std::int16_t form) {
    switch (word.forms[static_cast<std::size_t>(form)].origin) {
        case FormOrigin::Typed:
            return 0;
        case FormOrigin::Synonym:
            return kSynonymLoss;
        case FormOrigin::Similar:
        case FormOrigin::Homophone:
            return kMistakeLoss;
    }
    return 0;
}

double form_most(const SearchWord& word, std::int16_t form) {
    const WordForm& one = word.forms[static_cast<std::size_t>(form)];
    // One letter is a unit or a grade by chance.
    if (!one.han && one.text.size() == 1) return kOneLetterMost;
    const bool translated = one.origin == FormOrigin::Synonym && one.han != word.forms.front().han;
    return translated ? kTranslationMost : std::numeric_limits<double>::infinity();
}

TextMatch match_form(const SearchTexts& texts, const SearchWord& word, const WordForm& form, std::uint32_t text) {
    if (form.origin == FormOrigin::Homophone) return texts.match_syllables(form, text);
    TextMatch match = texts.match(form, text);
    if (match.kind != MatchKind::None) return match;
    if (word.as_mistyped_pinyin && form.origin == FormOrigin::Typed) return texts.match_mistyped(form, text);
    if (word.in_part && form.origin == FormOrigin::Typed && form.han && form.characters.size() > 2) return texts.match_part(form, text);
    return match;
}

WordScores::WordScores(const SearchTexts& texts, const std::vector<bool>& used, const SearchWord& word) : scores_(texts.size()) {
    if (word.left_over) return;
    for (std::uint32_t text = 0; text < texts.size(); ++text) {
        if (!used[text]) continue;
        TextScore& score = scores_[text];
        for (std::size_t index = 0; index < word.forms.size(); ++index) {
            const WordForm& form = word.forms[index];
            TextMatch match = match_form(texts, word, form, text);
            if (match.kind == MatchKind::None) continue;
            // 水 begins 水力发电 by chance.
            if (match.kind == MatchKind::Begins && form.han && form.characters.size() == 1) match.kind = MatchKind::Word;
            const auto number = static_cast<std::int16_t>(index);
            const double points = std::min(name_points(match), form_most(word, number)) - form_loss(word, number);
            if (points > static_cast<double>(score.name)) {
                score.name = static_cast<float>(points);
                score.name_form = number;
                score.name_kind = match.kind;
            }
            // Inside other fields initials fit by chance too often.
            if (by_initials(match.kind)) continue;
            if (by_pinyin(match.kind)) {
                if (score.pinyin == TextScore::kNoForm) score.pinyin = number;
            } else if (score.letters == TextScore::kNoForm) {
                score.letters = number;
                score.letters_kind = match.kind;
            }
        }
    }
}

}  // namespace tanji
