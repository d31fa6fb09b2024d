// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factors/pack_view.h"

namespace tanji {

/// How a form of a word came about.
enum class FormOrigin : std::uint8_t {
    Typed,
    Synonym,   // another word for the same thing
    Similar,   // a known word that differs by a letter or two
    Homophone  // Chinese characters that sound the same; the form is their pinyin
};

/// One way to read a word of a query.
struct WordForm {
    std::string text;  // folded
    std::u32string characters;
    bool han = false;     // else Latin letters, digits and signs
    bool pinyin = false;  // letters only: may be pinyin
    FormOrigin origin = FormOrigin::Typed;
};
WordForm word_form(std::u32string characters, FormOrigin origin);

struct SearchWord {
    std::string typed;            // as the user wrote it
    std::vector<WordForm> forms;  // as typed first
    std::optional<Unit> unit;     // when it reads as one, or as an amount in one
    bool aside = false;           // stands in brackets
    int year = 0;                 // 1900 to 2100, when it reads as one
    // What only looser readings know.
    bool as_mistyped_pinyin = false;
    bool in_part = false;
    bool left_over = false;        // what the cutting of a phrase could make nothing of: matches nothing
    bool found_as_typed = false;   // somewhere; then other spellings are less likely meant
    double place_in_phrase = 1.0;  // the last word of a Chinese phrase says what the thing is (0..1]
};

/// A query cut into words: at blanks and punctuation, and where Chinese meets other signs.
struct SearchTerms {
    WordForm whole;      // all of it, blanks made one
    std::string joined;  // its letters without blanks, when all are letters: "dian li"
    std::vector<SearchWord> words;
};

SearchTerms read_terms(std::string_view text, const PackView& view);

/// What the library knows as other words for this one.
std::vector<std::string_view> synonyms_of(std::string_view word, const PackView& view);

}  // namespace tanji
