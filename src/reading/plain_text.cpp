// SPDX-License-Identifier: Apache-2.0
#include "reading/plain_text.h"

#include <algorithm>

#include "reading/glyphs.h"
#include "reading/marks.h"
#include "support/text.h"

namespace tanji {
namespace {

/// A text with longer lines than this wraps none: each line is a paragraph.
constexpr std::size_t kWidestWrapped = 130;

/// A line without the blanks at its end; a line of blanks alone is empty. Tabs stay: they are the empty cells of a table's row.
std::string_view without_blank_end(std::string_view line) {
    return trim(line).empty() ? std::string_view{} : line.substr(0, line.find_last_not_of(" \r\v") + 1);
}

std::vector<TextLine> lines_of(std::string_view text, int& pages) {
    std::vector<TextLine> lines;
    const bool paged = text.find('\f') != std::string_view::npos;
    int page = paged ? 1 : 0;
    int number = 0;
    for (std::string_view line : split(text, '\n')) {
        ++number;
        for (auto feed = line.find('\f'); feed != std::string_view::npos; feed = line.find('\f')) {
            if (feed > 0) lines.push_back({without_blank_end(line.substr(0, feed)), number, page});
            lines.push_back({{}, number, page});
            ++page;
            line.remove_prefix(feed + 1);
        }
        lines.push_back({without_blank_end(line), number, page});
    }
    pages = page;
    return lines;
}

/// The width to which lines were wrapped; 0 when they were not.
std::size_t wrapped_width(const std::vector<TextLine>& lines) {
    std::vector<std::size_t> widths;
    for (const TextLine& line : lines)
        if (!line.text.empty()) widths.push_back(display_width(line.text));
    if (widths.empty()) return 0;
    std::sort(widths.begin(), widths.end());
    if (widths.back() > kWidestWrapped) return 0;
    return widths[widths.size() * 9 / 10];
}

bool begins_anew(std::string_view text) {
    const std::string plain = read_text(std::string(text)).normal;
    return heading_mark(plain) || caption_mark(plain) || !list_mark(plain).empty() || contents_mark(text);
}

class TextReader {
  public:
    TextReader(std::vector<TextLine> lines, int pages) : lines_(std::move(lines)), width_(wrapped_width(lines_)) {
        draft_.format = ReadFormat::Text;
        draft_.pages = pages;
        draft_.has_line_breaks = true;
    }

    Draft read() && {
        while (at_ < lines_.size()) {
            if (lines_[at_].text.empty())
                ++at_;
            else if (!contents() && !table())
                paragraph();
        }
        return std::move(draft_);
    }

  private:
    /// Entries of the contents are no table, though a tab leads to each page.
    bool contents() {
        const TextLine& line = lines_[at_];
        const bool title = is_contents_title(read_text(std::string(trim(line.text))).normal);
        if (!title && !(in_contents_ && contents_mark(line.text))) {
            in_contents_ = false;
            return false;
        }
        in_contents_ = true;
        draft_.blocks.push_back(draft_text(std::string(trim(line.text)), line.page, line.number));
        ++at_;
        return true;
    }

    bool table() {
        const TextLine& line = lines_[at_];
        PlainTable found;
        if (line.text.find('\t') != std::string_view::npos) found = tab_table(lines_, at_);
        if (found.lines == 0 && line.text.find('|') != std::string_view::npos) found = stroke_table(lines_, at_);
        if (found.lines == 0 && line.text.find("  ", line.text.find_first_not_of(' ')) != std::string_view::npos)
            found = aligned_table(lines_, at_);
        if (found.lines == 0) return false;
        draft_.blocks.push_back(draft_table(std::move(found.table), line.page, line.number));
        at_ += found.lines;
        return true;
    }

    void paragraph() {
        const TextLine& first = lines_[at_];
        std::string text(trim(first.text));
        for (++at_; at_ < lines_.size() && goes_on(lines_[at_ - 1], lines_[at_]); ++at_) {
            const std::string_view next = trim(lines_[at_].text);
            const bool blank =
                !is_han(decode(text).back().sign) && !is_han(decode(next.substr(0, std::min<std::size_t>(4, next.size()))).front().sign);
            text += (blank ? " " : "") + std::string(next);
        }
        draft_.blocks.push_back(draft_text(std::move(text), first.page, first.number));
    }

    [[nodiscard]] bool goes_on(const TextLine& line, const TextLine& next) const {
        if (width_ == 0 || next.text.empty() || display_width(line.text) * 4 < width_ * 3) return false;
        if (next.text.find('\t') != std::string_view::npos || next.text.find('|') != std::string_view::npos) return false;
        return !begins_anew(trim(next.text)) && !heading_mark(read_text(std::string(trim(line.text))).normal);
    }

    std::vector<TextLine> lines_;
    std::size_t width_;
    std::size_t at_ = 0;
    bool in_contents_ = false;
    Draft draft_;
};

}  // namespace

Draft read_plain_text(std::string_view text) {
    int pages = 0;
    std::vector<TextLine> lines = lines_of(text, pages);
    return TextReader(std::move(lines), pages).read();
}

}  // namespace tanji
