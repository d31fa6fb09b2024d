// SPDX-License-Identifier: Apache-2.0
// Raised and lowered digits into the line, and the blanks that layout programs leave inside units and numbers closed.
#include <algorithm>
#include <string_view>

#include "reading/glyphs.h"

namespace tanji {
namespace {

bool is_word(char32_t c) { return is_latin(c) || is_digit(c); }

/// The signs before and behind a blank.
class Sides {
  public:
    Sides(const Glyphs& left, const Glyphs& in, std::size_t next) : left_(left), in_(in), next_(next) {}

    [[nodiscard]] char32_t before(std::size_t back = 0) const { return back < left_.size() ? left_[left_.size() - 1 - back].sign : 0; }
    [[nodiscard]] char32_t behind(std::size_t ahead = 0) const { return next_ + ahead < in_.size() ? in_[next_ + ahead].sign : 0; }
    /// Ends with these letters, and nothing of a word stands before them.
    [[nodiscard]] bool ends(std::string_view word) const { return ends_loosely(word) && !is_word(before(word.size())); }
    [[nodiscard]] bool ends_loosely(std::string_view word) const {
        for (std::size_t i = 0; i < word.size(); ++i)
            if (before(i) != static_cast<unsigned char>(word[word.size() - 1 - i])) return false;
        return true;
    }
    [[nodiscard]] bool begins(std::string_view word) const {
        for (std::size_t i = 0; i < word.size(); ++i)
            if (behind(i) != static_cast<unsigned char>(word[i])) return false;
        return true;
    }
    /// Begins with these letters as a whole word.
    [[nodiscard]] bool begins_whole(std::string_view word) const { return begins(word) && !is_word(behind(word.size())); }
    [[nodiscard]] bool begins_number(std::string_view digit) const { return begins_whole(digit) && behind(digit.size()) != U'.'; }

