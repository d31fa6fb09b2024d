// SPDX-License-Identifier: Apache-2.0
#include "factors/search_query.h"

#include <algorithm>

#include "factors/pinyin.h"
#include "support/text.h"

namespace tanji {
namespace {

using pack::Section;

constexpr std::size_t kMostWords = 12;
constexpr std::size_t kMostCharacters = 64;
constexpr std::size_t kMistypedFrom = 5;

bool is_letter(char32_t c) { return c >= U'a' && c <= U'z'; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// Signs that part words. Those that stand inside units, gases and ids do not.
bool parts_words(char32_t c) {
    constexpr std::u32string_view kSigns = U" \t\r\n,;:!?()[]<>\"'、。，；：！？（）《》【】“”‘’|";
    return kSigns.find(c) != std::u32string_view::npos;
}

WordForm form(std::u32string characters) {
    WordForm result;
    result.text = to_utf8(characters);
    result.han = std::any_of(characters.begin(), characters.end(), is_han);
    result.pinyin = characters.size() >= 2 && std::all_of(characters.begin(), characters.end(), is_letter);
    result.characters = std::move(characters);
    return result;
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

std::vector<std::u32string> cut(const std::u32string& text) {
    std::vector<std::u32string> words;
    std::u32string word;
    const auto end = [&] {
        if (!word.empty() && words.size() < kMostWords) words.push_back(word);
        word.clear();
    };
    for (const char32_t c : text) {
        if (parts_words(c)) {
            end();
            continue;
        }
        if (!word.empty() && is_han(word.back()) != is_han(c)) end();
        word += c;
    }
    end();
    return words;
}

/// "r134a", "r-410a": gases are listed as R410A, R-410A, HFC-134a or HCFC-22.
void add_refrigerant_forms(const std::u32string& word, std::vector<WordForm>& forms) {
    std::size_t at = 0;
    if (word.size() < 3 || word[0] != U'r') return;
    at = word[1] == U'-' ? 2 : 1;
    if (at >= word.size() || !is_digit(word[at])) return;
    const std::u32string number = word.substr(at);
    for (const char32_t* begin : {U"r", U"r-", U"hfc-", U"hcfc-"})
        if (std::u32string other = begin + number; other != word) forms.push_back(form(std::move(other)));
}

void add_synonyms(const PackView& view, std::vector<WordForm>& forms) {
    const std::string word = forms.front().text;
    for (std::size_t i = 0; i + 1 < view.words(Section::Synonyms); i += 2) {
        const std::string_view one = view.text(view.word(Section::Synonyms, i));
        const std::string_view other = view.text(view.word(Section::Synonyms, i + 1));
        if (one == word) forms.push_back(form(to_characters(other)));
        if (other == word) forms.push_back(form(to_characters(one)));
    }
}

/// True when one insertion, deletion, replacement or swap of neighbours turns one into the other.
bool one_apart(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    std::size_t begin = 0;
    while (begin < a.size() && a[begin] == b[begin]) ++begin;
    if (a.size() == b.size()) {
        if (begin == a.size()) return false;
        if (a.substr(begin + 1) == b.substr(begin + 1)) return true;
        return begin + 1 < a.size() && a[begin] == b[begin + 1] && a[begin + 1] == b[begin] && a.substr(begin + 2) == b.substr(begin + 2);
    }
    return a.substr(begin) == b.substr(begin + 1);
}

void add_similar(const PackView& view, SearchWord& word) {
    const WordForm& typed = word.forms.front();
    if (!typed.pinyin || typed.text.size() < kMistypedFrom) return;
    for (std::size_t i = 0; i < view.words(Section::Vocabulary); ++i) {
        const std::string_view known = view.text(view.word(Section::Vocabulary, i));
        if (one_apart(typed.text, known)) word.similar.push_back(form(to_characters(known)));
    }
}

SearchWord read_word(std::u32string characters, std::string_view as_typed, const PackView& view) {
    SearchWord word;
    word.forms.push_back(form(std::move(characters)));
    const WordForm& typed = word.forms.front();
    if (typed.characters.size() == 4 && std::all_of(typed.characters.begin(), typed.characters.end(), is_digit)) {
        const int year = std::stoi(typed.text);
        if (year >= 1900 && year <= 2100) word.year = year;
    }
    const bool digits = std::all_of(typed.characters.begin(), typed.characters.end(), is_digit);
    if (!digits)
        if (Result<Unit> unit = parse_unit(as_typed, {})) word.unit = std::move(unit).value();
    add_refrigerant_forms(std::u32string(typed.characters), word.forms);
    add_synonyms(view, word.forms);
    add_similar(view, word);
    return word;
}

}  // namespace

SearchTerms read_terms(std::string_view text, const PackView& view) {
    SearchTerms terms;
    std::u32string folded = to_characters(fold(trim(text)));
    if (folded.size() > kMostCharacters) folded.resize(kMostCharacters);
    for (char32_t& c : folded) c = simplified(view, c);
    // Units are read as typed: MWh and mWh are not the same.
    std::u32string typed = to_characters(trim(text));
    if (typed.size() > kMostCharacters) typed.resize(kMostCharacters);
    const std::vector<std::u32string> words = cut(folded);
    const std::vector<std::u32string> as_typed = cut(typed);
    std::u32string whole;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool aligned = as_typed.size() == words.size();
        terms.words.push_back(read_word(words[i], to_utf8(aligned ? as_typed[i] : words[i]), view));
        if (!whole.empty() && !(is_han(whole.back()) != is_han(words[i].front()))) whole += U' ';
        whole += words[i];
        terms.joined += to_utf8(words[i]);
    }
    terms.whole = form(whole);
    if (terms.words.size() < 2 ||
        !std::all_of(terms.words.begin(), terms.words.end(), [](const SearchWord& word) { return word.forms.front().pinyin; }))
        terms.joined.clear();
    return terms;
}

}  // namespace tanji
