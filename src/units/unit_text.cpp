// SPDX-License-Identifier: Apache-2.0
#include "units/unit_text.h"

#include <cstdint>

namespace tanji {

namespace {

// One character of UTF-8, or the single byte when it is none.
char32_t next_character(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : (lead >> 5U) == 0x6 ? 2 : (lead >> 4U) == 0xE ? 3 : (lead >> 3U) == 0x1E ? 4 : 1;
    char32_t code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    if (at + length > text.size()) {
        ++at;
        return lead;
    }
    for (std::size_t i = 1; i < length; ++i) code = (code << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    at += length;
    return code;
}

int raised_digit(char32_t c) {
    if (c == 0xB9) return 1;
    if (c == 0xB2) return 2;
    if (c == 0xB3) return 3;
    if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return static_cast<int>(c - 0x2070);
    return -1;
}

std::string_view plain(char32_t c) {
    switch (c) {
        case 0x3000:
        case 0xA0:
        case 0x2009:
        case 0x202F:
        case '\t':
            return " ";
        case 0xB7:
        case 0x22C5:
        case 0x2219:
        case 0x2022:
        case 0x30FB:
        case 0xD7:
            return "*";
        case 0x2212:
        case 0x2010:
        case 0x2011:
        case 0x2013:
            return "-";
        case 0x6BCF:
            return "/";  // 每
        case 0x338E:
            return "mg";
        case 0x338F:
            return "kg";
        case 0x339C:
            return "mm";
        case 0x339D:
            return "cm";
        case 0x339E:
            return "km";
        case 0x33A1:
            return "m2";
        case 0x33A5:
            return "m3";
        case 0x2113:
            return "L";
        default:
            return {};
    }
}

bool is_operator(char c) { return c == '/' || c == '*' || c == '(' || c == ')' || c == '^' || c == '{' || c == '}'; }

// Blanks at the ends and beside operators say nothing; "per" between blanks is a slash.
std::string tidy_blanks(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != ' ') {
            result += text[at];
            continue;
        }
        const std::size_t next = text.find_first_not_of(' ', at);
        if (next == std::string::npos) break;
        at = next - 1;
        if (text.compare(next, 4, "per ") == 0) {
            result += '/';
            at = next + 2;
            continue;
        }
        const bool useless =
            result.empty() || is_operator(text[next]) || (is_operator(result.back()) && result.back() != ')' && result.back() != '}');
        if (!useless) result += ' ';
    }
    return result;
}

}  // namespace

std::string plain_unit_text(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool raised = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        char32_t c = next_character(text, at);
        if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
        const int digit = raised_digit(c);
        if (digit >= 0 || c == 0x207B) {
            if (!raised) result += '^';
            raised = true;
            result += c == 0x207B ? '-' : static_cast<char>('0' + digit);
            continue;
        }
        raised = false;
        if (c >= 0x2080 && c <= 0x2089) {
            result += static_cast<char>('0' + (c - 0x2080));
        } else if (const std::string_view sign = plain(c); !sign.empty()) {
            result += sign;
        } else if (c < 0x80) {
            result += static_cast<char>(c);
        } else {
            result += text.substr(begin, at - begin);
        }
    }
    return tidy_blanks(result);
}

}  // namespace tanji
