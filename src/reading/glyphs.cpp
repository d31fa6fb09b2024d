// SPDX-License-Identifier: Apache-2.0
#include "reading/glyphs.h"

#include <unicode/utf8.h>

#include <array>
#include <utility>

namespace tanji {
namespace {

constexpr std::array<std::pair<char32_t, char32_t>, 16> kRaised{{{U'0', U'⁰'},
                                                                 {U'1', U'¹'},
                                                                 {U'2', U'²'},
                                                                 {U'3', U'³'},
                                                                 {U'4', U'⁴'},
                                                                 {U'5', U'⁵'},
                                                                 {U'6', U'⁶'},
                                                                 {U'7', U'⁷'},
                                                                 {U'8', U'⁸'},
                                                                 {U'9', U'⁹'},
                                                                 {U'+', U'⁺'},
                                                                 {U'-', U'⁻'},
                                                                 {U'−', U'⁻'},
                                                                 {U'n', U'ⁿ'},
                                                                 {U'(', U'⁽'},
                                                                 {U')', U'⁾'}}};
constexpr std::array<std::pair<char32_t, char32_t>, 14> kLowered{{{U'0', U'₀'},
                                                                  {U'1', U'₁'},
                                                                  {U'2', U'₂'},
                                                                  {U'3', U'₃'},
                                                                  {U'4', U'₄'},
                                                                  {U'5', U'₅'},
                                                                  {U'6', U'₆'},
                                                                  {U'7', U'₇'},
                                                                  {U'8', U'₈'},
                                                                  {U'9', U'₉'},
                                                                  {U'+', U'₊'},
                                                                  {U'-', U'₋'},
                                                                  {U'(', U'₍'},
                                                                  {U')', U'₎'}}};

template <class Table>
char32_t forward(const Table& table, char32_t sign) {
    for (const auto& [from, to] : table)
        if (from == sign) return to;
    return 0;
}

template <class Table>
char32_t backward(const Table& table, char32_t sign) {
    for (const auto& [from, to] : table)
        if (to == sign) return from;
    return 0;
}

}  // namespace

Glyphs decode(std::string_view text) {
    Glyphs out;
    out.reserve(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < size;) {
        const auto begin = static_cast<std::uint32_t>(at);
        UChar32 sign = 0;
        U8_NEXT_OR_FFFD(bytes, at, size, sign);
        out.push_back({static_cast<char32_t>(sign), begin, static_cast<std::uint32_t>(at)});
    }
    return out;
}

void append_utf8(std::string& out, char32_t sign) {
    std::uint8_t buffer[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(buffer, size, static_cast<UChar32>(sign));
    out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
}

bool is_han(char32_t c) {
    return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x3000 && c <= 0x303F) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF) || c == U'“' || c == U'”' || c == U'‘' || c == U'’';
}

char32_t raised(char32_t plain) { return forward(kRaised, plain); }
char32_t lowered(char32_t plain) { return forward(kLowered, plain); }

char32_t from_raised(char32_t sign) { return sign < 0xB2 ? 0 : backward(kRaised, sign); }
char32_t from_lowered(char32_t sign) { return sign < 0x2080 ? 0 : backward(kLowered, sign); }

}  // namespace tanji
