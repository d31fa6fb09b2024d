// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "factors/search_match.h"
#include "factors/search_query.h"

namespace tanji {

/// Points of a match in a name, and how it came about.
double name_points(const TextMatch& match);
inline bool by_pinyin(MatchKind kind) { return kind >= MatchKind::PinyinEqual && kind < MatchKind::None; }
inline bool by_initials(MatchKind kind) { return kind >= MatchKind::InitialsEqual && kind < MatchKind::None; }

/// What one text is worth to one word: as a name, and as any other field.
struct TextScore {
    static constexpr std::int16_t kNoForm = -1;
    float name = 0.0F;                 // points; 0: no match
    std::int16_t name_form = kNoForm;  // index into SearchWord::forms
    std::int16_t letters = kNoForm;    // the first form that stands in it
    std::int16_t pinyin = kNoForm;     // the first that is read so in whole syllables
    MatchKind name_kind = MatchKind::None;
    MatchKind letters_kind = MatchKind::None;
};

/// One word against every text that may be looked into: many records share their texts, so each is looked at once.
class WordScores {
  public:
    WordScores(const SearchTexts& texts, const std::vector<bool>& used, const SearchWord& word);
    const TextScore& operator[](std::uint32_t text) const { return scores_[text]; }

  private:
    std::vector<TextScore> scores_;
};

/// What a form costs against the word as typed.
double form_loss(const SearchWord& word, std::int16_t form);
/// A word of the other language counts at most as much as a word inside a name.
double form_most(const SearchWord& word, std::int16_t form);

/// How a form matches a text: letters, pinyin, pinyin with a letter wrong, in part, as the word allows.
TextMatch match_form(const SearchTexts& texts, const SearchWord& word, const WordForm& form, std::uint32_t text);

}  // namespace tanji
