// SPDX-License-Identifier: Apache-2.0
#include "factors/search_query.h"

#include <algorithm>
#include <array>

#include "factors/pinyin.h"
#include "support/text.h"

namespace tanji {
namespace {

using pack::Section;

constexpr std::size_t kMostWords = 24;
constexpr std::size_t kMostCharacters = 128;

bool is_letter(char32_t c) { return c >= U'a' && c <= U'z'; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// Signs that part words. Those that stand inside units, gases and ids do not.
bool parts_words(char32_t c) {
    constexpr std::u32string_view kSigns = U" \t\r\n,;:!?()[]<>\"'#、。，；：！？（）《》【】“”‘’|";
    return kSigns.find(c) != std::u32string_view::npos;
}

/// Words that join other words.
bool only_joins(std::string_view word) {
    constexpr std::array<std::string_view, 14> kWords{"per",  "of", "the", "for",  "and", "in",   "by",
                                                      "with", "to", "an",  "from", "at",  "made", "on"};
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

char32_t simplified(const PackView& view, char32_t c) {
    if (!is_han(c)) return c;
    std::size_t first = 0;
    std::size_t last = view.words(Section::Traditional) / 2;
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        const auto known = static_cast<char32_t>(view.word(Section::Traditional, middle * 2));
        if (known == c) return static_cast<char32_t>(view.word(Section::Traditional, middle * 2 + 1));
        if (known < c)
            first = middle + 1;
        else
            last = middle;
    }
    return c;
}

struct Piece {
    std::u32string characters;
    bool aside = false;
};

std::vector<Piece> cut(const std::u32string& text) {
    constexpr std::u32string_view kOpening = U"([（【《";
    constexpr std::u32string_view kClosing = U")]）】》";
    std::vector<Piece> pieces;
    std::u32string word;
    bool aside = false;
    const auto end = [&] {
        if (!word.empty() && pieces.size() < kMostWords) pieces.push_back({word, aside});
        word.clear();
    };
    for (const char32_t c : text) {
        if (parts_words(c)) {
            end();
            if (kOpening.find(c) != std::u32string_view::npos) aside = !pieces.empty();
            if (kClosing.find(c) != std::u32string_view::npos) aside = false;
            continue;
        }
        if (!word.empty() && is_han(word.back()) != is_han(c)) end();
        word += c;
    }
    end();
    return pieces;
}

/// "r134a", "r-410a": gases are listed as R410A, R-410A, HFC-134a or HCFC-22.
void add_refrigerant_forms(const std::u32string& word, std::vector<WordForm>& forms) {
    std::size_t at = 0;
    if (word.size() < 3 || word[0] != U'r') return;
    at = word[1] == U'-' ? 2 : 1;
    if (at >= word.size() || !is_digit(word[at])) return;
    const std::u32string number = word.substr(at);
    for (const char32_t* begin : {U"r", U"r-", U"hfc-", U"hcfc-"})
        if (std::u32string other = begin + number; other != word) forms.push_back(word_form(std::move(other), FormOrigin::Synonym));
}

/// 江苏省 is listed as 江苏.
void add_place_forms(std::vector<WordForm>& forms) {
    constexpr std::array<std::u32string_view, 6> kEndings{U"壮族自治区", U"回族自治区", U"维吾尔自治区", U"自治区", U"省", U"市"};
    const std::u32string typed = forms.front().characters;
    for (const std::u32string_view ending : kEndings) {
        if (typed.size() < ending.size() + 2 || !typed.ends_with(ending)) continue;
        forms.push_back(word_form(typed.substr(0, typed.size() - ending.size()), FormOrigin::Synonym));
        return;
    }
}

/// "lüdai": ü is typed as v.
void add_umlaut_form(std::vector<WordForm>& forms) {
    std::u32string characters = forms.front().characters;
    if (characters.find(U'ü') == std::u32string::npos) return;
    std::replace(characters.begin(), characters.end(), U'ü', U'v');
    forms.push_back(word_form(std::move(characters), FormOrigin::Synonym));
}

/// The unit of "kWh", and of "100kWh": what is measured says which factors can serve.
std::optional<Unit> unit_of(std::string_view as_typed) {
    const std::size_t number = std::min(as_typed.find_first_not_of("0123456789."), as_typed.size());
    if (number == as_typed.size()) return std::nullopt;
    Result<Unit> unit = parse_unit(as_typed.substr(number), {});
    if (!unit) return std::nullopt;
    return std::move(unit).value();
}

SearchWord read_word(std::u32string characters, std::string as_typed, const PackView& view) {
    SearchWord word;
    word.forms.push_back(word_form(std::move(characters), FormOrigin::Typed));
    const WordForm typed = word.forms.front();
    if (typed.characters.size() == 4 && std::all_of(typed.characters.begin(), typed.characters.end(), is_digit)) {
        const int year = std::stoi(typed.text);
        if (year >= 1900 && year <= 2100) word.year = year;
    }
    word.unit = unit_of(as_typed);
    word.typed = std::move(as_typed);
    add_refrigerant_forms(typed.characters, word.forms);
    for (const std::string_view other : synonyms_of(typed.text, view))
        word.forms.push_back(word_form(to_characters(other), FormOrigin::Synonym));
    if (typed.han) add_place_forms(word.forms);
    add_umlaut_form(word.forms);
    return word;
}

}  // namespace

WordForm word_form(std::u32string characters, FormOrigin origin) {
    WordForm result;
    result.text = to_utf8(characters);
    result.han = std::any_of(characters.begin(), characters.end(), is_han);
    result.pinyin = characters.size() >= 2 && std::all_of(characters.begin(), characters.end(), is_letter);
    result.characters = std::move(characters);
    result.origin = origin;
    return result;
}

std::vector<std::string_view> synonyms_of(std::string_view word, const PackView& view) {
    std::vector<std::string_view> found;
    for (std::size_t i = 0; i < view.words(Section::Synonyms); i += pack::kSynonymWords) {
        const std::size_t key = view.word(Section::Synonyms, i) * pack::kSearchTextWords;
        if (view.text(view.word(Section::SearchTexts, key)) == word) found.push_back(view.text(view.word(Section::Synonyms, i + 1)));
    }
    return found;
}

SearchTerms read_terms(std::string_view text, const PackView& view) {
    SearchTerms terms;
    // Units are read as typed: MWh and mWh are not the same. Reasons are told in the user's own letters too.
    std::u32string typed = to_characters(trim(text));
    if (typed.size() > kMostCharacters) typed.resize(kMostCharacters);
    std::u32string folded = to_characters(fold(trim(text)));
    if (folded.size() > kMostCharacters) folded.resize(kMostCharacters);
    for (char32_t& c : folded) c = simplified(view, c);
    const std::vector<Piece> pieces = cut(folded);
    std::vector<Piece> as_typed = cut(typed);
    if (as_typed.size() != pieces.size()) as_typed = pieces;
    std::u32string whole;
    const bool more = std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return !only_joins(to_utf8(piece.characters)); });
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::u32string& characters = pieces[i].characters;
        if (!whole.empty() && is_han(whole.back()) == is_han(characters.front())) whole += U' ';
        whole += characters;
        terms.joined += to_utf8(characters);
        if (more && only_joins(to_utf8(characters))) continue;
        terms.words.push_back(read_word(characters, to_utf8(as_typed[i].characters), view));
        terms.words.back().aside = pieces[i].aside;
    }
    terms.whole = word_form(whole, FormOrigin::Typed);
    if (pieces.size() < 2 ||
        !std::all_of(terms.words.begin(), terms.words.end(), [](const SearchWord& word) { return word.forms.front().pinyin; }))
        terms.joined.clear();
    return terms;
}

}  // namespace tanji
