// SPDX-License-Identifier: Apache-2.0
// Figures and tables by their numbers: captions, and where the text speaks of them.
#include <algorithm>

#include "claims/reader.h"
#include "claims/vocabulary.h"
#include "reading/marks.h"
#include "support/csv.h"
#include "support/require.h"
#include "support/resources.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

const Vocabulary& numbered_words() {
    static const Vocabulary kWords("claims/numbered.csv", "kind");
    return kWords;
}

/// Words and signs behind which a figure or table is pointed at.
const std::vector<std::string>& pointers() {
    static const std::vector<std::string> kWords = [] {
        const Result<CsvTable> table = read_csv(resource("claims/pointers.csv"), "claims/pointers.csv");
        LCA_REQUIRE(table.has_value(), "data/claims/pointers.csv cannot be read");
        std::vector<std::string> words;
        for (const CsvRow& row : table->rows) words.push_back(row.fields[0]);
        return words;
    }();
    return kWords;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "3.1", "4.2-1" at `at`; empty when something else stands there.
std::string number_behind(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    std::string number;
    while (at < text.size()) {
        const bool mark = (text[at] == '.' || text[at] == '-') && !number.empty() && is_digit(number.back()) && at + 1 < text.size() &&
                          is_digit(text[at + 1]);
        if (!is_digit(text[at]) && !mark) break;
        number += text[at++];
    }
    const bool word = at < text.size() && ((text[at] | 0x20) >= 'a' && (text[at] | 0x20) <= 'z');
    return word ? std::string() : number;
}

/// 图, 表 or "Table" with a number is spoken of only behind words that point at it: 电表 1 is a meter, "Table 3" alone is a caption.
bool points(std::string_view before) {
    const std::string_view text = trim(before);
    return std::any_of(pointers().begin(), pointers().end(), [&](const std::string& word) {
        if (!text.ends_with(word)) return false;
        const bool latin = word.front() >= 'a' && word.front() <= 'z';
        return !latin || text.size() == word.size() || text[text.size() - word.size() - 1] == ' ' ||
               text[text.size() - word.size() - 1] == '(';
    });
}

}  // namespace

void read_numbered(const ReadDocument& document, ReportClaims& claims) {
    for (const ReadBlock& block : document.blocks)
        if (const auto mark = caption_mark(block.text.normal); block.kind == ReadBlock::Kind::Caption && mark && !mark->number.empty())
            claims.captions.push_back({mark->of_table, mark->number, block.text.normal, block.place});
    for (const ReadBlock& block : document.blocks) {
        if (!block.table) continue;
        const std::string& text = block.table->caption.normal;  // where the format holds it apart from the paragraphs
        const auto mark = caption_mark(text);
        const bool known =
            std::any_of(claims.captions.begin(), claims.captions.end(), [&](const ClaimedCaption& each) { return each.text == text; });
        if (mark && !mark->number.empty() && !known) claims.captions.push_back({mark->of_table, mark->number, text, block.place});
    }
    for (const Passage& passage : passages_of(document)) {
        if (passage.block->kind == ReadBlock::Kind::Caption) continue;
        const std::string_view text = passage.text->normal;
        for (const WordInText& word : numbered_words().all_in(text)) {
            const std::string number = number_behind(text, word.end);
            if (number.empty()) continue;
            if (!points(text.substr(0, word.begin))) {
                claims.loose_captions.push_back({word.meaning == "table", number, std::string(text), passage.place});
                continue;
            }
            constexpr std::size_t kAround = 60;
            std::size_t from = word.begin < kAround ? 0 : word.begin - kAround;
            while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) --from;
            std::size_t to = std::min(text.size(), word.end + kAround);
            while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0U) == 0x80U) ++to;
            for (const std::string_view stop : {"。", "，", "；", ";", ", ", ". "})  // what follows the clause says nothing of it
                if (const std::size_t end = text.find(stop, word.end); end != std::string_view::npos) to = std::min(to, end);
            claims.mentions.push_back({word.meaning == "table", number, std::string(text.substr(from, to - from)), passage.place});
        }
    }
}

}  // namespace tanji::claims
