// SPDX-License-Identifier: Apache-2.0
#include "reading/pdf/lines.h"

#include <algorithm>
#include <cmath>

#include "reading/glyphs.h"

namespace tanji {
namespace {

// In heights of a word's box, which is about 1.2 to 1.45 times the size of the letters.
constexpr double kSameLine = 0.45;   // middles differ by less
constexpr double kPieceGap = 0.55;   // a wider gap separates cells
constexpr double kFigureGap = 0.38;  // between two figures
constexpr double kLatinGap = 0.08;   // a narrower one parts no word
constexpr double kHanGap = 0.17;     // what typesetters put between Han and Latin letters
constexpr double kSmall = 0.8;       // raised and lowered letters

char32_t last_sign(std::string_view text) {
    const Glyphs glyphs = decode(text.substr(text.size() > 8 ? text.size() - 8 : 0));
    return glyphs.empty() ? 0 : glyphs.back().sign;
}
char32_t first_sign(std::string_view text) {
    const Glyphs glyphs = decode(text.substr(0, std::min<std::size_t>(4, text.size())));
    return glyphs.empty() ? 0 : glyphs.front().sign;
}

double common_height(const std::vector<PdfWord>& words) {
    std::vector<double> heights;
    for (const PdfWord& word : words) heights.push_back(word.box.height());
    std::nth_element(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2), heights.end());
    return heights[heights.size() / 2];
}

/// "2" below "CO" comes as a small word of its own.
std::string as_script(const PdfWord& word, const PdfLine& line) {
    const bool small = word.box.height() < kSmall * line.height && word.text.size() <= 3;
    const double shift = word.box.middle_y() - line.box.middle_y();
    if (!small || std::abs(shift) < 0.06 * line.height) return word.text;
    std::string out;
    for (const Glyph& glyph : decode(word.text)) {
        const char32_t turned = shift > 0 ? lowered(glyph.sign) : raised(glyph.sign);
        if (turned == 0) return word.text;
        append_utf8(out, turned);
    }
    return out;
}

}  // namespace

std::vector<PdfLine::Piece> pieces_of(const PdfLine& line) {
    std::vector<PdfLine::Piece> out;
    const double height = line.height;
    double end = 0;
    for (const PdfWord& word : line.words) {
        const std::string text = as_script(word, line);
        const double gap = word.box.x0 - end;
        const bool figures = !out.empty() && is_digit(last_sign(out.back().text)) && is_digit(first_sign(text));
        if (out.empty() || gap > (figures ? kFigureGap : kPieceGap) * height) {
            out.push_back({word.box, text});
        } else {
            PdfLine::Piece& piece = out.back();
            const bool han = is_han(last_sign(piece.text)) || is_han(first_sign(text));
            const bool script = text != word.text;
            if (gap > (han ? kHanGap : kLatinGap) * height && !script) piece.text += ' ';
            piece.text += text;
            piece.box.include(word.box);
        }
        end = out.size() == 1 && out[0].text == text ? word.box.x1 : std::max(end, word.box.x1);
    }
    return out;
}

std::vector<PdfLine> lines_of(std::vector<PdfWord> words) {
    // Tall words first: a raised digit then finds the line to which it belongs.
    std::stable_sort(words.begin(), words.end(), [](const PdfWord& a, const PdfWord& b) { return a.box.middle_y() < b.box.middle_y(); });
    std::vector<PdfLine> lines;
    for (PdfWord& word : words) {
        PdfLine* home = nullptr;
        double nearest = 0;
        for (std::size_t back = 0; back < std::min<std::size_t>(lines.size(), 4); ++back) {
            PdfLine& line = lines[lines.size() - 1 - back];
            const double distance = std::abs(line.box.middle_y() - word.box.middle_y());
            const double allowed =
                kSameLine * std::max(std::min(line.height, word.box.height()), 0.6 * std::max(line.height, word.box.height()));
            // Letters over each other are two lines, however near.
            if (distance < allowed && (home == nullptr || distance < nearest)) {
                home = &line;
                nearest = distance;
            }
        }
        if (home == nullptr) {
            lines.emplace_back();
            home = &lines.back();
            home->box = word.box;
            home->height = word.box.height();
        }
        // The height of a line is that of its tallest letters; small ones do not pull its middle away.
        if (word.box.height() > home->height * 1.05 || home->words.empty()) {
            home->box.y0 = word.box.y0;
            home->box.y1 = word.box.y1;
            home->height = word.box.height();
        }
        home->box.x0 = std::min(home->box.x0, word.box.x0);
        home->box.x1 = std::max(home->box.x1, word.box.x1);
        home->words.push_back(std::move(word));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const PdfLine& a, const PdfLine& b) { return a.box.middle_y() < b.box.middle_y(); });
    int number = 0;
    for (PdfLine& line : lines) {
        std::stable_sort(line.words.begin(), line.words.end(), [](const PdfWord& a, const PdfWord& b) { return a.box.x0 < b.box.x0; });
        line.height = common_height(line.words);
        line.number = ++number;
        line.pieces = pieces_of(line);
    }
    return lines;
}

std::string PdfLine::text() const {
    std::string out;
    for (const Piece& piece : pieces) out += (out.empty() ? "" : "\t") + piece.text;
    return out;
}

std::string_view joint(std::string_view above, std::string_view below) {
    const char32_t last = last_sign(above);
    const char32_t first = first_sign(below);
    if (is_han(last) || is_han(first) || last == U'-' || last == U'/') return "";
    return " ";
}

std::string joined_lines(const std::vector<PdfLine>& lines, double right) {
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string text;
        for (const PdfLine::Piece& piece : lines[i].pieces) text += (text.empty() ? "" : " ") + piece.text;
        if (i > 0) {
            const PdfLine& above = lines[i - 1];
            const double next_word = lines[i].words.front().box.width();
            const bool full = above.box.x1 + std::min(next_word, 1.2 * above.height) > right - 0.4 * above.height;
            const bool in_number =
                full && is_digit(first_sign(text)) && (is_digit(last_sign(out)) || last_sign(out) == U'.' || last_sign(out) == U',');
            const bool in_fraction = full && first_sign(text) == U'.' && is_digit(last_sign(out));
            if (in_number || in_fraction)
                ;
            else if (full)
                out += joint(out, text);
            else
                out += '\n';
        }
        out += text;
    }
    return out;
}

}  // namespace tanji
