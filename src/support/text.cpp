// SPDX-License-Identifier: Apache-2.0
#include "support/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>

#include "support/require.h"

namespace tanji {
namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Calls with each character; a byte that is no UTF-8 comes as U+FFFD.
template <class Visit>
void for_each_character(std::string_view text, Visit visit) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t i = 0; i < size;) {
        UChar32 character = 0;
        U8_NEXT_OR_FFFD(bytes, i, size, character);
        visit(character);
    }
}

void append_character(std::string& out, UChar32 character) {
    std::uint8_t buffer[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(buffer, size, character);
    out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
}

std::size_t columns(UChar32 character) {
    switch (u_charType(character)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
        case U_CONTROL_CHAR:
            return 0;
        default:
            break;
    }
    const auto width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::u32string characters(std::string_view text) {
    std::u32string out;
    for_each_character(text, [&out](UChar32 character) { out += static_cast<char32_t>(character); });
    return out;
}

/// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = std::min(now[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return last[b.size()];
}

std::string normalized(const icu::Normalizer2* (*form)(UErrorCode&), std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = form(status);
    LCA_REQUIRE(U_SUCCESS(status), "ICU carries no normalization data");
    const icu::UnicodeString result =
        normalizer->normalize(icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()))), status);
    LCA_REQUIRE(U_SUCCESS(status), "ICU cannot normalize a text");
    std::string out;
    result.toUTF8String(out);
    return out;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        // Most of what we read is ASCII: eight bytes at a time.
        while (end - at >= 8) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, at, 8);
            if ((eight & 0x8080808080808080U) != 0) break;
            at += 8;
        }
        while (at != end && static_cast<unsigned char>(*at) < 0x80) ++at;
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(at);
        const std::ptrdiff_t size = end - at;
        std::ptrdiff_t i = 0;
        while (i < size && bytes[i] >= 0x80) {
            UChar32 character = 0;
            U8_NEXT(bytes, i, size, character);
            if (character < 0) return false;
        }
        at += i;
    }
    return true;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for_each_character(text, [&width](UChar32 character) { width += character >= 0x20 && character < 0x7f ? 1 : columns(character); });
    return width;
}

std::string pad_right(std::string_view text, std::size_t width) {
    const std::size_t used = display_width(text);
    return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t width) {
    const std::size_t used = display_width(text);
    return std::string(used < width ? width - used : 0, ' ') + std::string(text);
}

std::string fold(std::string_view text) {
    if (is_ascii(text)) {
        std::string out(text);
        for (char& c : out)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        return out;
    }
    return normalized(&icu::Normalizer2::getNFKCCasefoldInstance, text);
}

std::string_view trim(std::string_view text) {
    // The ideographic space U+3000 is a blank too: it is what a Chinese keyboard writes.
    constexpr std::string_view kBlanks = " \t\r\n\f\v";
    constexpr std::string_view kIdeographic = "\xE3\x80\x80";
    constexpr std::string_view kNoBreak = "\xC2\xA0";
    for (bool changed = true; changed;) {
        const std::size_t before = text.size();
        while (!text.empty() && kBlanks.find(text.front()) != kBlanks.npos) text.remove_prefix(1);
        while (!text.empty() && kBlanks.find(text.back()) != kBlanks.npos) text.remove_suffix(1);
        for (const std::string_view blank : {kIdeographic, kNoBreak}) {
            if (text.starts_with(blank)) text.remove_prefix(blank.size());
            if (text.ends_with(blank)) text.remove_suffix(blank.size());
        }
        changed = text.size() != before;
    }
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

std::string nearest(std::string_view text, std::span<const std::string> candidates) {
    const std::u32string wanted = characters(fold(text));
    std::size_t best_distance = std::numeric_limits<std::size_t>::max();
    const std::string* best = nullptr;
    for (const std::string& candidate : candidates) {
        const std::u32string offered = characters(fold(candidate));
        const std::size_t longer = std::max(wanted.size(), offered.size());
        const std::size_t shorter = std::min(wanted.size(), offered.size());
        // One slip in three characters may be a slip; more is another word. Something must be left in common.
        const std::size_t allowed = std::min(std::max<std::size_t>(1, longer / 3), longer == 0 ? 0 : longer - 1);
        if (longer - shorter > allowed) continue;
        const std::size_t distance = edit_distance(wanted, offered);
        if (distance <= allowed && distance < best_distance) {
            best_distance = distance;
            best = &candidate;
        }
    }
    return best == nullptr ? std::string() : *best;
}

std::string slug(std::string_view text) {
    std::string out;
    bool gap = false;
    // Taken apart, é is e and a mark; the marks are dropped.
    for_each_character(normalized(&icu::Normalizer2::getNFKDInstance, fold(text)), [&](UChar32 character) {
        if (u_charType(character) == U_NON_SPACING_MARK) return;
        UErrorCode status = U_ZERO_ERROR;
        const bool plain = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
        if (!plain &&
            (character < 0x80 || uscript_getScript(character, &status) != USCRIPT_HAN || u_charType(character) != U_OTHER_LETTER)) {
            gap = true;
            return;
        }
        if (gap && !out.empty()) out += '-';
        gap = false;
        append_character(out, character);
    });
    return out;
}

}  // namespace tanji
