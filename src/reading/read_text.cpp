// SPDX-License-Identifier: Apache-2.0
#include "reading/read_text.h"

#include <algorithm>

#include "reading/glyphs.h"

namespace tanji {
namespace {

/// Steps only where the two texts run apart or come together again.
void write(const Glyphs& glyphs, ReadText& text) {
    std::uint32_t expected = 0;  // where the written text would go on if nothing had changed
    bool all_for_all = false;
    for (const Glyph& glyph : glyphs) {
        const auto at = static_cast<std::uint32_t>(text.normal.size());
        append_utf8(text.normal, glyph.sign);
        const auto size = static_cast<std::uint32_t>(text.normal.size()) - at;
        const bool same_size = glyph.end - glyph.begin == size;
        if (!same_size || all_for_all || glyph.begin != expected) {
            text.steps.push_back({at, glyph.begin, glyph.end - glyph.begin});
        } else if (!text.steps.empty()) {
            text.steps.back().written_size += size;
        }
        all_for_all = !same_size;
        expected = glyph.end;
    }
    if (text.normal == text.written) {
        text.steps.clear();
    } else if (text.steps.empty() || text.steps.front().normal > 0) {
        const std::uint32_t first = text.steps.empty() ? static_cast<std::uint32_t>(text.normal.size()) : text.steps.front().normal;
        text.steps.insert(text.steps.begin(), {0, 0, first});
    }
}

}  // namespace

TextRange ReadText::written_range(TextRange range) const {
    range.end = std::min(range.end, normal.size());
    range.begin = std::min(range.begin, range.end);
    if (steps.empty()) return range;
    const auto step_of = [this](std::size_t at) {
        return std::upper_bound(steps.begin(), steps.end(), at, [](std::size_t value, const Step& step) { return value < step.normal; }) -
               1;
    };
    const auto locate = [&](std::size_t at, bool is_end) -> std::size_t {
        const auto step = step_of(at);
        const std::size_t next = step + 1 == steps.end() ? normal.size() : (step + 1)->normal;
        if (next - step->normal == step->written_size) return step->written + (at - step->normal) + (is_end ? 1 : 0);
        return is_end ? step->written + step->written_size : step->written;
    };
    if (range.begin == range.end) {
        const std::size_t at = range.begin == normal.size() ? written.size() : locate(range.begin, false);
        return {at, at};
    }
    return {locate(range.begin, false), locate(range.end - 1, true)};
}

ReadText read_text(std::string written) {
    ReadText text;
    text.written = std::move(written);
    Glyphs glyphs = decode(text.written);
    glyphs = without_markup(glyphs);
    glyphs = without_latex(glyphs);
    glyphs = with_plain_signs(glyphs);
    glyphs = with_plain_scripts(glyphs);
    glyphs = with_closed_units(glyphs);
    write(glyphs, text);
    return text;
}

}  // namespace tanji
