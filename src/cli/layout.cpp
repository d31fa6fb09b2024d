// SPDX-License-Identifier: Apache-2.0
#include "cli/layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "support/decimal.h"
#include "support/require.h"
#include "support/text.h"

namespace tanji {
namespace {

/// The UTF-8 characters of a text, each as its bytes.
std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 1;
        while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80U) ++length;
        out.push_back(text.substr(at, length));
        at += length;
    }
    return out;
}

bool is_wide(std::string_view character) { return display_width(character) == 2; }

/// What must not begin a line in Chinese.
bool closes(std::string_view character) {
    static constexpr std::array<std::string_view, 14> kClosing{"，", "。", "、", "；", "：", "！", "？",
                                                               "）", "”",  "’",  "》", "】", "…",  "％"};
    return std::find(kClosing.begin(), kClosing.end(), character) != kClosing.end();
}

bool opens(std::string_view character) { return character == "（" || character == "“" || character == "《" || character == "【"; }

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    const std::vector<std::string_view> all = characters(text);
    std::size_t begin = 0;
    while (begin < all.size()) {
        std::size_t end = begin, used = 0, cut = 0;  // `cut`: where a line may end
        while (end < all.size() && used + display_width(all[end]) <= width) {
            used += display_width(all[end]);
            ++end;
            if (end == all.size() || all[end] == " ")
                cut = end;
            else if ((is_wide(all[end - 1]) || is_wide(all[end])) && !closes(all[end]) && !opens(all[end - 1]) && all[end - 1] != " ")
                cut = end;
        }
        if (cut == 0) {  // nothing to break at: as long as it is
            while (end < all.size() && all[end] != " ") ++end;
            cut = end;
        }
        std::string line;
        for (std::size_t index = begin; index < cut; ++index) line += all[index];
        lines.push_back(std::move(line));
        begin = cut;
        while (begin < all.size() && all[begin] == " ") ++begin;
    }
    if (lines.empty()) lines.emplace_back();
    return lines;
}

std::string shortened(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) return std::string(text);
    std::string out;
    std::size_t used = 0;
    for (const std::string_view character : characters(text)) {
        if (used + display_width(character) + 1 > width) break;
        used += display_width(character);
        out += character;
    }
    return std::string(trim(out)) + "…";
}

std::string brief(double value, int digits) {
    std::string text = round_to_significant(value, digits);
    if (text.find('.') == std::string::npos) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string bar(double share, std::size_t width) {
    static constexpr std::array<std::string_view, 8> kEighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    if (!(share > 0)) return {};
    const auto most = static_cast<double>(width * 8);
    const auto eighths = static_cast<std::size_t>(std::clamp(std::round(share * most), 1.0, most));
    std::string out;
    for (std::size_t full = 0; full < eighths / 8; ++full) out += "█";
    return out + std::string(kEighths[eighths % 8]);
}

std::vector<std::string> TextTable::lines(std::size_t indent, std::size_t width) const {
    std::vector<std::size_t> widths(columns_.size(), 0);
    for (const auto& cells : rows_) {
        LCA_REQUIRE(cells.size() <= columns_.size(), "a row with more cells than the table has columns");
        for (std::size_t column = 0; column < cells.size(); ++column)
            widths[column] = std::max(widths[column], display_width(cells[column]));
    }
    const auto total = [&] {
        std::size_t sum = indent;
        for (const std::size_t one : widths) sum += one == 0 ? 0 : one + 2;
        return sum < 2 ? sum : sum - 2;
    };
    while (total() > width) {  // the widest of those that shrink gives way first
        std::size_t widest = columns_.size();
        for (std::size_t column = 0; column < columns_.size(); ++column)
            if (columns_[column].shrinks && widths[column] > columns_[column].least &&
                (widest == columns_.size() || widths[column] > widths[widest]))
                widest = column;
        if (widest == columns_.size()) break;
        --widths[widest];
    }
    std::vector<std::string> out;
    for (const auto& cells : rows_) {
        std::string line(indent, ' ');
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (widths[column] == 0) continue;
            const std::string cell = columns_[column].shrinks ? shortened(cells[column], widths[column]) : cells[column];
            line += (columns_[column].right ? pad_left(cell, widths[column]) : pad_right(cell, widths[column])) + "  ";
        }
        while (!line.empty() && line.back() == ' ') line.pop_back();
        out.push_back(std::move(line));
    }
    return out;
}

}  // namespace tanji
