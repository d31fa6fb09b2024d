// SPDX-License-Identifier: Apache-2.0
#include "support/catalogue.h"

#include <algorithm>

#include "support/text.h"

namespace tanji {
namespace {

std::string_view next_line(std::string_view text, std::size_t at) {
    const std::size_t end = text.find('\n', at);
    return text.substr(at, end == std::string_view::npos ? text.size() - at : end + 1 - at);
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Han characters and full-width signs stand without a blank between them, also where a line was broken.
bool is_wide_at_end(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0U) == 0x80U) --at;
    return at > 0 && display_width(text.substr(at - 1)) == 2;
}
bool is_wide_at_begin(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
    return display_width(text.substr(0, size)) == 2;
}

}  // namespace

void Catalogue::add(std::string_view file) {
    for (std::size_t at = 0; at < file.size();) {
        std::string_view line = next_line(file, at);
        const std::size_t begin = at;
        at += line.size();
        if (line[0] == '#' || trim(line).empty()) continue;
        const std::size_t equals = line.find('=');
        const std::string_view key = equals == std::string_view::npos ? std::string_view() : trim(line.substr(0, equals));
        if (key.empty() || is_blank(line[0])) {
            mistakes_.emplace_back(trim(line));
            continue;
        }
        while (at < file.size() && is_blank(file[at])) at += next_line(file, at).size();
        if (!entries_.emplace(key, file.substr(begin + equals + 1, at - begin - equals - 1)).second) mistakes_.emplace_back(key);
    }
}

std::optional<std::string> Catalogue::find(std::string_view key) const {
    const auto entry = entries_.find(key);
    if (entry == entries_.end()) return std::nullopt;
    std::string text;
    for (const std::string_view line : split(entry->second, '\n')) {
        const std::string_view part = trim(line);
        if (part.empty()) continue;
        if (!text.empty() && !text.ends_with("\\n") && !is_wide_at_end(text) && !is_wide_at_begin(part)) text += ' ';
        text += part;
    }
    for (std::size_t at = text.find('\\'); at != std::string::npos && at + 1 < text.size(); at = text.find('\\', at + 1)) {
        if (text[at + 1] == 'n')
            text.replace(at, 2, "\n");
        else if (text[at + 1] == '\\')
            text.erase(at, 1);
    }
    return text;
}

std::vector<std::string> Catalogue::keys() const {
    std::vector<std::string> keys;
    keys.reserve(entries_.size());
    for (const auto& [key, text] : entries_) keys.emplace_back(key);
    std::sort(keys.begin(), keys.end());
    return keys;
}

}  // namespace tanji
