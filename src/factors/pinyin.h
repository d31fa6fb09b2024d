// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "support/result.h"

namespace tanji {

/// The characters of a text; a byte that is no UTF-8 comes as U+FFFD.
std::u32string to_characters(std::string_view text);
std::string to_utf8(std::u32string_view text);
inline bool is_han(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2FFFF) || c == 0x3007;
}

/// Tables that search rests on, as text: readings.csv (char,readings), words.csv (word,reading), traditional.csv (traditional,simplified).
struct PinyinSources {
    std::string readings;
    std::string words;
    std::string traditional;
};

/// How Chinese characters are read, and which simplified form a traditional one has.
class Pinyin {
  public:
    static Result<Pinyin> read(PinyinSources sources);

    /// Readings of each character, separated by blanks; empty for what is no Han character or has no known reading. A character inside a
    /// word of words.csv has that word's reading only (the longest word counts).
    [[nodiscard]] std::vector<std::string> readings(const std::u32string& text) const;
    [[nodiscard]] const std::map<char32_t, char32_t>& traditional() const { return traditional_; }
    [[nodiscard]] const PinyinSources& sources() const { return sources_; }

  private:
    PinyinSources sources_;
    std::unordered_map<char32_t, std::string> readings_;
    std::map<std::u32string, std::vector<std::string>> words_;
    std::size_t longest_word_ = 0;
    std::map<char32_t, char32_t> traditional_;
};

}  // namespace tanji
