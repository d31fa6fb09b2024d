// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tanji {

/// A word of a table of data/claims where it stands in a text.
struct WordInText {
    std::string meaning;  // the first column of its row: "raw-materials", "factor", "green-power"
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The words of one table. Latin words match as whole words, Chinese ones anywhere; case does not count; of words that overlap the longest
/// wins.
class Vocabulary {
  public:
    explicit Vocabulary(std::string_view table, std::string_view meaning_column, std::string_view word_column = "word");

    /// All words of a text in normal form, in order, none inside of another.
    [[nodiscard]] std::vector<WordInText> all_in(std::string_view text) const;
    /// The meaning of the longest word of a text; empty when there is none.
    [[nodiscard]] std::string longest_in(std::string_view text) const;

  private:
    struct Word {
        std::string meaning;
        std::string folded;
        bool latin = false;
    };
    std::vector<Word> words_;  // the longest first
};

const Vocabulary& stage_words();
const Vocabulary& head_words();
const Vocabulary& statement_words();
const Vocabulary& carrier_words();
const Vocabulary& line_words();
const Vocabulary& property_words();
const Vocabulary& ranking_words();
const Vocabulary& gas_words();
const Vocabulary& title_words();

}  // namespace tanji
