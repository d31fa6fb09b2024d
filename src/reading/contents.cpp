// SPDX-License-Identifier: Apache-2.0
// The table of contents: lines that lead to a page number.
#include <algorithm>

#include "reading/draft.h"
#include "reading/marks.h"
#include "support/text.h"

namespace tanji {
namespace {

/// Without a title above, so many lines in a row must lead to page numbers.
constexpr std::size_t kFewestUntitled = 4;

bool is_page(std::string_view text) {
    if (text.empty() || text.size() > 5) return false;
    const bool arabic = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool roman =
        std::all_of(text.begin(), text.end(), [](char c) { return c == 'i' || c == 'v' || c == 'x' || c == 'I' || c == 'V' || c == 'X'; });
    return (arabic && text.size() <= 4) || roman;
}

/// Where the words of a broken field begin, stars around them included.
std::size_t broken_field_at(std::string_view text) {
    std::size_t at = std::string_view::npos;
    for (const std::string_view words : {"错误！未定义书签", "错误!未定义书签", "错误！未找到引用源", "Error! Bookmark not defined"})
        at = std::min(at, text.find(words));
    while (at != std::string_view::npos && at > 0 && text[at - 1] == '*') --at;
    return at;
}

bool may_be_entry(const DraftBlock& draft) { return draft.block.kind == ReadBlock::Kind::Paragraph && !draft.block.table; }

void make_entry(DraftBlock& draft, const ContentsMark& mark) {
    draft.block.kind = ReadBlock::Kind::TocEntry;
    draft.block.number = mark.page;
    const auto heading = heading_mark(mark.title);
    draft.block.level = heading ? heading->level : 1;
    draft.named = true;
}

}  // namespace

std::optional<ContentsMark> contents_mark(std::string_view written) {
    written = trim(written);
    if (written.size() > 400) return std::nullopt;
    ContentsMark mark;
    std::size_t cut = broken_field_at(written);
    if (cut != std::string_view::npos) {
        mark.page = std::string(trim(written.substr(cut)));
        std::erase(mark.page, '*');
        mark.led = true;
    } else {
        cut = written.size();
        while (cut > 0 && written[cut - 1] > ' ' && written[cut - 1] != '.' && static_cast<unsigned char>(written[cut - 1]) < 0x80) --cut;
        mark.page = std::string(written.substr(cut));
        if (!is_page(mark.page)) return std::nullopt;
    }
    std::string_view title = written.substr(0, cut);
    const std::size_t before = title.size();
    std::size_t dots = 0;
    bool more = true;
    while (more) {
        more = false;
        for (const std::string_view leader : {" ", "\t", ".", "…", "·", "．", "\xC2\xA0", "\xE3\x80\x80", "-", "—"}) {
            if (!title.ends_with(leader)) continue;
            mark.led = mark.led || leader == "\t" || leader == "…";
            dots += leader == " " ? 0 : 1;
            title.remove_suffix(leader.size());
            more = true;
        }
    }
    mark.led = mark.led || dots >= 3;
    if (title.empty() || (title.size() == before && !mark.led)) return std::nullopt;
    // "GB/T 24067 - 2024" or "2024 年 12" lead nowhere.
    mark.title = read_text(std::string(title)).normal;
    return mark;
}

void find_contents(Draft& draft) {
    auto& blocks = draft.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!may_be_entry(blocks[i]) && blocks[i].block.kind != ReadBlock::Kind::Heading) continue;
        const bool titled = is_contents_title(blocks[i].block.text.normal);
        if (titled) ++i;
        std::size_t end = i;
        std::vector<ContentsMark> marks;
        bool all_led = true;
        for (; end < blocks.size() && may_be_entry(blocks[end]); ++end) {
            auto mark = contents_mark(blocks[end].block.text.written);
            if (!mark) break;
            all_led = all_led && mark->led;
            marks.push_back(std::move(*mark));
        }
        if (marks.empty() || (!titled && (marks.size() < kFewestUntitled || !all_led))) continue;
        for (std::size_t k = i; k < end; ++k) make_entry(blocks[k], marks[k - i]);
        i = end - 1;
    }
}

}  // namespace tanji
