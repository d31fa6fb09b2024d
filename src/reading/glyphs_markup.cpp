// SPDX-License-Identifier: Apache-2.0
// Fragments of HTML and Markdown that stand in a text by accident.
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "reading/glyphs.h"

namespace tanji {
namespace {

constexpr std::size_t kLongestTag = 200;
constexpr std::array<std::string_view, 18> kTags{"p",   "u",  "b",   "i",    "s",     "em", "strong", "span", "sub",
                                                 "sup", "br", "div", "font", "small", "td", "tr",     "li",   "a"};
constexpr std::array<std::pair<std::string_view, char32_t>, 20> kEntities{
    {{"nbsp", 0xA0},   {"lt", U'<'},  {"gt", U'>'},     {"amp", U'&'},  {"quot", U'"'},   {"apos", U'\''}, {"times", U'×'},
     {"middot", U'·'}, {"deg", U'°'}, {"plusmn", U'±'}, {"sup2", U'²'}, {"sup3", U'³'},   {"ndash", U'–'}, {"mdash", U'—'},
     {"minus", U'−'},  {"le", U'≤'},  {"ge", U'≥'},     {"shy", 0xAD},  {"ensp", 0x2002}, {"emsp", 0x2003}}};

struct Tag {
    std::string name;  // lower case
    bool closes = false;
    std::size_t size = 0;  // glyphs
};

/// Only names that are HTML: "<5 %, >2 %" is no tag.
std::optional<Tag> tag_at(const Glyphs& in, std::size_t at) {
    Tag tag;
    std::size_t i = at + 1;
    if (i < in.size() && in[i].sign == U'/') {
        tag.closes = true;
        ++i;
    }
    while (i < in.size() && is_latin(in[i].sign) && tag.name.size() < 8) tag.name += static_cast<char>(in[i++].sign | 0x20U);
    bool known = false;
    for (const std::string_view name : kTags) known = known || name == tag.name;
    if (!known) return std::nullopt;
    if (i < in.size() && in[i].sign != U'>' && in[i].sign != U'/' && !is_blank(in[i].sign)) return std::nullopt;
    while (i < in.size() && in[i].sign != U'>') {
        if (in[i].sign == U'<' || i - at > kLongestTag) return std::nullopt;
        ++i;
    }
    if (i >= in.size()) return std::nullopt;
    tag.size = i + 1 - at;
    return tag;
}

/// The character of an entity and how many glyphs it takes; 0 when there is none.
std::pair<char32_t, std::size_t> entity_at(const Glyphs& in, std::size_t at) {
    std::string name;
    std::size_t i = at + 1;
    while (i < in.size() && name.size() < 9 && in[i].sign != U';' && in[i].sign < 0x80) name += static_cast<char>(in[i++].sign);
    if (i >= in.size() || in[i].sign != U';') return {0, 0};
    for (const auto& [known, sign] : kEntities)
        if (known == name) return {sign, i + 1 - at};
    if (name.size() < 2 || name[0] != '#') return {0, 0};
    const bool hex = name[1] == 'x' || name[1] == 'X';
    char32_t value = 0;
    for (const char c : name.substr(hex ? 2 : 1)) {
        const int digit = c >= '0' && c <= '9' ? c - '0' : hex && (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
        if (digit < 0) return {0, 0};
        value = value * (hex ? 16U : 10U) + static_cast<char32_t>(digit);
        if (value > 0x10FFFF) return {0, 0};
    }
    if (value < 0x20 || (value >= 0xD800 && value < 0xE000)) return {0, 0};
    return {value, i + 1 - at};
}

bool is_pair_of_stars(const Glyphs& in, std::size_t at) { return at + 1 < in.size() && in[at].sign == U'*' && in[at + 1].sign == U'*'; }

std::size_t count_of_stars(const Glyphs& in) {
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < in.size(); ++i)
        if (is_pair_of_stars(in, i)) ++pairs, ++i;
    return pairs;
}

}  // namespace

Glyphs without_markup(const Glyphs& in) {
    Glyphs out;
    out.reserve(in.size());
    int up = 0;
    int down = 0;
    const bool bold = count_of_stars(in) % 2 == 0;
    for (std::size_t i = 0; i < in.size(); ++i) {
        Glyph glyph = in[i];
        if (glyph.sign == U'<') {
            if (const auto tag = tag_at(in, i)) {
                int* level = tag->name == "sup" ? &up : tag->name == "sub" ? &down : nullptr;
                if (level != nullptr) *level += tag->closes ? -1 : 1;
                if (level != nullptr && *level < 0) *level = 0;
                // A paragraph or a cell ends a word.
                const bool breaks = tag->name == "br" || tag->name == "p" || tag->name == "div" || tag->name == "td" || tag->name == "tr" ||
                                    tag->name == "li";
                if (breaks) out.push_back({U' ', glyph.begin, in[i + tag->size - 1].end});
                i += tag->size - 1;
                continue;
            }
        } else if (glyph.sign == U'&') {
            if (const auto [sign, size] = entity_at(in, i); size > 0) {
                glyph.sign = sign;
                glyph.end = in[i + size - 1].end;
                i += size - 1;
            }
        } else if (bold && is_pair_of_stars(in, i)) {
            ++i;
            continue;
        }
        if (up > 0 && raised(glyph.sign) != 0) glyph.sign = raised(glyph.sign);
        if (down > 0 && lowered(glyph.sign) != 0) glyph.sign = lowered(glyph.sign);
        out.push_back(glyph);
    }
    return out;
}

}  // namespace tanji
