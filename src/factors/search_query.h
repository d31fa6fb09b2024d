// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factors/pack_view.h"

namespace tanji {

/// One way to write a word of a query: as typed, a synonym, or a known word one mistyped letter away.
struct WordForm {
    std::string text;  // folded
    std::u32string characters;
    bool han = false;     // else Latin letters, digits and signs
    bool pinyin = false;  // letters only: may be pinyin
};

struct SearchWord {
    std::vector<WordForm> forms;    // as typed first
    std::vector<WordForm> similar;  // for the second round, when nothing matches exactly
    std::optional<Unit> unit;       // when it reads as one
    int year = 0;                   // 1900 to 2100, when it reads as one
};

/// A query cut into words: at blanks and punctuation, and where Chinese meets other signs.
struct SearchTerms {
    WordForm whole;      // all of it, blanks made one
    std::string joined;  // its letters without blanks, when all are letters: "dian li"
    std::vector<SearchWord> words;
};

SearchTerms read_terms(std::string_view text, const PackView& view);

}  // namespace tanji
