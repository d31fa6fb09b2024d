// SPDX-License-Identifier: Apache-2.0
#include "factors/search_match.h"

#include <algorithm>

#include "factors/pinyin.h"
#include "support/text.h"

namespace tanji {
namespace {

using pack::Section;

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Where letters meet digits a new word begins too: "r410a" does not hold the word "410".
bool begins_word(std::string_view text, std::size_t at) { return at == 0 || !is_alphanumeric(text[at - 1]); }
bool ends_word(std::string_view text, std::size_t at) { return at == text.size() || !is_alphanumeric(text[at]); }

float share_of(std::size_t part, std::size_t whole) { return whole == 0 ? 0.0F : static_cast<float>(part) / static_cast<float>(whole); }

}  // namespace

SearchTexts::SearchTexts(const PackView& view) : view_(view) {
    const std::size_t count = view.words(Section::SearchTexts) / pack::kSearchTextWords;
    texts_.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = i * pack::kSearchTextWords;
        texts_.push_back({view.text(view.word(Section::SearchTexts, at)), view.word(Section::SearchTexts, at + 1),
                          view.word(Section::SearchTexts, at + 2)});
    }
    const std::size_t sets = view.words(Section::Readings);
    readings_.reserve(sets);
    for (std::size_t i = 0; i < sets; ++i) {
        std::vector<std::string_view> readings;
        for (const std::string_view reading : split(view.text(view.word(Section::Readings, i)), ' '))
            if (!reading.empty()) readings.push_back(reading);
        readings_.push_back(std::move(readings));
    }
}

TextMatch SearchTexts::match(const WordForm& word, std::size_t index) const {
    const Text& text = texts_[index];
    const TextMatch plain = match_letters(word, text);
    if (plain.kind != MatchKind::None || !word.pinyin || text.syllables == 0) return plain;
    return match_pinyin(word.text, text);
}

TextMatch SearchTexts::match_letters(const WordForm& word, const Text& text) const {
    const std::string_view letters = word.text;
    TextMatch best;
    for (std::size_t at = text.text.find(letters); at != std::string_view::npos; at = text.text.find(letters, at + 1)) {
        const std::size_t end = at + letters.size();
        const bool whole_begin = word.han || begins_word(text.text, at);
        const bool whole_end = word.han || ends_word(text.text, end);
        if (!whole_begin) continue;
        MatchKind kind = whole_end ? MatchKind::Word : MatchKind::Prefix;
        if (at == 0 && end == text.text.size())
            kind = MatchKind::Equal;
        else if (at == 0 && whole_end)
            kind = MatchKind::Begins;
        if (kind < best.kind) best = {kind, share_of(letters.size(), text.text.size())};
        if (best.kind == MatchKind::Equal || best.kind == MatchKind::Begins) break;
    }
    return best;
}

/// Walks along the characters; reached[i] says how the first i letters were read: 1 whole syllables, 2 initials among them.
TextMatch SearchTexts::match_pinyin(std::string_view letters, const Text& text) const {
    constexpr std::uint8_t kWhole = 1;
    constexpr std::uint8_t kInitials = 2;
    TextMatch best;
    std::vector<std::uint8_t> reached;
    std::vector<std::uint8_t> next;
    for (std::uint32_t start = 0; start < text.syllables; ++start) {
        reached.assign(letters.size() + 1, 0);
        reached[0] = kWhole;
        bool alive = true;
        for (std::uint32_t i = start; alive && i < text.syllables; ++i) {
            const std::uint32_t set = view_.word(Section::Syllables, text.first_syllable + i);
            if (set == pack::kNone) break;
            next.assign(letters.size() + 1, 0);
            alive = false;
            std::uint8_t finished = 0;
            const auto reach = [&](std::size_t at, std::uint8_t how) {
                if (next[at] == 0 || how < next[at]) next[at] = how;
                alive = true;
            };
            for (std::size_t at = 0; at < letters.size(); ++at) {
                if (reached[at] == 0) continue;
                const std::string_view rest = letters.substr(at);
                for (const std::string_view reading : readings_[set]) {
                    if (reading.empty() || reading[0] != rest[0]) continue;
                    if (rest.starts_with(reading))
                        reach(at + reading.size(), reached[at]);
                    else if (rest.size() > 1 && reading.starts_with(rest))
                        reach(letters.size(), reached[at]);  // the last syllable not typed to its end
                    reach(at + 1, reading.size() == 1 ? reached[at] : kInitials);
                }
            }
            finished = next[letters.size()];
            if (finished != 0) {
                const bool whole = finished == kWhole;
                const bool begins = start == 0;
                const bool equal = begins && i + 1 == text.syllables;
                const MatchKind kind = whole ? (equal    ? MatchKind::PinyinEqual
                                                : begins ? MatchKind::PinyinBegins
                                                         : MatchKind::Pinyin)
                                             : (equal    ? MatchKind::InitialsEqual
                                                : begins ? MatchKind::InitialsBegin
                                                         : MatchKind::Initials);
                if (kind < best.kind) best = {kind, share_of(i + 1 - start, text.syllables)};
            }
            std::swap(reached, next);
        }
        if (best.kind == MatchKind::PinyinEqual) break;
    }
    return best;
}

bool SearchTexts::holds_pieces(std::u32string_view word, const std::uint32_t* texts, std::size_t count) const {
    constexpr std::size_t kPiece = 2;
    const auto held = [&](std::u32string_view piece) {
        const std::string bytes = to_utf8(piece);
        return std::any_of(texts, texts + count, [&](std::uint32_t index) {
            return index != pack::kNone && texts_[index].text.find(bytes) != std::string_view::npos;
        });
    };
    while (!word.empty()) {
        if (word.size() < kPiece || !held(word.substr(0, kPiece))) return false;
        std::size_t size = kPiece;
        while (size < word.size() && held(word.substr(0, size + 1))) ++size;
        // A piece must not leave a single character behind.
        if (word.size() - size == 1 && size > kPiece) --size;
        word.remove_prefix(size);
    }
    return true;
}

}  // namespace tanji
