// SPDX-License-Identifier: Apache-2.0
#include "support/message.h"

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cmath>

#include "support/decimal.h"
#include "support/require.h"

namespace tanji {
namespace {

constexpr int kSignificantDigits = 6;
/// Put behind the name of an argument that is printed as text, so that one name may also stand in a plural of the same message.
constexpr const char16_t* kAsText = u"__text";
constexpr const char16_t* kGrouped = u"__grouped";

icu::UnicodeString to_icu(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string from_icu(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

const Argument& argument(const Arguments& arguments, std::string_view name, std::string_view pattern) {
    const auto found = std::find_if(arguments.begin(), arguments.end(), [name](const auto& pair) { return pair.first == name; });
    LCA_REQUIRE(found != arguments.end(), "the message \"" + std::string(pattern) + "\" needs the argument " + std::string(name));
    return found->second;
}

std::string as_text(const Argument& argument, const MessageLanguage& language) {
    struct Printer {
        const MessageLanguage& language;
        std::string operator()(const std::string& text) const { return visible(text, true); }
        std::string operator()(std::int64_t value) const { return std::to_string(value); }
        std::string operator()(double value) const { return brief_number(value); }
        std::string operator()(const WordKey& word) const { return language.look_up(word.key); }
        std::string operator()(const AuthorText& text) const {
            const bool chinese = std::string_view(language.tag).starts_with("zh");
            const std::string& wanted = chinese ? text.zh : text.en;
            return visible(wanted.empty() ? (chinese ? text.en : text.zh) : wanted, true);
        }
        std::string operator()(const TextList& list) const {
            std::string out;
            for (const std::string& item : list) {
                if (&item != list.data()) out += language.list_separator;
                out += visible(item, true);
            }
            return out;
        }
    };
    return std::visit(Printer{language}, argument);
}

bool is_name(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

std::string_view without_blanks(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// One piece of a message that needs no ICU: words, or an argument.
struct Piece {
    std::string text;
    bool is_argument = false;
    bool grouped = false;
};

/// Cuts a message that holds nothing but words, `{name}` and `{name, number}`; false when it holds more.
bool cut_simple(std::string_view pattern, std::vector<Piece>& pieces) {
    Piece words;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        const char next = i + 1 < pattern.size() ? pattern[i + 1] : '\0';
        if (c == '\'' && (next == '{' || next == '}')) return false;  // ICU's quoting
        if (c == '}') return false;
        if (c == '\'' && next == '\'') ++i;
        if (c != '{') {
            words.text += c;
            continue;
        }
        const std::size_t end = pattern.find_first_of("{}", i + 1);
        if (end == std::string_view::npos || pattern[end] == '{') return false;
        Piece found{.text = {}, .is_argument = true};
        std::string_view inside = pattern.substr(i + 1, end - i - 1);
        if (const std::size_t comma = inside.find(','); comma != std::string_view::npos) {
            if (without_blanks(inside.substr(comma + 1)) != "number") return false;
            found.grouped = true;
            inside = inside.substr(0, comma);
        }
        found.text = without_blanks(inside);
        if (!is_name(found.text)) return false;
        pieces.push_back(std::move(words));
        pieces.push_back(std::move(found));
        words = {};
        i = end;
    }
    pieces.push_back(std::move(words));
    return true;
}

icu::MessagePattern parse(std::string_view pattern) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    icu::MessagePattern parsed(to_icu(pattern), &where, status);
    LCA_REQUIRE(U_SUCCESS(status), "broken message: " + std::string(pattern));
    return parsed;
}

/// Calls visit(name part, type, plain) for each argument; plain: `{name, number}` without a style.
template <class Visit>
void for_each_argument(const icu::MessagePattern& parsed, Visit visit) {
    for (std::int32_t i = 0; i < parsed.countParts(); ++i) {
        if (parsed.getPartType(i) != UMSGPAT_PART_TYPE_ARG_START) continue;
        const UMessagePatternArgType type = parsed.getPart(i).getArgType();
        const bool plain_number = type == UMSGPAT_ARG_TYPE_SIMPLE && parsed.getSubstring(parsed.getPart(i + 2)) == u"number" &&
                                  parsed.getPartType(i + 3) != UMSGPAT_PART_TYPE_ARG_STYLE;
        visit(i, parsed.getPart(i + 1), type, plain_number);
    }
}

icu::Formattable as_number(const Argument& argument, std::string_view pattern) {
    if (const auto* whole = std::get_if<std::int64_t>(&argument)) return icu::Formattable(static_cast<int64_t>(*whole));
    const auto* real = std::get_if<double>(&argument);
    LCA_REQUIRE(real != nullptr, "a text stands where a number is asked for: " + std::string(pattern));
    return icu::Formattable(*real);
}

std::string format_with_icu(std::string_view pattern, const Arguments& arguments, const MessageLanguage& language) {
    const icu::MessagePattern parsed = parse(pattern);
    icu::UnicodeString rewritten = parsed.getPatternString();
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    std::int32_t shift = 0;
    for_each_argument(parsed, [&](std::int32_t at, const icu::MessagePattern::Part& part, UMessagePatternArgType type, bool plain_number) {
        icu::UnicodeString name = parsed.getSubstring(part);
        const Argument& value = argument(arguments, from_icu(name), pattern);
        if (type == UMSGPAT_ARG_TYPE_NONE || plain_number) {
            const icu::UnicodeString suffix(plain_number ? kGrouped : kAsText);
            const std::int32_t end = part.getLimit();
            // `{name, number}` loses its type: what is printed is a text that is already grouped.
            const std::int32_t cut = plain_number ? parsed.getPart(parsed.getLimitPartIndex(at)).getIndex() - end : 0;
            rewritten.replace(end + shift, cut, suffix);
            shift += suffix.length() - cut;
            name += suffix;
            const std::string text = as_text(value, language);
            values.emplace_back(to_icu(plain_number ? group_thousands(text) : text));
        } else if (type == UMSGPAT_ARG_TYPE_SELECT) {
            const auto* word = std::get_if<WordKey>(&value);
            values.emplace_back(to_icu(word != nullptr ? word->key : as_text(value, language)));
        } else {
            values.push_back(as_number(value, pattern));
        }
        names.push_back(std::move(name));
    });
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    const icu::MessageFormat format(rewritten, icu::Locale(language.tag), where, status);
    icu::UnicodeString out;
    if (U_SUCCESS(status)) format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), out, status);
    LCA_REQUIRE(U_SUCCESS(status), "broken message: " + std::string(pattern));
    return from_icu(out);
}

}  // namespace

std::string format_message(std::string_view pattern, const Arguments& arguments, const MessageLanguage& language) {
    if (pattern.find_first_of("{}'") == std::string_view::npos) return std::string(pattern);
    std::vector<Piece> pieces;
    if (!cut_simple(pattern, pieces)) return format_with_icu(pattern, arguments, language);
    std::string out;
    for (const Piece& piece : pieces) {
        if (!piece.is_argument) {
            out += piece.text;
            continue;
        }
        const std::string text = as_text(argument(arguments, piece.text, pattern), language);
        out += piece.grouped ? group_thousands(text) : text;
    }
    return out;
}

std::vector<std::string> argument_names(std::string_view pattern) {
    std::vector<std::string> names;
    const auto add = [&names](std::string name) {
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    };
    std::vector<Piece> pieces;
    if (cut_simple(pattern, pieces)) {
        for (Piece& piece : pieces)
            if (piece.is_argument) add(std::move(piece.text));
        return names;
    }
    const icu::MessagePattern parsed = parse(pattern);
    for_each_argument(parsed, [&](std::int32_t, const icu::MessagePattern::Part& part, UMessagePatternArgType, bool) {
        add(from_icu(parsed.getSubstring(part)));
    });
    return names;
}

std::string visible(std::string_view text, bool keep_lines) {
    std::string out;
    out.reserve(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    constexpr UChar32 kControlPictures = 0x2400;
    for (std::int64_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, i, size, c);
        const bool line = c == '\n' || c == '\t';
        const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
        if (c < 0x20 && !(line && keep_lines)) {
            c += kControlPictures;
        } else if (c == 0x7F) {
            c = kControlPictures + 0x21;
        } else if ((c >= 0x80 && c < 0xA0) || turns) {
            c = 0xFFFD;
        }
        std::uint8_t buffer[U8_MAX_LENGTH];
        std::int32_t used = 0;
        U8_APPEND_UNSAFE(buffer, used, c);
        out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(used));
    }
    return out;
}

std::string brief_number(double value) {
    if (std::isnan(value)) return "NaN";
    if (std::isinf(value)) return value < 0 ? "-∞" : "∞";
    // Below the normal doubles the rounded text does not read back; such a value is printed as it is.
    double rounded = value;
    if (std::abs(value) >= 1e-300) parse_decimal(round_to_significant(value, kSignificantDigits), rounded);
    return shortest(rounded);
}

}  // namespace tanji
