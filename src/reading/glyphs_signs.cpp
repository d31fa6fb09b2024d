// SPDX-License-Identifier: Apache-2.0
// One sign for what is written in many ways: full-width forms, dashes, blanks, ligatures, letters of formulas, radicals for characters.
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <array>
#include <utility>

#include "reading/glyphs.h"
#include "support/require.h"

namespace tanji {
namespace {

/// Fonts of some PDF files map characters to radicals of the block U+2E80, which NFKC leaves alone.
constexpr std::array<std::pair<char32_t, char32_t>, 24> kRadicals{{
    {U'⺟', U'母'}, {U'⺠', U'民'}, {U'⻁', U'虎'}, {U'⻄', U'西'}, {U'⻅', U'见'}, {U'⻆', U'角'}, {U'⻉', U'贝'}, {U'⻋', U'车'},
    {U'⻓', U'长'}, {U'⻔', U'门'}, {U'⻘', U'青'}, {U'⻙', U'韦'}, {U'⻚', U'页'}, {U'⻛', U'风'}, {U'⻜', U'飞'}, {U'⻝', U'食'},
    {U'⻢', U'马'}, {U'⻣', U'骨'}, {U'⻥', U'鱼'}, {U'⻦', U'鸟'}, {U'⻩', U'黄'}, {U'⻬', U'齐'}, {U'⻮', U'齿'}, {U'⻰', U'龙'},
}};

bool has_no_width(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF ||
           (c >= 0xFE00 && c <= 0xFE0F) || (c < 0x20 && !is_blank(c)) || (c >= 0x7F && c < 0xA0);
}
bool is_narrow_blank(char32_t c) { return c == 0xA0 || c == 0x202F || c == 0x2009 || c == 0x2007 || c == 0x2008; }
bool is_wide_blank(char32_t c) { return (c >= 0x2000 && c <= 0x200A) || c == 0x205F || c == 0x3000 || c == 0x2028 || c == 0x2029; }
bool is_dash(char32_t c) { return (c >= 0x2010 && c <= 0x2013) || c == 0x2212 || c == 0xFE63 || c == 0xFF0D || c == 0x2043; }
bool is_wide_digit(char32_t c) { return c >= 0xFF10 && c <= 0xFF19; }
bool needs_nfkc(char32_t c) {
    return (c >= 0xFB00 && c <= 0xFB06) || (c >= 0x2F00 && c <= 0x2FD5) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x3300 && c <= 0x33FF) ||
           (c >= 0x2100 && c <= 0x214F) || (c >= 0x2160 && c <= 0x217F) || (c >= 0x1D400 && c <= 0x1D7FF) || (c >= 0xFE52 && c <= 0xFE6B) ||
           c == 0xB5;
}

/// Between digits, with exactly three behind it.
bool separates_thousands(const Glyphs& in, std::size_t at) {
    const auto digit = [&in](std::size_t i) { return i < in.size() && (is_digit(in[i].sign) || is_wide_digit(in[i].sign)); };
    return at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
}

char32_t plain_sign(const Glyphs& in, std::size_t at) {
    const char32_t c = in[at].sign;
    if (is_narrow_blank(c)) return separates_thousands(in, at) ? 0x202F : U' ';
    if (is_wide_blank(c)) return U' ';
    if (is_dash(c)) return U'-';
    if (c == 0xFF0C) {  // a comma of full-width digits separates thousands; a Chinese comma between numbers separates a list
        const bool inside = at > 0 && at + 1 < in.size() && is_wide_digit(in[at - 1].sign) && is_wide_digit(in[at + 1].sign);
        return inside ? U',' : c;
    }
    if (c > 0xFF00 && c < 0xFF5F) return c - 0xFEE0;
    if (c == 0x301C || c == 0x223C || c == 0x02DC) return U'~';
    if (c == 0x2215 || c == 0x2044) return U'/';
    if (c == 0x2027 || c == 0x22C5 || c == 0x30FB || c == 0x2219) return U'·';
    if (c == 0x00BA || c == 0x02DA) return U'°';
    if (c >= 0x2E80 && c < 0x2F00)
        for (const auto& [radical, character] : kRadicals)
            if (radical == c) return character;
    return c;
}

void append_nfkc(const Glyph& glyph, Glyphs& out) {
    UErrorCode status = U_ZERO_ERROR;
    static const icu::Normalizer2* const normalizer = icu::Normalizer2::getNFKCInstance(status);
    LCA_REQUIRE(normalizer != nullptr, "ICU carries no normalization data");
    icu::UnicodeString plain;
    if (!normalizer->getDecomposition(static_cast<UChar32>(glyph.sign), plain))
        plain = icu::UnicodeString(static_cast<UChar32>(glyph.sign));
    for (std::int32_t i = 0; i < plain.length(); i = plain.moveIndex32(i, 1))
        out.push_back({static_cast<char32_t>(plain.char32At(i)), glyph.begin, glyph.end});
}

}  // namespace

Glyphs with_plain_signs(const Glyphs& in) {
    Glyphs out;
    out.reserve(in.size());
    for (std::size_t at = 0; at < in.size(); ++at) {
        Glyph glyph = in[at];
        if (glyph.sign >= 0x20 && glyph.sign < 0x7F) {
            out.push_back(glyph);
        } else if (has_no_width(glyph.sign)) {
            continue;
        } else if (needs_nfkc(glyph.sign)) {
            append_nfkc(glyph, out);
        } else {
            glyph.sign = plain_sign(in, at);
            out.push_back(glyph);
        }
    }
    return out;
}

}  // namespace tanji
