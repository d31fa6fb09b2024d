// SPDX-License-Identifier: Apache-2.0
#include "factors/search_loosen.h"

#include <algorithm>
#include <limits>

#include "factors/pinyin.h"
#include "support/text.h"

namespace tanji {
namespace {

using pack::Section;

constexpr std::size_t kMostWords = 24;
constexpr std::size_t kMistypedFrom = 5;  // letters; shorter words only when they are found nowhere
constexpr std::size_t kShortMistypedFrom = 4;
constexpr std::size_t kTwiceMistypedFrom = 8;  // letters
constexpr std::size_t kMostSimilar = 12;       // forms of one word
constexpr std::size_t kLongestPiece = 10;      // characters
constexpr std::size_t kLongestHomophone = 6;
constexpr std::size_t kMostHeard = 16;  // stretches of characters compared by their sound

/// Two changes of one letter each.
bool two_apart(std::string_view a, std::string_view b) {
    const std::size_t common = std::min(a.size(), b.size());
    if (std::max(a.size(), b.size()) - common > 2 || a.front() != b.front()) return false;
    // The first place where they differ is one of the two changes.
    std::size_t at = 0;
    while (at < common && a[at] == b[at]) ++at;
    const std::string_view rest_a = a.substr(at);
    const std::string_view rest_b = b.substr(at);
    const auto near = [](std::string_view x, std::string_view y) { return x == y || one_apart(x, y); };
    if (!rest_a.empty() && near(rest_a.substr(1), rest_b)) return true;
    if (!rest_b.empty() && near(rest_a, rest_b.substr(1))) return true;
    if (!rest_a.empty() && !rest_b.empty() && near(rest_a.substr(1), rest_b.substr(1))) return true;
    return rest_a.size() > 1 && rest_b.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
           near(rest_a.substr(2), rest_b.substr(2));
}

class Loosening {
  public:
    explicit Loosening(const LooseningFacts& facts) : facts_(facts), view_(facts.view) {
        for (std::size_t i = 0; i < view_.words(Section::Synonyms); i += pack::kSynonymWords)
            synonyms_.push_back(facts.texts.text(view_.word(Section::Synonyms, i)));
        std::sort(synonyms_.begin(), synonyms_.end());
        synonyms_.erase(std::unique(synonyms_.begin(), synonyms_.end()), synonyms_.end());
    }

    void loosen(SearchWord word, bool not_found, std::vector<SearchWord>& out) {
        // "lüdai" was given a form that is pinyin.
        if (!word.forms.front().han && !word.forms.front().pinyin && word.forms.back().pinyin && word.forms.size() == 2) {
            word.forms.erase(word.forms.begin());
            word.forms.front().origin = FormOrigin::Typed;
        }
        word.found_as_typed = !not_found;
        const WordForm typed = word.forms.front();
        if (typed.han) {
            const std::size_t first = out.size();
            cut(word, not_found, out);
            for (std::size_t i = first; i < out.size(); ++i) {
                out[i].aside = word.aside;
                out[i].place_in_phrase = static_cast<double>(i + 1 - first) / static_cast<double>(out.size() - first);
            }
            return;
        }
        if (const std::size_t sign = typed.text.find_first_of("+&"); not_found && sign != std::string::npos) {
            part_at_sign(word, out);
            return;
        }
        if (typed.pinyin && (typed.text.size() >= kMistypedFrom || (not_found && typed.text.size() >= kShortMistypedFrom))) {
            add_pinyin_of_synonyms(word, not_found);
            add_similar(word, not_found);
        }
        out.push_back(std::move(word));
    }

  private:
    /// "pc+abs" where nothing is called so.
    void part_at_sign(const SearchWord& word, std::vector<SearchWord>& out) {
        std::string_view rest = word.forms.front().text;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find_first_of("+&"), rest.size());
            if (end > 0) {
                out.push_back(with_synonyms(to_characters(rest.substr(0, end))));
                out.back().aside = word.aside;
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }

    void add_similar(SearchWord& word, bool not_found) {
        const std::string typed = word.forms.front().text;
        const std::size_t before = word.forms.size();
        const auto add = [&](bool (*near)(std::string_view, std::string_view)) {
            for (std::size_t i = 0; i < view_.words(Section::Vocabulary) && word.forms.size() < before + kMostSimilar; ++i) {
                const std::string_view known = view_.text(view_.word(Section::Vocabulary, i));
                if (known.size() < kMistypedFrom && !not_found) continue;
                if (!near(typed, known)) continue;
                word.forms.push_back(word_form(to_characters(known), FormOrigin::Similar));
                for (const std::string_view other : synonyms_of(known, view_))
                    word.forms.push_back(word_form(to_characters(other), FormOrigin::Similar));
            }
        };
        add(one_apart);
        if (word.forms.size() == before && not_found && typed.size() >= kTwiceMistypedFrom) add(two_apart);
        word.as_mistyped_pinyin = word.forms.size() == before && not_found && typed.size() >= kMistypedFrom;
    }

