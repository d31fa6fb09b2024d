// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tanji {

/// A character of the normal form and the bytes of the written text that it came from. Passes change, drop and insert glyphs; what they
/// keep always knows its origin.
struct Glyph {
    char32_t sign = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};
using Glyphs = std::vector<Glyph>;

Glyphs decode(std::string_view text);
void append_utf8(std::string& out, char32_t sign);

inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
inline bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
inline bool is_blank(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r'; }
/// Han characters, Chinese punctuation and full-width forms: between them no blank is needed.
bool is_han(char32_t c);

/// The raised or lowered form of a digit or sign, or 0: '2' -> U+00B2, U+2082.
char32_t raised(char32_t plain);
char32_t lowered(char32_t plain);
/// What a raised or lowered sign is in the line, or 0.
char32_t from_raised(char32_t sign);
char32_t from_lowered(char32_t sign);

// The passes, in the order in which read_text() runs them.
Glyphs without_markup(const Glyphs& in);      // <sub>2</sub>, <br>, &nbsp;, **bold**
Glyphs without_latex(const Glyphs& in);       // $\mathrm{CO_2}$
Glyphs with_plain_signs(const Glyphs& in);    // full-width forms, dashes, ligatures, characters without width
Glyphs with_plain_scripts(const Glyphs& in);  // raised and lowered digits
Glyphs with_closed_units(const Glyphs& in);   // "kg CO2 e / t" -> "kgCO2e/t", blanks made one

}  // namespace tanji