  private:
    const Glyphs& left_;
    const Glyphs& in_;
    std::size_t next_;
};

bool closes_gas(const Sides& at) {
    if (at.ends_loosely("CO") && at.begins("2") && !is_digit(at.behind(1)) && at.behind(1) != U'.') return true;
    if ((at.ends("N2") && at.begins_whole("O")) || (at.ends("N") && at.begins("2O")) || (at.ends("N") && at.begins("2 O"))) return true;
    return (at.ends("CH") && at.begins_number("4")) || (at.ends("SF") && at.begins_number("6")) || (at.ends("NF") && at.begins_number("3"));
}

bool closes_equivalent(const Sides& at) {
    if (!at.ends_loosely("CO2") && !at.ends_loosely("CO2-")) return false;
    return at.begins_whole("e") || at.begins_whole("eq") || at.begins("-e") || (at.behind() == U'当' && at.behind(1) == U'量');
}

bool closes_mass(const Sides& at) {
    if (!at.begins("CO2") && !at.begins("CO 2")) return false;
    const auto ends_unit = [&at](std::string_view unit) { return at.ends_loosely(unit) && !is_latin(at.before(unit.size())); };
    return ends_unit("kg") || ends_unit("t") || ends_unit("g") || ends_unit("Mt") || ends_unit("kt");
}

bool closes_letters(const Sides& at) {
    const auto ends_unit = [&at](std::string_view unit) { return at.ends_loosely(unit) && !is_latin(at.before(unit.size())); };
    if ((ends_unit("kW") || ends_unit("MW") || ends_unit("GW") || ends_unit("kw")) && at.begins_whole("h")) return true;
    if (ends_unit("k") && (at.begins_whole("Wh") || at.begins_whole("W h") || at.begins_whole("g") || at.begins_whole("gCO2"))) return true;
    return false;
}

bool closes_slash(const Sides& at) {
    const auto part = [](char32_t c) { return is_word(c) || is_han(c) || c == U')' || c == U'('; };
    if (at.before() == U'/') return part(at.before(1)) && part(at.behind()) && !is_digit(at.before(1));
    if (at.behind() != U'/') return false;
    const char32_t right = at.behind(1) == U' ' ? at.behind(2) : at.behind(1);
    return (is_latin(at.before()) || is_han(at.before()) || at.before() == U')' || at.ends_loosely("CO2")) && part(right);
}

/// "0. 5366" anywhere; "317. 402 kgCO2" with its unit. A number in front of a text is its numbering.
bool closes_number(const Sides& at) {
    if (at.before() != U'.' || !is_digit(at.before(1)) || !is_digit(at.behind())) return false;
    std::size_t whole = 1;
    while (is_digit(at.before(whole + 1))) ++whole;
    const char32_t first = at.before(whole + 1);
    if (first == 0 || first == U'.' || is_latin(first)) return false;
    if (whole == 1 && at.before(1) == U'0') return true;
    std::size_t end = 0;
    while (is_digit(at.behind(end))) ++end;
    if (at.behind(end) == U' ') ++end;
    const char32_t unit = at.behind(end);
    const char32_t next = at.behind(end + 1);
    return unit == U'%' || (unit == U'k' && (next == U'g' || next == U'W')) || ((unit == U't' || unit == U'g') && next == U'C');
}

bool closes(const Sides& at) {
    return closes_gas(at) || closes_equivalent(at) || closes_mass(at) || closes_letters(at) || closes_slash(at) || closes_number(at);
}

/// A text that is one number with a point in it and nothing else: no blank belongs beside the point.
bool is_one_number(const Glyphs& in) {
    std::size_t points = 0;
    std::size_t digits = 0;
    for (const Glyph& glyph : in) {
        points += glyph.sign == U'.' ? 1 : 0;
        digits += is_digit(glyph.sign) ? 1 : 0;
        if (!is_digit(glyph.sign) && !is_blank(glyph.sign) && glyph.sign != U'.' && glyph.sign != U',' && glyph.sign != U'-' &&
            glyph.sign != U'%')
            return false;
    }
    return points == 1 && digits > 1 && in.size() <= 40;
}

}  // namespace

Glyphs with_plain_scripts(const Glyphs& in) {
    Glyphs out;
    out.reserve(in.size());
    bool raising = false;  // within a run of raised signs
    for (const Glyph& glyph : in) {
        const char32_t up = from_raised(glyph.sign);
        const char32_t down = up != 0 ? 0 : from_lowered(glyph.sign);
        if (up == 0 && down == 0) {
            raising = false;
            out.push_back(glyph);
            continue;
        }
        // A blank before it comes from the layout: "CO ₂".
        while (!out.empty() && is_blank(out.back().sign) && out.size() > 1 && is_word(out[out.size() - 2].sign)) out.pop_back();
        const bool power = up != 0 && !raising && !out.empty() && is_digit(out.back().sign);
        if (power) out.push_back({U'^', glyph.begin, glyph.begin});
        raising = up != 0;
        out.push_back({up != 0 ? up : down, glyph.begin, glyph.end});
    }
    return out;
}

Glyphs with_closed_units(const Glyphs& in) {
    Glyphs spaced;
    spaced.reserve(in.size());
    for (Glyph glyph : in) {
        if (is_blank(glyph.sign)) {
            if (spaced.empty() || spaced.back().sign == U' ') continue;
            glyph.sign = U' ';
        }
        spaced.push_back(glyph);
    }
    while (!spaced.empty() && spaced.back().sign == U' ') spaced.pop_back();

    Glyphs out;
    out.reserve(spaced.size());
    const bool number = is_one_number(spaced);
    for (std::size_t i = 0; i < spaced.size(); ++i) {
        if (spaced[i].sign == U' ') {
            const bool beside_point = number && (out.back().sign == U'.' || spaced[i + 1].sign == U'.');
            if (beside_point || closes(Sides(out, spaced, i + 1))) continue;
        }
        out.push_back(spaced[i]);
    }
    return out;
}

}  // namespace tanji
