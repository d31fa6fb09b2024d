// SPDX-License-Identifier: Apache-2.0
#include "reading/read_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tanji {
namespace {

constexpr std::array<std::string_view, 9> kKinds{"heading", "paragraph", "item",   "caption", "table",
                                                 "entry",   "footnote",  "header", "footer"};

/// On one line, line breaks and tabs visible.
std::string one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else {
            out += c;
        }
    }
    return out;
}

std::string both(const ReadText& text) {
    std::string out = one_line(text.normal);
    if (text.normal != text.written) out += "   <- " + one_line(text.written);
    return out;
}

std::string where(const ReadPlace& place) {
    std::string out;
    const auto add = [&out](std::string_view letter, int value) {
        if (value > 0) out += fmt::format("{}{}{}", out.empty() ? "" : " ", letter, value);
    };
    add("p", place.page);
    add("s", place.section);
    add("#", place.paragraph);
    add("T", place.table);
    add("r", place.row);
    add("c", place.column);
    add("l", place.line);
    return out;
}

void add_table(std::string& out, const ReadTable& table) {
    out += fmt::format("{} x {}, head {}{}", table.rows, table.columns, table.header_rows, table.header_guessed ? "?" : "");
    if (table.inside.row > 0) out += fmt::format(", inside T{} r{} c{}", table.inside.table, table.inside.row, table.inside.column);
    if (!table.caption.normal.empty()) out += ": " + one_line(table.caption.normal);
    out += '\n';
    for (const ReadCell& cell : table.cells) {
        out += fmt::format("    r{} c{}", cell.place.row, cell.place.column);
        if (cell.row_span > 1 || cell.column_span > 1) out += fmt::format(" ({} x {})", cell.row_span, cell.column_span);
        out += ": " + both(cell.text) + '\n';
    }
}

}  // namespace

std::string_view name(ReadFormat format) {
    constexpr std::array<std::string_view, 5> kNames{"DOCX", "PDF", "HTML", "Markdown", "TXT"};
    return kNames[static_cast<std::size_t>(format)];
}

std::vector<std::string> section_path(const ReadDocument& document, const ReadPlace& place) {
    std::vector<std::string> path;
    for (int at = place.section; at > 0;) {
        const ReadSection& section = document.sections[static_cast<std::size_t>(at - 1)];
        path.push_back(section.number.empty() ? section.title : section.number + " " + section.title);
        at = section.parent;
    }
    std::reverse(path.begin(), path.end());
    return path;
}

std::string dump(const ReadDocument& document) {
    std::string out = fmt::format("{}: {}, {} pages, {} sections, {} blocks\n", document.source, name(document.format), document.pages,
                                  document.sections.size(), document.blocks.size());
    for (const ReadBlock& block : document.blocks) {
        out += fmt::format("[{}] {}", where(block.place), kKinds[static_cast<std::size_t>(block.kind)]);
        if (block.level > 0) out += fmt::format(" {}", block.level);
        if (!block.number.empty()) out += fmt::format(" <{}>", one_line(block.number));
        out += block.table ? " " : ": " + both(block.text) + '\n';
        if (block.table) add_table(out, *block.table);
    }
    return out;
}

}  // namespace tanji
