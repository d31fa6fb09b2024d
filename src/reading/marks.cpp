// SPDX-License-Identifier: Apache-2.0
#include "reading/marks.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "reading/glyphs.h"
#include "support/text.h"

namespace tanji {
namespace {

constexpr std::size_t kLongestHeading = 80;
constexpr std::size_t kLongestCaption = 120;

constexpr std::array<std::string_view, 16> kTitles{
    "摘要",     "前言",    "引言",     "结论",       "概述",         "参考文献",          "附件",  "附录",
    "abstract", "summary", "foreword", "references", "introduction", "executive summary", "annex", "conclusion"};
constexpr std::array<std::string_view, 4> kChineseDigits{"一二三四五六七八九十百", "章节篇", "表", "图"};

bool ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view skip_blanks(std::string_view text) { return trim(text); }

/// The Chinese digits at the beginning, in bytes.
std::size_t chinese_digits(std::string_view text) {
    std::size_t at = 0;
    while (at + 3 <= text.size() && kChineseDigits[0].find(text.substr(at, 3)) % 3 == 0) at += 3;
    return at;
}

bool reads_like_a_title(std::string_view title) {
    if (title.empty() || count_characters(title) > kLongestHeading) return false;
    return title.find("。") == std::string_view::npos && !ends_sentence(title) && title.back() != ',' && !title.ends_with("，") &&
           !title.ends_with("、");
}

std::optional<HeadingMark> named_heading(std::string_view text) {
    HeadingMark mark;
    // 第二章 ..., 一、...
    if (text.starts_with("第")) {
        const std::size_t digits = chinese_digits(text.substr(3));
        std::size_t at = 3 + digits;
        while (digits == 0 && at < text.size() && ascii_digit(text[at])) ++at;
        const std::string_view unit = text.substr(at, 3);
        if (at > 3 && (unit == "章" || unit == "节" || unit == "篇")) {
            mark.number = text.substr(0, at + 3);
            mark.title = skip_blanks(text.substr(at + 3));
            mark.level = unit == "节" ? 2 : 1;
            return reads_like_a_title(mark.title) ? std::optional(mark) : std::nullopt;
        }
    }
    if (const std::size_t digits = chinese_digits(text); digits > 0 && text.substr(digits, 3) == "、") {
        mark.number = text.substr(0, digits);
        mark.title = skip_blanks(text.substr(digits + 3));
        return reads_like_a_title(mark.title) && count_characters(mark.title) <= 40 ? std::optional(mark) : std::nullopt;
    }
    for (const std::string_view word : {"附件", "附录", "Annex ", "Appendix ", "ANNEX ", "APPENDIX "}) {
        if (!text.starts_with(word)) continue;
        std::size_t at = word.size();
        while (at < text.size() && text[at] == ' ') ++at;
        const std::size_t begin = at;
        while (at < text.size() && (ascii_digit(text[at]) || (at == begin && text[at] >= 'A' && text[at] <= 'Z'))) ++at;
        if (at == begin) at += chinese_digits(text.substr(at));
        if (at == begin || (at < text.size() && (ascii_letter(text[at]) || text[at] == '.'))) continue;
        mark.number = text.substr(0, at);
        mark.title = skip_blanks(text.substr(std::min(text.size(), at + (at < text.size() && text[at] == ':' ? 1 : 0))));
        return count_characters(text) <= kLongestHeading && !ends_sentence(text) ? std::optional(mark) : std::nullopt;
    }
    std::string plain;
    for (const char c : text)
        if (c != ' ' || !is_han(decode(text).front().sign)) plain += c;
    const std::string folded = fold(plain);
    if (std::find(kTitles.begin(), kTitles.end(), folded) == kTitles.end() && !is_contents_title(text)) return std::nullopt;
    mark.title = text;
    return mark;
}

}  // namespace

std::optional<HeadingMark> heading_mark(std::string_view text) {
    if (text.empty() || text.size() > 400) return std::nullopt;
    if (!ascii_digit(text.front())) return named_heading(text);
    HeadingMark mark;
    std::size_t at = 0;
    while (at < text.size() && ascii_digit(text[at])) {
        const std::size_t begin = at;
        while (at < text.size() && ascii_digit(text[at])) ++at;
        if (at - begin > 2 || (text[begin] == '0')) return std::nullopt;
        mark.parts.push_back(std::atoi(std::string(text.substr(begin, at - begin)).c_str()));
        if (at + 1 < text.size() && text[at] == '.' && ascii_digit(text[at + 1]))
            ++at;
        else
            break;
    }
    mark.number = text.substr(0, at);
    mark.level = static_cast<int>(mark.parts.size());
    if (mark.level > 6) return std::nullopt;
    std::string_view rest = text.substr(at);
    for (const std::string_view dot : {".", "、", ")"}) {
        if (!rest.starts_with(dot)) continue;
        mark.dotted = true;
        rest.remove_prefix(dot.size());
        if (dot == ")") return std::nullopt;
        break;
    }
    const bool blank = rest.starts_with(" ");
    rest = skip_blanks(rest);
    if (!reads_like_a_title(rest)) return std::nullopt;
    const char32_t first = decode(rest.substr(0, std::min<std::size_t>(4, rest.size()))).front().sign;
    // "12 kg", "2025年", "3.5%" are quantities.
    if (first == U'年' || first == U'月' || first == U'日' || first == U'%' || first == U'℃' || first == U'°') return std::nullopt;
    if (!is_han(first) && !is_latin(first) && first != U'(' && !is_digit(first)) return std::nullopt;
    if (is_digit(first) && !mark.dotted) return std::nullopt;
    if (mark.level == 1 && !blank && !mark.dotted && !is_han(first)) return std::nullopt;
    if (is_latin(first) && !(first >= U'A' && first <= U'Z') && mark.level == 1) return std::nullopt;
    mark.title = rest;
    return mark;
}

std::optional<CaptionMark> caption_mark(std::string_view text) {
    if (text.size() > 500 || count_characters(text) > kLongestCaption) return std::nullopt;
    CaptionMark mark;
    std::string_view rest = text;
    for (const std::string_view word : {"表格", "附表", "表", "Table", "TABLE", "附图", "图", "Figure", "FIGURE", "Fig."}) {
        if (!rest.starts_with(word)) continue;
        mark.of_table = word.find("表") != std::string_view::npos || word[0] == 'T';
        rest.remove_prefix(word.size());
        break;
    }
    if (rest.size() == text.size()) return std::nullopt;
    rest = skip_blanks(rest);
    std::size_t at = 0;
    if (!rest.empty() && rest[0] >= 'A' && rest[0] <= 'Z') ++at;
    std::size_t digits = 0;
    while (at < rest.size() && (ascii_digit(rest[at]) ||
                                ((rest[at] == '.' || rest[at] == '-') && at + 1 < rest.size() && (ascii_digit(rest[at + 1]) || at == 1)))) {
        digits += ascii_digit(rest[at]) ? 1 : 0;
        ++at;
    }
    if (digits == 0 && chinese_digits(rest) > 0) {
        at = chinese_digits(rest);
        digits = 1;
    }
    if (digits == 0 || (at < rest.size() && ascii_letter(rest[at]) && at + 1 < rest.size() && ascii_letter(rest[at + 1])))
        return std::nullopt;
    mark.number = rest.substr(0, at);
    rest = skip_blanks(rest.substr(at));
    for (const std::string_view sentence : {"。", "所示", "可知", "可见", "列出", "给出", "为例"})
        if (rest.find(sentence) != std::string_view::npos) return std::nullopt;
    for (const std::string_view verb : {"shows ", "lists ", "gives ", "presents ", "summarises ", "summarizes ", "and ", "contains "})
        if (rest.starts_with(verb)) return std::nullopt;
    for (const std::string_view joint : {"和", "与", "及", "中", "、", "，", ","})
        if (rest.starts_with(joint)) return std::nullopt;
    return mark;
}

bool is_broken_field(std::string_view text) {
    return text.find("未定义书签") != std::string_view::npos || text.find("未找到引用源") != std::string_view::npos ||
           text.find("Bookmark not defined") != std::string_view::npos || text.find("Reference source not found") != std::string_view::npos;
}

bool is_contents_title(std::string_view text) {
    std::string plain;
    for (const char c : text)
        if (c != ' ') plain += c;
    plain = fold(plain);
    return plain == "目录" || plain == "目次" || plain == "contents" || plain == "tableofcontents";
}

std::string list_mark(std::string_view text) {
    const Glyphs glyphs = decode(text.substr(0, std::min<std::size_t>(24, text.size())));
    if (glyphs.size() < 2) return {};
    const auto sign = [&glyphs](std::size_t i) { return i < glyphs.size() ? glyphs[i].sign : U'\0'; };
    const auto taken = [&](std::size_t count) { return std::string(text.substr(0, glyphs[count - 1].end)); };
    constexpr std::u32string_view kBullets = U"•●○◎■□◆◇▪▫►➢✓✔·※★☆";
    if (kBullets.find(sign(0)) != std::u32string_view::npos || (sign(0) >= U'①' && sign(0) <= U'⑳')) return taken(1);
    if ((sign(0) == U'-' || sign(0) == U'*' || sign(0) == U'—') && sign(1) == U' ') return taken(1);
    const bool open = sign(0) == U'(';
    std::size_t at = open ? 1 : 0;
    const std::size_t begin = at;
    while (is_digit(sign(at)) && at - begin < 2) ++at;
    if (at == begin && is_latin(sign(at))) ++at;
    while (at - begin < 3 && open && at < glyphs.size() &&
           std::u32string_view(U"一二三四五六七八九十").find(sign(at)) != std::u32string_view::npos)
        ++at;
    if (at == begin) return {};
    if (sign(at) == U')') return taken(at + 1);
    if (!open && is_digit(sign(begin)) && (sign(at) == U'、' || (sign(at) == U'.' && !is_digit(sign(at + 1))))) return taken(at + 1);
    return {};
}

bool ends_sentence(std::string_view text) {
    for (const std::string_view end : {"。", "；", ";", "：", ":", "！", "!", "？", "?", ".", "”", "…"})
        if (text.ends_with(end)) return true;
    return false;
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool looks_numeric(std::string_view text) {
    if (text == "/" || text == "-" || text == "—" || text == "——" || text == "N/A") return true;
    std::size_t digits = 0;
    std::size_t others = 0;
    for (const char c : text) {
        digits += ascii_digit(c) ? 1 : 0;
        others += ascii_digit(c) || c == '.' || c == ',' || c == '%' || c == '-' || c == '+' || c == ' ' ? 0 : 1;
    }
    const bool begins = !text.empty() && (ascii_digit(text[0]) || text[0] == '-' || text[0] == '<' || text[0] == '+' || text[0] == '~');
    return digits > 0 && begins && (others == 0 || others <= digits + 8);
}

}  // namespace tanji
