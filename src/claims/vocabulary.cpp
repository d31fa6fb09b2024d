// SPDX-License-Identifier: Apache-2.0
#include "claims/vocabulary.h"

#include <algorithm>

#include "support/csv.h"
#include "support/require.h"
#include "support/resources.h"

namespace tanji {

namespace {

bool is_word_sign(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

/// Small letters for the Latin ones; every byte stays in its place.
std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

}  // namespace

Vocabulary::Vocabulary(std::string_view table, std::string_view meaning_column, std::string_view word_column) {
    const Result<CsvTable> read = read_csv(resource(table), std::string(table));
    LCA_REQUIRE(read.has_value(), "a table of data/claims cannot be read");
    const auto at = [&](std::string_view column) {
        const auto found = std::find(read->header.begin(), read->header.end(), column);
        LCA_REQUIRE(found != read->header.end(), "a column of a table of data/claims is missing");
        return static_cast<std::size_t>(found - read->header.begin());
    };
    const std::size_t meaning = at(meaning_column), word = at(word_column);
    for (const CsvRow& row : read->rows) {
        const std::string folded = lowered(row.fields[word]);
        words_.push_back({row.fields[meaning], folded, !folded.empty() && is_word_sign(folded.front())});
    }
    std::stable_sort(words_.begin(), words_.end(), [](const Word& a, const Word& b) { return a.folded.size() > b.folded.size(); });
}

std::vector<WordInText> Vocabulary::all_in(std::string_view text) const {
    const std::string folded = lowered(text);
    std::vector<WordInText> found;
    for (const Word& word : words_)
        for (std::size_t at = folded.find(word.folded); at != std::string::npos; at = folded.find(word.folded, at + 1)) {
            const std::size_t end = at + word.folded.size();
            if (word.latin && ((at > 0 && is_word_sign(folded[at - 1])) || (end < folded.size() && is_word_sign(folded[end])))) continue;
            const bool inside =
                std::any_of(found.begin(), found.end(), [&](const WordInText& other) { return at < other.end && other.begin < end; });
            if (!inside) found.push_back({word.meaning, at, end});
        }
    std::sort(found.begin(), found.end(), [](const WordInText& a, const WordInText& b) { return a.begin < b.begin; });
    return found;
}

std::string Vocabulary::longest_in(std::string_view text) const {
    const std::vector<WordInText> all = all_in(text);
    const auto longest = std::max_element(all.begin(), all.end(),
                                          [](const WordInText& a, const WordInText& b) { return a.end - a.begin < b.end - b.begin; });
    return longest == all.end() ? std::string() : longest->meaning;
}

const Vocabulary& stage_words() {
    static const Vocabulary kWords("claims/stages.csv", "stage");
    return kWords;
}
const Vocabulary& head_words() {
    static const Vocabulary kWords("claims/heads.csv", "head");
    return kWords;
}
const Vocabulary& statement_words() {
    static const Vocabulary kWords("claims/statements.csv", "kind", "phrase");
    return kWords;
}
const Vocabulary& carrier_words() {
    static const Vocabulary kWords("claims/carriers.csv", "carrier");
    return kWords;
}
const Vocabulary& title_words() {
    static const Vocabulary kWords("claims/titles.csv", "side", "phrase");
    return kWords;
}
const Vocabulary& line_words() {
    static const Vocabulary kWords("claims/lines.csv", "line");
    return kWords;
}
const Vocabulary& property_words() {
    static const Vocabulary kWords("claims/properties.csv", "property");
    return kWords;
}
const Vocabulary& ranking_words() {
    static const Vocabulary kWords("claims/rankings.csv", "rank");
    return kWords;
}
const Vocabulary& gas_words() {
    static const Vocabulary kWords("claims/gases.csv", "gas");
    return kWords;
}

}  // namespace tanji
