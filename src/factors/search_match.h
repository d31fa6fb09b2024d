// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
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
    PinyinEqual,
    PinyinBegins,
    Pinyin,
    InitialsEqual,
    InitialsBegin,
    Initials,
    None
};

struct TextMatch {
    MatchKind kind = MatchKind::None;
    float share = 0.0F;  // how much of the text it covers [0..1]
};

/// The texts of a packed library and how they are read.
class SearchTexts {
  public:
    explicit SearchTexts(const PackView& view);

    [[nodiscard]] std::size_t size() const { return texts_.size(); }
    [[nodiscard]] std::string_view text(std::size_t index) const { return texts_[index].text; }
    [[nodiscard]] TextMatch match(const WordForm& word, std::size_t index) const;
    /// Whether the Chinese word falls into pieces of two characters and more that all stand in one of the texts.
    [[nodiscard]] bool holds_pieces(std::u32string_view word, const std::uint32_t* texts, std::size_t count) const;

  private:
    struct Text {
        std::string_view text;
        std::uint32_t first_syllable = 0;
        std::uint32_t syllables = 0;
    };
    [[nodiscard]] TextMatch match_letters(const WordForm& word, const Text& text) const;
    [[nodiscard]] TextMatch match_pinyin(std::string_view letters, const Text& text) const;

    const PackView& view_;
    std::vector<Text> texts_;
    std::vector<std::vector<std::string_view>> readings_;
};

}  // namespace tanji
