// SPDX-License-Identifier: Apache-2.0
// Tables in plain text: fields between tabs, between strokes, or in columns that are kept apart by blanks.
#include <algorithm>

#include "reading/glyphs.h"
#include "reading/plain_text.h"
#include "support/text.h"

namespace tanji {
namespace {

using Row = std::vector<ReadCell>;

ReadCell cell_of(std::string_view text, const TextLine& line) {
    ReadCell cell;
    cell.text.written = std::string(trim(text));
    cell.place.line = line.number;
    cell.place.page = line.page;
    return cell;
}

/// "----  |  ---": drawn by the program that wrote the text, no row.
bool is_rule(std::string_view line) {
    return line.find("--") != std::string_view::npos
               ? line.find_first_not_of("|-+=: \t") == std::string_view::npos
               : line.find("==") != std::string_view::npos && line.find_first_not_of("|=+ \t") == std::string_view::npos;
}

/// Fields of a line: display columns [begin, end), with at least two blanks between them.
struct Field {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view text;
};

std::vector<Field> fields_of(std::string_view line) {
    std::vector<Field> fields;
    std::size_t at = 0;
    std::size_t column = 0;
    while (at < line.size()) {
        const std::size_t begin = line.find_first_not_of(' ', at);
        if (begin == std::string_view::npos) break;
        column += begin - at;
        std::size_t end = line.find("  ", begin);
        if (end == std::string_view::npos) end = line.size();
        const std::string_view text = line.substr(begin, end - begin);
        const std::size_t width = display_width(text);
        fields.push_back({column, column + width, text});
        column += width;
        at = end;
    }
    return fields;
}

/// Display columns that no line covers, at least two wide, as the places where columns end.
std::vector<std::size_t> rivers(const std::vector<std::vector<Field>>& lines) {
    std::size_t width = 0;
    for (const auto& fields : lines)
        for (const Field& field : fields) width = std::max(width, field.end);
    std::vector<bool> covered(std::min<std::size_t>(width, 4096) + 1, false);
    for (const auto& fields : lines)
        for (const Field& field : fields)
            for (std::size_t i = field.begin; i < std::min(field.end, covered.size()); ++i) covered[i] = true;
    std::vector<std::size_t> cuts;
    std::size_t open = 0;
    bool inside = false;
    for (std::size_t i = 0; i < covered.size(); ++i) {
        if (!covered[i]) continue;
        if (inside && i - open >= 2) cuts.push_back((open + i) / 2);
        open = i + 1;
        inside = true;
    }
    return cuts;
}

}  // namespace

PlainTable tab_table(const std::vector<TextLine>& lines, std::size_t first) {
    PlainTable out;
    std::vector<Row> rows;
    std::size_t at = first;
    for (; at < lines.size(); ++at) {
        const std::string_view text = lines[at].text;
        if (trim(text).empty() || text.find('\t', text.find_first_not_of('\t')) == std::string_view::npos) {
            // A line that ends in empty fields has them all; one without any tab is no row.
            if (text.find('\t') == std::string_view::npos || trim(text).empty()) break;
        }
        if (is_rule(text)) continue;
        Row row;
        for (const std::string_view field : split(text, '\t')) row.push_back(cell_of(field, lines[at]));
        rows.push_back(std::move(row));
    }
    if (rows.empty()) return out;
    out.table = placed_table(std::move(rows));
    out.lines = at - first;
    return out;
}

PlainTable stroke_table(const std::vector<TextLine>& lines, std::size_t first) {
    PlainTable out;
    std::vector<Row> rows;
    std::size_t at = first;
    bool ruled = false;
    for (; at < lines.size(); ++at) {
        std::string_view text = trim(lines[at].text);
        if (is_rule(text) && (text.find('|') != std::string_view::npos || text.find('+') != std::string_view::npos)) {
            ruled = true;
            continue;
        }
        if (text.find('|') == std::string_view::npos) break;
        const bool edged = text.starts_with("|");
        if (edged) text.remove_prefix(1);
        if (text.ends_with("|")) text.remove_suffix(1);
        Row row;
        for (const std::string_view field : split(text, '|')) row.push_back(cell_of(field, lines[at]));
        if (row.size() < 2 && !edged) break;
        rows.push_back(std::move(row));
    }
    if (rows.empty() || (rows.size() < 2 && !ruled)) return out;
    out.table = placed_table(std::move(rows));
    out.lines = at - first;
    return out;
}

PlainTable aligned_table(const std::vector<TextLine>& lines, std::size_t first) {
    PlainTable out;
    std::vector<std::vector<Field>> fields;
    std::size_t at = first;
    for (; at < lines.size(); ++at) {
        if (lines[at].text.empty()) break;
        std::vector<Field> row = is_rule(lines[at].text) ? std::vector<Field>{} : fields_of(lines[at].text);
        // A line of one field goes on with a cell above, if it does not begin where the lines of the text do.
        if (row.size() == 1 && (fields.empty() || row[0].begin < 4)) break;
        fields.push_back(std::move(row));
    }
    const auto full = std::count_if(fields.begin(), fields.end(), [](const auto& row) { return row.size() >= 2; });
    if (full < 2) return out;
    const std::vector<std::size_t> cuts = rivers(fields);
    if (cuts.empty()) return out;
    std::vector<Row> rows;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].empty()) continue;
        const bool goes_on = fields[i].size() == 1 && !rows.empty();
        if (!goes_on) rows.emplace_back(cuts.size() + 1, cell_of({}, lines[first + i]));
        for (const Field& field : fields[i]) {
            const auto column = static_cast<std::size_t>(std::lower_bound(cuts.begin(), cuts.end(), field.begin + 1) - cuts.begin());
            std::string& text = rows.back()[column].text.written;
            if (!text.empty()) text += goes_on ? "\n" : " ";
            text += field.text;
        }
    }
    out.table = placed_table(std::move(rows));
    out.lines = at - first;
    return out;
}

}  // namespace tanji
