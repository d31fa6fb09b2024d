// SPDX-License-Identifier: Apache-2.0
#include "report/writers/column_widths.h"

#include <algorithm>
#include <numeric>

#include "support/text.h"

namespace tanji {

namespace {

constexpr std::size_t kWholeWord = 14;  // a longer Latin word may break behind a hyphen
constexpr std::size_t kWholeHan = 5;    // so many Han characters in a row are kept together
constexpr double kBold = 1.06;          // heads and totals are bold

std::size_t character_length(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) ++length;
    return length;
}

/// As wide as in Arial, which is the widest of the usual fonts [em]; `text_width` knows no letters, and tables are short of room.
double words_width(std::string_view text, double size) {
    double ems = 0;
    while (!text.empty()) {
        const std::string_view character = text.substr(0, character_length(text));
        text.remove_prefix(character.size());
        const char c = character.front();
        const std::size_t cells = display_width(character);
        if (character.size() > 1) {
            ems += cells == 2 ? 1.0 : cells == 1 ? 0.56 : 0.0;
        } else if (c >= 'A' && c <= 'Z') {
            ems += 0.8;
        } else if (c == 'm' || c == 'w' || c == '%') {
            ems += 0.8;
        } else {
            ems += std::string_view(" .,:;/-()ilIjtrf'|").find(c) != std::string_view::npos ? 0.33 : 0.56;
        }
    }
    return ems * size;
}

std::string text_of(const Inlines& inlines) {
    std::string text;
    for (const Inline& part : inlines) {
        if (const auto* words = std::get_if<Text>(&part)) text += words->text;
        if (const auto* link = std::get_if<Link>(&part)) text += link->text;
        if (const auto* evidence = std::get_if<EvidenceLink>(&part)) text += evidence->text;
        // The number of a reference is not known here; none is longer.
        if (std::holds_alternative<Reference>(part)) text += "A.10";
        if (const auto* quantity = std::get_if<QuantityText>(&part))
            text += quantity->text + (quantity->unit.empty() ? "" : "\u00A0" + quantity->unit);
        if (std::holds_alternative<LineBreak>(part)) text += '\n';
    }
    return text;
}

/// Hands over what should not be torn apart: Latin words, and short runs of Han characters with the sign after them.
template <typename Take>
void for_each_word(std::string_view text, const Take& take) {
    std::string word;
    std::size_t characters = 0;
    bool han = false;
    const auto end = [&] {
        if (!word.empty()) take(word);
        word.clear();
        characters = 0;
    };
    while (!text.empty()) {
        const std::string_view character = text.substr(0, character_length(text));
        text.remove_prefix(character.size());
        const bool wide = display_width(character) == 2;
        if (character == " " || character == "\n") {
            end();
            continue;
        }
        if (wide != han || (wide && characters >= kWholeHan)) end();
        han = wide;
        word += character;
        ++characters;
        if (character == "-" && characters > kWholeWord) end();
    }
    end();
}

struct Need {
    double least = 0;  // the longest word
    double line = 0;   // everything on one line
};

std::vector<Need> needs_of(const Table& table, double size, double padding) {
    std::vector<Need> needs(table.columns.size(), {4 * padding, 4 * padding});
    std::vector<int> covered(table.columns.size(), 0);
    for (const TableRow& row : table.rows) {
        std::size_t column = 0;
        const auto skip = [&] {
            while (column < covered.size() && covered[column] > 0) --covered[column++];
        };
        for (const TableCell& cell : row.cells) {
            skip();
            if (column >= needs.size()) break;
            const double font = size * (row.kind == RowKind::Body ? 1.0 : kBold);
            const std::string text = text_of(cell.text);
            if (cell.columns == 1) {
                Need& need = needs[column];
                for_each_word(text,
                              [&](const std::string& word) { need.least = std::max(need.least, words_width(word, font) + 2 * padding); });
                for (const std::string_view line : split(text, '\n'))
                    need.line = std::max(need.line, words_width(line, font) + 2 * padding);
            }
            for (int at = 0; at < cell.columns && column < covered.size(); ++at) covered[column++] = cell.rows - 1;
        }
        skip();
    }
    // A hair more, as a word processor that rounds would break what fits exactly.
    for (Need& need : needs) {
        need.least += 0.2 * size;
        need.line = std::max(need.line + 0.2 * size, need.least);
    }
    return needs;
}

/// Takes up to `wanted` from what each width has above its floor, in proportion; returns what was got.
double take_above(std::vector<double>& widths, const std::vector<double>& floors, double wanted) {
    double spare = 0;
    for (std::size_t at = 0; at < widths.size(); ++at) spare += std::max(0.0, widths[at] - floors[at]);
    if (spare <= 0 || wanted <= 0) return 0;
    const double part = std::min(1.0, wanted / spare);
    for (std::size_t at = 0; at < widths.size(); ++at) widths[at] -= part * std::max(0.0, widths[at] - floors[at]);
    return part * spare;
}

}  // namespace

std::vector<double> column_widths(const Table& table, double total, double size, double padding) {
    double asked = 0;
    for (const TableColumn& column : table.columns) asked += column.width;
    const std::vector<Need> needs = needs_of(table, size, padding);
    std::vector<double> widths, least, line;
    for (std::size_t at = 0; at < needs.size(); ++at) {
        widths.push_back(table.columns[at].width / asked * total);
        least.push_back(needs[at].least);
        line.push_back(needs[at].line);
    }
    const double sum = std::accumulate(least.begin(), least.end(), 0.0);
    if (sum >= total) {
        // The widest give way, so that numbers and short words stay whole.
        double low = 0, high = total;
        for (int step = 0; step < 60; ++step) {
            const double level = (low + high) / 2;
            double used = 0;
            for (const double one : least) used += std::min(one, level);
            (used > total ? high : low) = level;
        }
        for (std::size_t at = 0; at < widths.size(); ++at) widths[at] = std::min(least[at], low);
        return widths;
    }
    double missing = 0;
    for (std::size_t at = 0; at < widths.size(); ++at) missing += std::max(0.0, least[at] - widths[at]);
    for (std::size_t at = 0; at < widths.size(); ++at) widths[at] = std::max(widths[at], least[at]);
    missing -= take_above(widths, line, missing);
    take_above(widths, least, missing);
    // What a column does not need lets others stand on fewer lines, those first that lack little.
    double lacking = 0;
    std::vector<std::size_t> short_of;
    for (std::size_t at = 0; at < widths.size(); ++at)
        if (line[at] > widths[at]) {
            lacking += line[at] - widths[at];
            short_of.push_back(at);
        }
    std::stable_sort(short_of.begin(), short_of.end(),
                     [&](std::size_t a, std::size_t b) { return line[a] - widths[a] < line[b] - widths[b]; });
    double given = take_above(widths, line, lacking);
    for (const std::size_t at : short_of) {
        const double more = std::min(given, line[at] - widths[at]);
        widths[at] += more;
        given -= more;
    }
    return widths;
}

}  // namespace tanji