    /// "tongpai" is 铜排, which no name holds but the list of synonyms does.
    void add_pinyin_of_synonyms(SearchWord& word, bool not_found) {
        if (!not_found) return;
        const WordForm typed = word.forms.front();
        for (std::size_t i = 0; i < view_.words(Section::Synonyms); i += pack::kSynonymWords) {
            const std::uint32_t key = view_.word(Section::Synonyms, i);
            if (facts_.texts.match_syllables(typed, key).kind != MatchKind::PinyinEqual) continue;
            word.forms.push_back(word_form(to_characters(view_.text(view_.word(Section::Synonyms, i + 1))), FormOrigin::Synonym));
        }
    }

    [[nodiscard]] bool is_synonym(const std::string& text) const { return std::binary_search(synonyms_.begin(), synonyms_.end(), text); }
    [[nodiscard]] bool begins_synonym(const std::string& text) const {
        const auto at = std::lower_bound(synonyms_.begin(), synonyms_.end(), text);
        return at != synonyms_.end() && at->starts_with(text);
    }
    /// One character alone is a word only where the list of synonyms says so.
    [[nodiscard]] bool is_known(const std::u32string& piece) {
        const std::string text = to_utf8(piece);
        return (piece.size() >= 2 && stands_somewhere(piece, text)) || is_synonym(text);
    }
    /// Whether a text holds the characters side by side. Most pieces hold a pair that no text has.
    [[nodiscard]] bool stands_somewhere(const std::u32string& piece, const std::string& text) {
        if (pairs_.empty()) collect_pairs();
        for (std::size_t i = 0; i + 1 < piece.size(); ++i)
            if (!std::binary_search(pairs_.begin(), pairs_.end(), std::pair(piece[i], piece[i + 1]))) return false;
        if (piece.size() == 2) return true;
        for (std::size_t i = 0; i < facts_.texts.size(); ++i)
            if (facts_.used[i] && facts_.texts.text(i).find(text) != std::string_view::npos) return true;
        return false;
    }
    void collect_pairs() {
        for (std::size_t i = 0; i < facts_.texts.size(); ++i) {
            if (!facts_.used[i]) continue;
            const std::u32string characters = to_characters(facts_.texts.text(i));
            for (std::size_t at = 0; at + 1 < characters.size(); ++at)
                if (is_han(characters[at]) && is_han(characters[at + 1])) pairs_.emplace_back(characters[at], characters[at + 1]);
        }
        std::sort(pairs_.begin(), pairs_.end());
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    }

