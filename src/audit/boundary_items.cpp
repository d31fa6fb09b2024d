// SPDX-License-Identifier: Apache-2.0
#include "audit/boundary_items.h"

#include <algorithm>
#include <array>
#include <set>

#include "support/text.h"

namespace tanji {

namespace {

constexpr std::size_t kStem = 4;  // letters that two words must have in common at their beginning

constexpr std::array<std::string_view, 16> kSeparators{"、", "，", "；", "。", "：",    "以及", "和", "与",
                                                       "及", ",",  ";",  ":",  " and ", " or ", "\n", "/"};
constexpr std::array<std::string_view, 3> kFillers{"的", "等", "全部"};

std::size_t length_of_first(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t wanted = first < 0x80U ? 1 : first < 0xE0U ? 2 : first < 0xF0U ? 3 : 4;
    return std::min(wanted, text.size());
}

/// Pairs of neighbouring Han characters, and the first letters of each word.
std::set<std::string> pieces_of(std::string_view text) {
    std::set<std::string> pieces;
    std::string folded = fold(text), word, before;
    for (const std::string_view filler : kFillers)
        for (std::size_t at = folded.find(filler); at != std::string::npos; at = folded.find(filler)) folded.erase(at, filler.size());
    const auto end_word = [&] {
        if (word.size() >= kStem) pieces.insert(word.substr(0, kStem));
        word.clear();
    };
    for (std::string_view rest = folded; !rest.empty();) {
        const std::size_t length = length_of_first(rest);
        const std::string sign(rest.substr(0, length));
        rest.remove_prefix(length);
        const bool letter = length == 1 && ((sign[0] >= 'a' && sign[0] <= 'z') || (sign[0] >= '0' && sign[0] <= '9'));
        if (letter) {
            word += sign;
        } else {
            end_word();
        }
        const bool han = length >= 3;
        if (han && !before.empty()) pieces.insert(before + sign);
        before = han ? sign : std::string();
    }
    end_word();
    return pieces;
}

}  // namespace

std::vector<std::string> boundary_items(std::string_view text) {
    std::vector<std::string> items;
    std::string item;
    const auto end_item = [&] {
        if (const std::string_view plain = trim(item); !plain.empty()) items.emplace_back(plain);
        item.clear();
    };
    for (std::string_view rest = text; !rest.empty();) {
        const auto separator =
            std::find_if(kSeparators.begin(), kSeparators.end(), [&](std::string_view each) { return rest.starts_with(each); });
        if (separator != kSeparators.end()) {
            end_item();
            rest.remove_prefix(separator->size());
            continue;
        }
        const std::size_t length = length_of_first(rest);
        item += rest.substr(0, length);
        rest.remove_prefix(length);
    }
    end_item();
    return items;
}

bool share_a_name(std::string_view item, std::string_view text) {
    const std::set<std::string> of_item = pieces_of(item), of_text = pieces_of(text);
    return std::any_of(of_item.begin(), of_item.end(), [&](const std::string& piece) { return of_text.contains(piece); });
}

}  // namespace tanji
