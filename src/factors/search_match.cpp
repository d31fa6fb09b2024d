// SPDX-License-Identifier: Apache-2.0
#include "factors/search_match.h"

#include <algorithm>
#include <array>

#include "factors/pinyin.h"
#include "support/text.h"

namespace tanji {
namespace {

using pack::Section;

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Where letters meet digits a new word begins too: "r410a" does not hold the word "410".
bool begins_word(std::string_view text, std::size_t at) { return at == 0 || !is_alphanumeric(text[at - 1]); }
bool ends_word(std::string_view text, std::size_t at) { return at == text.size() || !is_alphanumeric(text[at]); }

/// Behind the first comma.
bool is_late(std::string_view text, std::size_t at) {
    constexpr std::string_view kChineseComma = "，";
    const std::size_t comma = std::min(text.find(','), text.find(kChineseComma));
    return comma != std::string_view::npos && comma < at;
}

float share_of(std::size_t part, std::size_t whole) { return whole == 0 ? 0.0F : static_cast<float>(part) / static_cast<float>(whole); }

}  // namespace

SearchTexts::SearchTexts(const PackView& view) {
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
        std::uint32_t letters = 0;
        for (const std::string_view reading : readings) letters |= 1U << (static_cast<unsigned>(reading[0] - 'a') & 31U);
        first_letters_.push_back(letters);
        readings_.push_back(std::move(readings));
    }
    syllables_.reserve(view.words(Section::Syllables));
    for (std::size_t i = 0; i < view.words(Section::Syllables); ++i) syllables_.push_back(view.word(Section::Syllables, i));
}

TextMatch SearchTexts::match(const WordForm& word, std::size_t index) const {
    const Text& text = texts_[index];
    const TextMatch plain = match_letters(word, text);
    if (plain.kind != MatchKind::None || !word.pinyin || text.syllables == 0) return plain;
    return match_pinyin(word.text, text, Syllables::Any);
}

TextMatch SearchTexts::match_syllables(const WordForm& word, std::size_t index) const {
    if (texts_[index].syllables == 0) return {};
    const TextMatch match = match_pinyin(word.text, texts_[index], Syllables::Whole);
    return match.kind <= MatchKind::Pinyin ? match : TextMatch{};
}

std::string SearchTexts::characters(std::size_t index, const TextMatch& match) const {
    return to_utf8(to_characters(texts_[index].text).substr(match.first, match.count));
}

TextMatch SearchTexts::match_letters(const WordForm& word, const Text& text) const {
    const std::string_view letters = word.text;
    TextMatch best;
    for (std::size_t at = text.text.find(letters); at != std::string_view::npos; at = text.text.find(letters, at + 1)) {
        const std::size_t end = at + letters.size();
        const bool whole_begin = word.han || begins_word(text.text, at);
        const bool whole_end = word.han || ends_word(text.text, end);
        if (!whole_begin) continue;
        // One letter is a unit or a grade, not the beginning of every word.
        if (!whole_end && letters.size() == 1) continue;
        MatchKind kind = whole_end ? MatchKind::Word : MatchKind::Prefix;
        if (at == 0 && end == text.text.size())
            kind = MatchKind::Equal;
        else if (at == 0 && whole_end)
            kind = MatchKind::Begins;
        if (kind < best.kind)
            best = {kind, share_of(letters.size(), text.text.size()), kind >= MatchKind::Word && is_late(text.text, at), 0, 0};
        if (best.kind == MatchKind::Equal || best.kind == MatchKind::Begins) break;
    }
    return best;
}

