// SPDX-License-Identifier: Apache-2.0
// Headings, captions and lists of a draft, found by their marks and letters.
#include <algorithm>
#include <map>
#include <set>

#include "reading/draft.h"
#include "reading/glyphs.h"
#include "reading/marks.h"
#include "support/text.h"

namespace tanji {
namespace {

using Kind = ReadBlock::Kind;

/// So many headings may be missing between two numbers that follow each other.
constexpr int kMostSkipped = 2;
constexpr double kLarger = 1.12;

bool is_open(const DraftBlock& draft) { return draft.block.kind == Kind::Paragraph && !draft.named; }

/// Whether a decimal number can come after another in one document: 3.2 -> 3.3, 3.2.1, 4.
bool follows(const std::vector<int>& last, const std::vector<int>& next) {
    std::size_t same = 0;
    while (same < last.size() && same < next.size() && last[same] == next[same]) ++same;
    if (same == next.size()) return false;
    const int before = same < last.size() ? last[same] : 0;
    const bool grows = next[same] > before && next[same] <= before + kMostSkipped;
    const bool rest_begins =
        std::all_of(next.begin() + static_cast<std::ptrdiff_t>(same) + 1, next.end(), [](int part) { return part == 1; });
    return grows && rest_begins && next.size() <= last.size() + 2;
}

/// Titles of the contents, without numbers and blanks.
std::string title_key(std::string_view title) {
    std::string key;
    for (const char c : fold(title))
        if (c != ' ') key += c;
    return key;
}

std::set<std::string> titles_of_contents(const Draft& draft) {
    std::set<std::string> titles;
    for (const DraftBlock& block : draft.blocks) {
        if (block.block.kind != Kind::TocEntry) continue;
        if (const auto entry = contents_mark(block.block.text.written)) titles.insert(title_key(entry->title));
    }
    return titles;
}

/// The size of most of the text [pt].
double body_size(const Draft& draft) {
    std::map<int, std::size_t> characters;
    for (const DraftBlock& block : draft.blocks)
        if (block.size > 0) characters[static_cast<int>(block.size * 2 + 0.5)] += block.block.text.normal.size();
    const auto most =
        std::max_element(characters.begin(), characters.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == characters.end() ? 0 : most->first / 2.0;
}

/// "Report number: ...": a line of a cover.
bool begins_with_label(std::string_view text) {
    constexpr std::size_t kLongestLabel = 36;  // bytes
    const std::size_t at = std::min(text.find(':'), text.find("："));
    return at != std::string_view::npos && at > 0 && at <= kLongestLabel &&
           text.substr(0, at).find_first_of("0123456789,.;") == std::string_view::npos &&
           text.substr(0, at).find("，") == std::string_view::npos && text.substr(0, at).find("。") == std::string_view::npos;
}

/// A shorter line that ends early is a line of its own.
bool fills_a_line(std::string_view text) {
    constexpr std::size_t kFewestHan = 30, kFewestLatin = 36;  // characters
    return !text.empty() && count_characters(text) >= (is_han(decode(text).back().sign) ? kFewestHan : kFewestLatin);
}

}  // namespace

void find_headings(Draft& draft) {
    const std::set<std::string> contents = titles_of_contents(draft);
    const double body = body_size(draft);
    std::vector<int> last;
    for (DraftBlock& block : draft.blocks) {
        const auto mark = heading_mark(block.block.text.normal);
        if (block.block.kind == Kind::Heading) {
            if (mark && block.block.number.empty()) block.block.number = mark->number;
            if (mark && !mark->parts.empty()) last = mark->parts;
            if (block.block.level < 1) block.block.level = mark ? mark->level : 1;
            continue;
        }
        if (!is_open(block) || !mark) continue;
        const bool listed = contents.contains(title_key(block.block.text.normal)) || contents.contains(title_key(mark->title));
        const bool stands_out = block.bold || (body > 0 && block.size > body * kLarger);
        bool heading = listed || stands_out;
        if (!heading && mark->parts.empty()) heading = !mark->number.empty() || is_contents_title(mark->title) || contents.empty();
        if (!heading && !mark->parts.empty() && follows(last, mark->parts))
            heading = mark->parts.size() > 1 || (!mark->dotted && contents.empty() && count_characters(mark->title) <= 40);
        if (!heading || (!mark->parts.empty() && !listed && !follows(last, mark->parts))) continue;
        block.block.kind = Kind::Heading;
        block.block.number = mark->number;
        block.block.level = mark->level;
        if (!mark->parts.empty()) last = mark->parts;
    }
}

void find_captions(Draft& draft) {
    auto& blocks = draft.blocks;
    std::vector<bool> used(blocks.size(), false);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].block.kind != Kind::Caption && !is_open(blocks[i])) continue;
        if (const auto mark = caption_mark(blocks[i].block.text.normal)) {
            blocks[i].block.kind = Kind::Caption;
            blocks[i].block.number = mark->number;
            used[i] = !mark->of_table;
        } else {
            used[i] = blocks[i].block.kind != Kind::Caption;
        }
    }
    const auto is_caption = [&](std::size_t i) { return i < blocks.size() && blocks[i].block.kind == Kind::Caption && !used[i]; };
    const auto give = [&](std::size_t table, std::size_t caption) {
        blocks[table].block.table->caption = blocks[caption].block.text;
        used[caption] = true;
    };
    // Above first: a caption between two tables belongs to the lower one. A line with the unit may stand between.
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!blocks[i].block.table || !blocks[i].block.table->caption.normal.empty()) continue;
        const bool unit_between = i >= 2 && is_open(blocks[i - 1]) && count_characters(blocks[i - 1].block.text.normal) <= 40;
        if (i >= 1 && is_caption(i - 1))
            give(i, i - 1);
        else if (unit_between && is_caption(i - 2))
            give(i, i - 2);
    }
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (blocks[i].block.table && blocks[i].block.table->caption.normal.empty() && is_caption(i + 1)) give(i, i + 1);
}

void find_list_items(Draft& draft) {
    for (DraftBlock& block : draft.blocks) {
        if (!is_open(block)) continue;
        std::string mark = list_mark(block.block.text.normal);
        if (mark.empty()) continue;
        block.block.kind = Kind::ListItem;
        block.block.level = 1;
        block.block.number = std::move(mark);
    }
}

void join_broken_paragraphs(Draft& draft) {
    auto& blocks = draft.blocks;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (kept > 0 && is_open(blocks[kept - 1]) && is_open(blocks[i])) {
            ReadBlock& above = blocks[kept - 1].block;
            const std::string& below = blocks[i].block.text.normal;
            const bool unfinished =
                fills_a_line(above.text.normal) && !ends_sentence(above.text.normal) && !above.text.normal.ends_with(")");
            const bool begins_anew = heading_mark(below) || begins_with_label(below) || !list_mark(below).empty() || caption_mark(below) ||
                                     caption_mark(above.text.normal) || contents_mark(below) || contents_mark(above.text.written) ||
                                     heading_mark(above.text.normal) || blocks[kept - 1].size != blocks[i].size;
            if (unfinished && !begins_anew && !below.empty()) {
                const char32_t last = decode(above.text.normal).back().sign;
                const char32_t first = decode(below).front().sign;
                const bool closed = is_han(last) || is_han(first) || !is_latin(first);
                above.text = read_text(above.text.written + (closed ? "" : " ") + blocks[i].block.text.written);
                continue;
            }
        }
        if (kept != i) blocks[kept] = std::move(blocks[i]);
        ++kept;
    }
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(kept), blocks.end());
}

}  // namespace tanji
