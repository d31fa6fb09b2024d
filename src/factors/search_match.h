// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "factors/search_query.h"

namespace tanji {

/// How well a word matches a text, best first.
enum class MatchKind : std::uint8_t {
    Equal,
    Begins,
    Word,
    Prefix,
    Part,  // only a part of the word stands in the text
    PinyinEqual,
    PinyinBegins,
    Pinyin,
    PinyinMistyped,  // read with one letter wrong, missing, too many or swapped
    InitialsEqual,
    InitialsBegin,
    Initials,
    None
};

struct TextMatch {
    MatchKind kind = MatchKind::None;
    float share = 0.0F;       // how much of the text it covers [0..1]; of Part: how much of the word stands in the text
    bool late = false;        // behind the first comma: said of the thing, not its name
    std::uint16_t first = 0;  // by pinyin and Part: where the characters stand that it matched
    std::uint16_t count = 0;  // and how many
};

/// The texts of a packed library and how they are read.
class SearchTexts {
  public:
    explicit SearchTexts(const PackView& view);

    [[nodiscard]] std::size_t size() const { return texts_.size(); }
    [[nodiscard]] std::string_view text(std::size_t index) const { return texts_[index].text; }
    /// The word as it is: letters, or letters read as pinyin.
    [[nodiscard]] TextMatch match(const WordForm& word, std::size_t index) const;
    /// Letters read as pinyin in whole syllables, nothing left out.
    [[nodiscard]] TextMatch match_syllables(const WordForm& word, std::size_t index) const;
    /// Letters read as pinyin with one letter wrong, but none that begins a syllable; from the
    /// beginning of a name or of a part of it.
    [[nodiscard]] TextMatch match_mistyped(const WordForm& word, std::size_t index) const;
    /// The longest piece of the word, of two characters and more, that stands in the text.
    [[nodiscard]] TextMatch match_part(const WordForm& word, std::size_t index) const;

    /// The characters of a text that a match by pinyin or in part speaks of.
    [[nodiscard]] std::string characters(std::size_t index, const TextMatch& match) const;

  private:
    struct Text {
        std::string_view text;
        std::uint32_t first_syllable = 0;
        std::uint32_t syllables = 0;
    };
    [[nodiscard]] TextMatch match_letters(const WordForm& word, const Text& text) const;
    enum class Syllables : std::uint8_t { Any, Whole };  // Any: also initials, and the last one not typed to its end
    [[nodiscard]] TextMatch match_pinyin(std::string_view letters, const Text& text, Syllables allowed) const;

    /// Whether a character of that set of readings may begin with the letter.
    [[nodiscard]] bool begins_with(std::uint32_t set, char letter) const {
        return set != pack::kNone && (first_letters_[set] >> (static_cast<unsigned>(letter - 'a') & 31U) & 1U) != 0;
    }

    std::vector<Text> texts_;
    std::vector<std::uint32_t> syllables_;  // as section Syllables
    std::vector<std::vector<std::string_view>> readings_;
    std::vector<std::uint32_t> first_letters_;  // per set of readings: a bit for each letter that one begins with
};

/// True when one insertion, deletion, replacement or swap of neighbours turns one into the other.
bool one_apart(std::string_view a, std::string_view b);

}  // namespace tanji