/// Walks along the characters; reached[i] says how the first i letters were read: 1 whole syllables, 2 initials among them.
TextMatch SearchTexts::match_pinyin(std::string_view letters, const Text& text, Syllables allowed) const {
    constexpr std::uint8_t kWhole = 1;
    constexpr std::uint8_t kInitials = 2;
    constexpr std::size_t kMost = 64;
    TextMatch best;
    if (letters.empty() || letters.size() >= kMost) return best;
    std::array<std::uint8_t, kMost> reached;
    std::array<std::uint8_t, kMost> next;
    const std::size_t places = letters.size() + 1;
    for (std::uint32_t start = 0; start < text.syllables; ++start) {
        if (!begins_with(syllables_[text.first_syllable + start], letters[0])) continue;
        std::fill_n(reached.begin(), places, std::uint8_t{0});
        reached[0] = kWhole;
        bool alive = true;
        for (std::uint32_t i = start; alive && i < text.syllables; ++i) {
            const std::uint32_t set = syllables_[text.first_syllable + i];
            if (set == pack::kNone) break;
            std::fill_n(next.begin(), places, std::uint8_t{0});
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
                    if (rest.starts_with(reading)) reach(at + reading.size(), reached[at]);
                    if (allowed == Syllables::Whole) continue;
                    if (!rest.starts_with(reading) && rest.size() > 1 && reading.starts_with(rest))
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
                if (kind < best.kind)
                    best = {kind, share_of(i + 1 - start, text.syllables), false, static_cast<std::uint16_t>(start),
                            static_cast<std::uint16_t>(i + 1 - start)};
            }
            std::swap(reached, next);
        }
        if (best.kind == MatchKind::PinyinEqual) break;
    }
    return best;
}

TextMatch SearchTexts::match_mistyped(const WordForm& word, std::size_t index) const {
    const Text& text = texts_[index];
    const std::string_view letters = word.text;
    TextMatch best;
    // reached[edits] holds the places in the letters that the characters so far lead to.
    using Places = std::vector<std::size_t>;
    const auto is_character = [&](std::uint32_t at) { return syllables_[text.first_syllable + at] != pack::kNone; };
    for (std::uint32_t start = 0; start < text.syllables; ++start) {
        // In the middle of a name too much sounds alike.
        if (start > 0 && is_character(start - 1)) continue;
        if (letters.empty() || !begins_with(syllables_[text.first_syllable + start], letters[0])) continue;
        Places right{0};
        Places mistyped;
        for (std::uint32_t i = start; i < text.syllables && !(right.empty() && mistyped.empty()); ++i) {
            const std::uint32_t set = syllables_[text.first_syllable + i];
            if (set == pack::kNone) break;
            Places next_right;
            Places next_mistyped;
            for (const std::string_view reading : readings_[set]) {
                for (const std::size_t at : right) {
                    const std::string_view rest = letters.substr(at);
                    if (rest.starts_with(reading)) next_right.push_back(at + reading.size());
                    // People begin a syllable right; without this every word sounds like some other.
                    if (rest.empty() || rest[0] != reading[0]) continue;
                    for (std::size_t size = reading.size() - 1; size <= reading.size() + 1; ++size)
                        if (size >= 1 && size <= rest.size() && one_apart(rest.substr(0, size), reading))
                            next_mistyped.push_back(at + size);
                }
                for (const std::size_t at : mistyped)
                    if (letters.substr(at).starts_with(reading)) next_mistyped.push_back(at + reading.size());
            }
            right = std::move(next_right);
            mistyped = std::move(next_mistyped);
            // One character alone is read in too many ways.
            const std::uint32_t count = i + 1 - start;
            if (count < 2 || std::find(mistyped.begin(), mistyped.end(), letters.size()) == mistyped.end()) continue;
            const float share = share_of(count, text.syllables);
            if (best.kind == MatchKind::None || share > best.share)
                best = {MatchKind::PinyinMistyped, share, false, static_cast<std::uint16_t>(start), static_cast<std::uint16_t>(count)};
        }
    }
    return best;
}

TextMatch SearchTexts::match_part(const WordForm& word, std::size_t index) const {
    constexpr std::size_t kLeast = 2;
    const std::string_view text = texts_[index].text;
    TextMatch best;
    const std::u32string_view characters = word.characters;
    for (std::size_t first = 0; first + kLeast <= characters.size(); ++first) {
        std::size_t count = std::max<std::size_t>(kLeast, best.count + std::size_t{1});
        std::size_t at = std::string_view::npos;
        for (; first + count <= characters.size(); ++count) {
            const std::size_t found = text.find(to_utf8(characters.substr(first, count)));
            if (found == std::string_view::npos) break;
            at = found;
        }
        if (at == std::string_view::npos) continue;
        --count;
        const std::size_t before = to_characters(text.substr(0, at)).size();
        best = {MatchKind::Part, share_of(count, characters.size()), is_late(text, at), static_cast<std::uint16_t>(before),
                static_cast<std::uint16_t>(count)};
    }
    return best;
}

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

}  // namespace tanji
