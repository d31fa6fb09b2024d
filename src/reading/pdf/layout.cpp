// SPDX-License-Identifier: Apache-2.0
#include "reading/pdf/layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "reading/glyphs.h"
#include "reading/marks.h"
#include "reading/pdf/aligned.h"
#include "support/text.h"

namespace tanji {
namespace {

constexpr double kIndent = 0.7;  // of a line's height: the first line of a paragraph
constexpr double kShort = 2.0;   // a line that ends so far before the others ends a paragraph
constexpr double kShortSentence = 0.8;
constexpr double kFarther = 0.45;  // more space than between other lines
constexpr double kOtherSize = 0.08;

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

/// The width of a word up to where a line may end: behind each Han character, else behind the word.
double first_part(const PdfWord& word) {
    std::string part;
    for (const Glyph& glyph : decode(word.text)) {
        if (is_han(glyph.sign) && !part.empty()) break;
        append_utf8(part, glyph.sign);
        if (is_han(glyph.sign)) break;
    }
    return word.box.width() * static_cast<double>(display_width(part)) /
           static_cast<double>(std::max<std::size_t>(1, display_width(word.text)));
}

/// The lines of one column between two tables.
class Column {
  public:
    Column(std::vector<PdfLine> lines, int page, PdfState& state, std::vector<PdfBlock>& out)
        : lines_(std::move(lines)), page_(page), state_(state), out_(out) {
        std::vector<double> gaps;
        std::vector<double> ends;
        left_ = 1e9;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            left_ = std::min(left_, lines_[i].box.x0);
            right_ = std::max(right_, lines_[i].box.x1);
            if (i > 0) gaps.push_back(lines_[i].box.y0 - lines_[i - 1].box.y1);
        }
        gap_ = median(std::move(gaps));
    }

    void read() {
        for (std::size_t at = 0; at < lines_.size();) {
            if (contents_line(lines_[at])) {
                put(lines_[at].text(), at, at + 1);
                ++at;
                continue;
            }
            if (auto table = aligned_table_at(lines_, at, state_.columns)) {
                DraftBlock draft = draft_table(std::move(table->table.table), page_, lines_[at].number);
                const auto begin = lines_.begin() + static_cast<std::ptrdiff_t>(at);
                out_.push_back({std::move(draft),
                                table->table.box,
                                std::move(table->table.columns),
                                false,
                                {begin, begin + static_cast<std::ptrdiff_t>(table->lines)}});
                at += table->lines;
                continue;
            }
            state_.columns.clear();  // what goes on from the page before does so at the top
            std::size_t end = at + 1;
            while (end < lines_.size() && goes_on(at, end)) ++end;
            paragraph(at, end);
            at = end;
        }
    }

  private:
    /// Below the title of the contents, lines that lead to a page.
    bool contents_line(const PdfLine& line) {
        const std::string text = line.text();
        const bool title = is_contents_title(text);
        state_.in_contents = title || (state_.in_contents && contents_mark(text));
        return state_.in_contents;
    }

    [[nodiscard]] bool goes_on(std::size_t first, std::size_t next) const {
        const PdfLine& above = lines_[next - 1];
        const PdfLine& line = lines_[next];
        const double height = above.height;
        if (std::abs(line.height - height) > kOtherSize * height) return false;
        if (line.box.y0 - above.box.y1 > std::max(gap_, 0.0) + kFarther * height) return false;
        if (line.box.x0 - above.box.x0 > kIndent * height && next - first > 1) return false;
        if (line.box.x0 - above.box.x0 > kIndent * height && line.box.x0 - left_ > kIndent * height) return false;
        // Would what cannot be parted have found room on the line above?
        const double shortest = (ends_sentence(above.words.back().text) ? kShortSentence : kShort) * height;
        if (right_ - above.box.x1 > std::max(shortest, first_part(line.words.front()) + 0.3 * height)) return false;
        const std::string text = read_text(line.text()).normal;
        if (!list_mark(text).empty() || caption_mark(text)) return false;
        if (lines_[next].pieces.size() > 1 && aligned_table_at(lines_, next)) return false;
        const auto mark = heading_mark(text);
        return !(mark && mark->parts.size() > 1);
    }

    void paragraph(std::size_t first, std::size_t end) {
        std::string text;
        for (std::size_t i = first; i < end; ++i) {
            const std::string line = lines_[i].text();
            if (i > first) text += joint(text, line);
            text += line;
        }
        put(std::move(text), first, end);
    }

