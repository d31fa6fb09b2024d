// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tanji {

/// Marks at the beginning or end of a line by which its kind is recognised. All look at normal forms.

struct HeadingMark {
    std::string number;      // "3.2.1", "一", "第二章", "附录 A"; empty for "摘要"
    std::vector<int> parts;  // {3, 2, 1}; empty when the number is no decimal one
    std::string title;       // without the number
    bool dotted = false;     // "1." or "1、": as often an item of a list
    int level = 1;
};
std::optional<HeadingMark> heading_mark(std::string_view text);

struct CaptionMark {
    bool of_table = false;
    std::string number;  // "4.2-1"
};
/// "表 4.2-1 ...", "Table 3: ...", "图 2 ..."; a sentence that begins so is no caption.
std::optional<CaptionMark> caption_mark(std::string_view text);

struct ContentsMark {
    std::string title;
    std::string page;  // "12", "iv", or the words of a broken field
    bool led = false;  // dots or a tab lead to the page
};
std::optional<ContentsMark> contents_mark(std::string_view written);
/// "目录", "Contents", "Table of contents".
bool is_contents_title(std::string_view text);
/// "错误！未定义书签", "Error! Bookmark not defined".
bool is_broken_field(std::string_view text);

/// "(1)", "①", "•", "a)", "-": the mark, or empty.
std::string list_mark(std::string_view text);

/// Whether a sentence ends here: 。 ； : ! ? and the like.
bool ends_sentence(std::string_view text);
std::size_t count_characters(std::string_view text);
/// A number, with units or a sign of per cent perhaps, or a stroke that stands for none: what cells below a head hold.
bool looks_numeric(std::string_view text);

}  // namespace tanji
