// SPDX-License-Identifier: Apache-2.0
#include "reading/pdf/running.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "reading/pdf/lines.h"

namespace tanji {
namespace {

constexpr double kHeadZone = 0.10;  // of the page's height
constexpr double kFootZone = 0.90;
constexpr double kOuter = 0.085;  // so near to the edge digits may differ from page to page
constexpr double kShareOfPages = 0.25;
constexpr std::size_t kMostLines = 4;  // looked at from each end

/// Digits differ from page to page.
std::string masked(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (digit && out.ends_with('#')) continue;
        if (c != ' ' && c != '\t') out += digit ? '#' : c;
    }
    return out;
}

/// "3", "- 3 -", "第3页", "第 3 页 共 24 页", "3 / 24", "Page 3 of 24", "iv".
bool is_page_number(const std::string& mask) {
    for (const char* form :
         {"#",        "-#-",      "–#–", "—#—", "第#页", "第#页共#页", "第#页,共#页", "第#页，共#页", "第#页/共#页", "#/#", "Page#",
          "Page#of#", "page#of#", "|#",  "#|",  "-#-/#", "#页",        "i",           "ii",           "iii",         "iv",  "v",
          "vi",       "I",        "II",  "III", "IV",    "V",          "VI"})
        if (mask == form) return true;
    return false;
}

struct Candidate {
    std::size_t page = 0;
    bool head = false;
    PdfLine line;
    std::string mask;
    bool outer = false;  // near the edge of the page
};

/// A table of one form on every page is no running line: rules run down beside its words.
bool is_ruled(const PdfPage& page, const PdfLine& line) {
    constexpr double kBeside = 30;  // [pt]
    return std::any_of(page.rules.begin(), page.rules.end(), [&line](const PdfRule& rule) {
        return rule.vertical && rule.from < line.box.middle_y() && rule.to > line.box.middle_y() && rule.at > line.box.x0 - kBeside &&
               rule.at < line.box.x1 + kBeside;
    });
}

std::vector<Candidate> candidates(const std::vector<PdfPage>& pages) {
    std::vector<Candidate> out;
    for (std::size_t number = 0; number < pages.size(); ++number) {
        const PdfPage& page = pages[number];
        std::vector<PdfWord> outer;
        for (const PdfWord& word : page.words)
            if (word.box.middle_y() < kHeadZone * page.height || word.box.middle_y() > kFootZone * page.height) outer.push_back(word);
        const std::vector<PdfLine> lines = lines_of(std::move(outer));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const bool head = lines[i].box.middle_y() < page.height / 2;
            if (head ? i >= kMostLines : i + kMostLines < lines.size()) continue;
            if (is_ruled(page, lines[i])) continue;
            const double at = lines[i].box.middle_y() / page.height;
            out.push_back({number, head, lines[i], masked(lines[i].text()), at < kOuter || at > 1 - kOuter});
        }
    }
    return out;
}

}  // namespace

std::vector<DraftBlock> take_running_lines(std::vector<PdfPage>& pages) {
    const std::vector<Candidate> all = candidates(pages);
    using Key = std::pair<bool, std::string>;
    std::map<Key, std::vector<const Candidate*>> by_text;
    for (const Candidate& candidate : all) by_text[{candidate.head, candidate.mask}].push_back(&candidate);
    std::vector<const Candidate*> taken;
    for (const auto& [key, list] : by_text) {
        const double share = static_cast<double>(list.size()) / static_cast<double>(pages.size());
        const bool often = list.size() >= 3 && share >= kShareOfPages;
        // A table that goes on over pages repeats its head further down than a running line stands.
        double lowest = 0;
        double highest = 1e9;
        for (const Candidate* one : list) {
            lowest = std::max(lowest, one->line.box.middle_y());
            highest = std::min(highest, one->line.box.middle_y());
        }
        const bool steady = lowest - highest < 4;
        const bool same = std::all_of(list.begin(), list.end(),
                                      [&list](const Candidate* one) { return one->outer || one->line.text() == list[0]->line.text(); });
        const bool number = is_page_number(key.second) && (list.size() >= 2 || !key.first);
        if ((often && steady && same) || number) taken.insert(taken.end(), list.begin(), list.end());
    }
    std::stable_sort(taken.begin(), taken.end(), [](const Candidate* a, const Candidate* b) {
        return a->page != b->page ? a->page < b->page : a->line.box.middle_y() < b->line.box.middle_y();
    });
    std::vector<DraftBlock> blocks;
    std::vector<Key> seen;
    for (const Candidate* one : taken) {
        std::erase_if(pages[one->page].words, [one](const PdfWord& word) {
            return std::any_of(one->line.words.begin(), one->line.words.end(), [&word](const PdfWord& gone) {
                return gone.box.x0 == word.box.x0 && gone.box.y0 == word.box.y0 && gone.text == word.text;
            });
        });
        const Key key{one->head, one->mask};
        if (std::find(seen.begin(), seen.end(), key) != seen.end()) continue;
        seen.push_back(key);
        DraftBlock block = draft_text(one->line.text(), static_cast<int>(one->page) + 1, 0);
        block.block.kind = one->head ? ReadBlock::Kind::Header : ReadBlock::Kind::Footer;
        block.named = true;
        blocks.push_back(std::move(block));
    }
    return blocks;
}

}  // namespace tanji