    void put(std::string text, std::size_t first, std::size_t end) {
        DraftBlock draft = draft_text(std::move(text), page_, lines_[first].number);
        draft.size = std::round(lines_[first].height * 2) / 2;
        PdfBox box = lines_[first].box;
        for (std::size_t i = first; i < end; ++i) box.include(lines_[i].box);
        out_.push_back({std::move(draft), box, {}});
    }

    std::vector<PdfLine> lines_;
    int page_;
    PdfState& state_;
    std::vector<PdfBlock>& out_;
    double left_ = 0;
    double right_ = 0;
    double gap_ = 0;
};

/// Text and tables of one column, from above to below.
void read_column(const std::vector<PdfLine>& lines, std::vector<PdfTable>& tables, int page, PdfState& state, std::vector<PdfBlock>& out) {
    std::sort(tables.begin(), tables.end(), [](const PdfTable& a, const PdfTable& b) { return a.box.y0 < b.box.y0; });
    std::size_t at = 0;
    const auto text_above = [&](double y) {
        std::vector<PdfLine> above;
        while (at < lines.size() && lines[at].box.middle_y() < y) above.push_back(lines[at++]);
        if (!above.empty()) Column(std::move(above), page, state, out).read();
    };
    for (PdfTable& table : tables) {
        text_above(table.box.y0);
        state.columns.clear();
        DraftBlock draft = draft_table(std::move(table.table), page, at < lines.size() ? lines[at].number : static_cast<int>(lines.size()));
        out.push_back({std::move(draft), table.box, std::move(table.columns), true});
    }
    text_above(1e9);
}

}  // namespace

namespace {

std::vector<PdfBlock> blocks_of(PdfPage page, int number, PdfState& state) {
    std::vector<PdfBlock> out;
    std::vector<PdfTable> tables = take_ruled_tables(page);
    const std::optional<double> gutter = gutter_of(page);
    if (!gutter) {
        read_column(lines_of(std::move(page.words)), tables, number, state, out);
        return out;
    }
    // What runs over both columns parts the page into bands.
    const auto crosses = [&](const PdfBox& box) { return box.x0 < *gutter - 2 && box.x1 > *gutter + 2; };
    std::vector<PdfBox> across;
    for (const PdfWord& word : page.words)
        if (crosses(word.box)) across.push_back(word.box);
    for (const PdfTable& table : tables)
        if (crosses(table.box)) across.push_back(table.box);
    const auto is_across = [&](const PdfBox& box) {
        return std::any_of(across.begin(), across.end(),
                           [&box](const PdfBox& wide) { return box.middle_y() > wide.y0 && box.middle_y() < wide.y1; });
    };
    std::sort(across.begin(), across.end(), [](const PdfBox& a, const PdfBox& b) { return a.y0 < b.y0; });
    struct Part {
        std::vector<PdfWord> words;
        std::vector<PdfTable> tables;
    };
    // Bands alternate: columns, across, columns, ...
    std::vector<double> edges;
    for (const PdfBox& wide : across) {
        if (!edges.empty() && wide.y0 < edges.back() + 2) {
            edges.back() = std::max(edges.back(), wide.y1);
            continue;
        }
        edges.push_back(wide.y0);
        edges.push_back(wide.y1);
    }
    std::vector<std::array<Part, 2>> bands(edges.size() + 1);
    const auto part_of = [&](const PdfBox& box) -> Part& {
        const auto band = static_cast<std::size_t>(std::lower_bound(edges.begin(), edges.end(), box.middle_y()) - edges.begin());
        return bands[band][!is_across(box) && box.middle_x() > *gutter ? 1 : 0];
    };
    for (PdfWord& word : page.words) part_of(word.box).words.push_back(std::move(word));
    for (PdfTable& table : tables) part_of(table.box).tables.push_back(std::move(table));
    for (std::array<Part, 2>& band : bands)
        for (Part& part : band) read_column(lines_of(std::move(part.words)), part.tables, number, state, out);
    return out;
}

}  // namespace

std::vector<PdfBlock> blocks_of_page(PdfPage page, int number, PdfState& state) {
    std::vector<PdfBlock> out = blocks_of(std::move(page), number, state);
    state.columns.clear();
    if (!out.empty() && out.back().draft.block.table && !out.back().ruled) state.columns = out.back().columns;
    return out;
}

}  // namespace tanji
