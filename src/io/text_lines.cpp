// SPDX-License-Identifier: Apache-2.0
#include "io/text_lines.h"

#include <algorithm>

#include "support/text.h"

namespace tanji {

namespace {

constexpr std::size_t kExcerptCharacters = 120;

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

std::string_view TextLines::from(int line) const {
    if (begins_.empty()) {
        begins_.push_back(text_.starts_with("\xEF\xBB\xBF") ? 3 : 0);
        for (std::size_t at = 0; at < text_.size(); ++at)
            if (text_[at] == '\n') begins_.push_back(at + 1);
    }
    if (line < 1 || static_cast<std::size_t>(line) > begins_.size()) return {};
    return text_.substr(begins_[static_cast<std::size_t>(line) - 1]);
}

std::string TextLines::excerpt(int line) const {
    const std::string_view rest = from(line);
    const std::string_view row = trim(rest.substr(0, rest.find('\n')));
    std::size_t end = 0;
    for (std::size_t characters = 0; end < row.size(); ++end)
        if (begins_character(row[end]) && ++characters > kExcerptCharacters) break;
    return std::string(row.substr(0, end)) + (end < row.size() ? "…" : "");
}

Place TextLines::field(const std::string& file, int line, std::size_t index) const {
    Place place{.file = file, .line = line, .column = 1};
    bool quoted = false;
    for (const char c : from(line)) {
        if (index == 0) break;
        if (c == '"') quoted = !quoted;
        if (begins_character(c)) ++place.column;
        if (quoted && c == '\n') {
            ++place.line;
            place.column = 1;
        }
        if (!quoted && c == ',') --index;
        if (!quoted && c == '\n') break;
    }
    return place;
}

Diagnostics with_excerpts(Diagnostics diagnostics, const std::string& file, std::string_view text) {
    const TextLines lines(text);
    Diagnostics result;
    for (Diagnostic item : diagnostics) {
        if (item.excerpt.empty() && item.place.file == file && item.place.line > 0) item.excerpt = lines.excerpt(item.place.line);
        result.add(std::move(item));
    }
    return result;
}

}  // namespace tanji
