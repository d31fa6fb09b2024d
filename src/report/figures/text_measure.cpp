// SPDX-License-Identifier: Apache-2.0
#include "report/figures/text_measure.h"

#include "support/text.h"

namespace tanji {

namespace {

constexpr double kLatinEm = 0.58;

std::size_t character_length(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) ++length;
    return length;
}

bool is_wide(std::string_view character) { return display_width(character) == 2; }

// Chinese typesetting begins no line with these.
bool may_begin_line(std::string_view character) {
    static constexpr std::string_view kNot = "，。、；：）》」』！？％%";
    return kNot.find(character) == std::string_view::npos;
}

/// Pieces between which a line may break: a Latin word with the blanks after it, or one Han character with what clings to it.
std::vector<std::string> breakable_pieces(std::string_view text) {
    std::vector<std::string> pieces;
    bool glue = false;
    while (!text.empty()) {
        const std::string_view character = text.substr(0, character_length(text));
        const bool wide = is_wide(character);
        const bool clings = !pieces.empty() && (!may_begin_line(character) || (glue && !wide));
        if (clings) {
            pieces.back() += character;
        } else {
            pieces.emplace_back(character);
        }
        glue = !wide && character != " ";
        text.remove_prefix(character.size());
    }
    return pieces;
}

}  // namespace

double text_width(std::string_view text, double size) {
    double ems = 0;
    while (!text.empty()) {
        const std::string_view character = text.substr(0, character_length(text));
        ems += is_wide(character) ? 1.0 : display_width(character) == 0 ? 0.0 : kLatinEm;
        text.remove_prefix(character.size());
    }
    return ems * size;
}

std::vector<std::string> wrap_text(std::string_view text, double width, double size) {
    std::vector<std::string> lines{""};
    const auto fits = [&](const std::string& more) { return text_width(std::string(trim(lines.back() + more)), size) <= width; };
    for (const std::string& piece : breakable_pieces(text)) {
        if (fits(piece)) {
            lines.back() += piece;
            continue;
        }
        if (!trim(lines.back()).empty()) lines.emplace_back();
        // A word longer than a whole line is broken inside.
        for (std::string_view rest = piece; !rest.empty();) {
            const std::string character(rest.substr(0, character_length(rest)));
            if (!fits(character) && !trim(lines.back()).empty()) lines.emplace_back();
            lines.back() += character;
            rest.remove_prefix(character.size());
        }
    }
    for (std::string& line : lines) line = std::string(trim(line));
    return lines;
}

}  // namespace tanji