    /// Cuts a Chinese phrase so that the least is left over, into as few words as can be.
    void cut(const SearchWord& word, bool not_found, std::vector<SearchWord>& out) {
        const std::u32string& phrase = word.forms.front().characters;
        const std::size_t size = phrase.size();
        constexpr double kLeftOver = 3.0;
        constexpr double kWord = 1.0;
        constexpr double kSingle = 1.5;
        struct Step {
            double cost = std::numeric_limits<double>::infinity();
            std::size_t count = 0;
            bool known = false;
        };
        std::vector<Step> best(size + 1);
        best[0].cost = 0;
        for (std::size_t at = 0; at < size; ++at) {
            const auto reach = [&](std::size_t count, double cost, bool known) {
                if (best[at].cost + cost < best[at + count].cost) best[at + count] = {best[at].cost + cost, count, known};
            };
            reach(1, kLeftOver, false);
            for (std::size_t count = 1; count <= std::min(kLongestPiece, size - at); ++count) {
                // A phrase that stands somewhere as a whole is still cut: other names hold its words apart.
                if (count == size && size > 2 && !not_found && !is_synonym(to_utf8(phrase))) continue;
                const bool known = is_known(phrase.substr(at, count));
                if (known) reach(count, count == 1 ? kSingle : kWord, true);
                if (!known && count >= 2 && !begins_synonym(to_utf8(phrase.substr(at, count)))) break;
            }
        }
        std::vector<std::pair<std::size_t, std::size_t>> pieces;  // first, count
        std::vector<bool> left_over(size, false);
        for (std::size_t at = size; at > 0; at -= best[at].count) {
            pieces.emplace_back(at - best[at].count, best[at].count);
            if (!best[at].known) left_over[at - 1] = true;
        }
        std::reverse(pieces.begin(), pieces.end());
        hear(phrase, pieces, left_over);
        const std::size_t first = out.size();
        for (std::size_t i = 0; i < pieces.size() && out.size() < kMostWords; ++i) {
            const auto [at, count] = pieces[i];
            if (count == size) {
                SearchWord same = word;
                same.in_part = size > 2;
                add_homophone(same, phrase);
                out.push_back(std::move(same));
                continue;
            }
            out.push_back(piece_word(phrase.substr(at, count)));
        }
        // Single characters left over side by side are told as one.
        for (std::size_t i = first; i + 1 < out.size();) {
            if (!out[i].left_over || !out[i + 1].left_over) {
                ++i;
                continue;
            }
            out[i] = plain_word(out[i].forms.front().characters + out[i + 1].forms.front().characters);
            out[i].left_over = true;
            out.erase(out.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    }

    SearchWord piece_word(const std::u32string& characters) {
        if (characters.size() >= 2 && !is_known(characters)) {
            SearchWord heard = plain_word(characters);
            add_homophone(heard, characters);
            return heard;
        }
        SearchWord word = with_synonyms(characters);
        word.in_part = characters.size() >= 2;
        word.found_as_typed = true;
        word.left_over = !is_known(characters);
        return word;
    }
    [[nodiscard]] SearchWord with_synonyms(std::u32string characters) const {
        SearchWord word = plain_word(std::move(characters));
        for (const std::string_view other : synonyms_of(word.typed, view_))
            word.forms.push_back(word_form(to_characters(other), FormOrigin::Synonym));
        return word;
    }
    static SearchWord plain_word(std::u32string characters) {
        SearchWord word;
        word.typed = to_utf8(characters);
        word.forms.push_back(word_form(std::move(characters), FormOrigin::Typed));
        return word;
    }

    /// Where something is left over, takes the longest stretch around it that sounds like something known.
    void hear(const std::u32string& phrase, std::vector<std::pair<std::size_t, std::size_t>>& pieces, const std::vector<bool>& left_over) {
        for (std::size_t at = 0; at < phrase.size(); ++at) {
            if (!left_over[at]) continue;
            bool done = false;
            for (std::size_t count = std::min<std::size_t>(4, phrase.size()); count >= 2 && !done; --count)
                for (std::size_t first = at + 1 >= count ? at + 1 - count : 0; first <= at && first + count <= phrase.size() && !done;
                     ++first) {
                    if (!sounds_known(phrase.substr(first, count), phrase.size())) continue;
                    replace(pieces, first, count);
                    done = true;
                    at = first + count - 1;
                }
        }
    }
    /// Puts one piece in the place of those that it overlaps; what is left of them stands alone.
    static void replace(std::vector<std::pair<std::size_t, std::size_t>>& pieces, std::size_t first, std::size_t count) {
        std::vector<std::pair<std::size_t, std::size_t>> kept;
        for (const auto& [at, size] : pieces) {
            const std::size_t end = at + size;
            if (at < first) kept.emplace_back(at, std::min(end, first) - at);
            if (end > first + count) kept.emplace_back(std::max(at, first + count), end - std::max(at, first + count));
        }
        kept.emplace_back(first, count);
        std::sort(kept.begin(), kept.end());
        pieces = std::move(kept);
    }

    /// Two characters out of a phrase sound like something by chance unless a name begins with them.
    [[nodiscard]] bool sounds_known(const std::u32string& characters, std::size_t phrase) {
        if (++heard_ > kMostHeard) return false;
        const std::string letters = pinyin_of(characters);
        if (letters.empty()) return false;
        const WordForm form = word_form(to_characters(letters), FormOrigin::Homophone);
        for (std::size_t i = 0; i < facts_.texts.size(); ++i)
            if (facts_.used[i]) {
                const MatchKind kind = facts_.texts.match_syllables(form, i).kind;
                if (kind <= MatchKind::PinyinBegins || (kind == MatchKind::Pinyin && (characters.size() > 2 || phrase == 2))) return true;
            }
        return false;
    }
    void add_homophone(SearchWord& word, const std::u32string& characters) const {
        if (characters.size() < 2 || characters.size() > kLongestHomophone) return;
        const std::string letters = pinyin_of(characters);
        if (!letters.empty()) word.forms.push_back(word_form(to_characters(letters), FormOrigin::Homophone));
    }

    /// The most usual reading of each character, looked up in readings.csv; empty when one has none.
    [[nodiscard]] std::string pinyin_of(const std::u32string& characters) const {
        const std::string_view readings = view_.text(view_.word(Section::Sources, 0));
        std::string letters;
        for (const char32_t c : characters) {
            const std::string begin = "\n" + to_utf8(std::u32string(1, c)) + ",";
            const std::size_t at = readings.find(begin);
            if (at == std::string_view::npos) return {};
            const std::string_view reading = readings.substr(at + begin.size());
            letters += reading.substr(0, reading.find_first_of(" \r\n"));
        }
        return letters;
    }

    const LooseningFacts& facts_;
    const PackView& view_;
    std::vector<std::string_view> synonyms_;            // sorted
    std::vector<std::pair<char32_t, char32_t>> pairs_;  // of characters that stand side by side in some text, sorted; made when asked for
    std::size_t heard_ = 0;                             // stretches that were read aloud: a long text must not take long
};

}  // namespace

SearchTerms loosened(const SearchTerms& terms, const LooseningFacts& facts) {
    SearchTerms out;
    Loosening loosening(facts);
    for (std::size_t i = 0; i < terms.words.size() && out.words.size() < kMostWords; ++i)
        loosening.loosen(terms.words[i], facts.not_found[i], out.words);
    return out;
}

}  // namespace tanji
