// SPDX-License-Identifier: Apache-2.0
#include "reading/docx/numbering.h"

#include <pugixml.hpp>

#include "reading/glyphs.h"

namespace tanji {
namespace {

std::string roman(int value, bool upper) {
    constexpr std::array<std::pair<int, std::string_view>, 13> kParts{{{1000, "m"},
                                                                       {900, "cm"},
                                                                       {500, "d"},
                                                                       {400, "cd"},
                                                                       {100, "c"},
                                                                       {90, "xc"},
                                                                       {50, "l"},
                                                                       {40, "xl"},
                                                                       {10, "x"},
                                                                       {9, "ix"},
                                                                       {5, "v"},
                                                                       {4, "iv"},
                                                                       {1, "i"}}};
    std::string out;
    for (const auto& [part, letters] : kParts)
        for (; value >= part; value -= part) out += letters;
    if (upper)
        for (char& c : out) c = static_cast<char>(c - 'a' + 'A');
    return out;
}

std::string chinese(int value) {
    constexpr std::array<std::string_view, 10> kDigits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    if (value >= 100) return std::to_string(value);
    std::string out;
    if (value >= 20) out += kDigits[static_cast<std::size_t>(value / 10)];
    if (value >= 10) out += "十";
    return out + std::string(kDigits[static_cast<std::size_t>(value % 10)]);
}

}  // namespace

std::string number_in_format(int value, std::string_view format) {
    if (value < 1 || value > 3000) return std::to_string(value);
    if (format == "upperRoman" || format == "lowerRoman") return roman(value, format == "upperRoman");
    if (format == "upperLetter" || format == "lowerLetter")
        return std::string(static_cast<std::size_t>((value - 1) / 26 + 1),
                           static_cast<char>((format == "upperLetter" ? 'A' : 'a') + (value - 1) % 26));
    if (format.starts_with("chinese") || format.starts_with("ideograph") || format.starts_with("japaneseCounting")) return chinese(value);
    if (format == "decimalZero" && value < 10) return "0" + std::to_string(value);
    if (format == "decimalEnclosedCircle" && value <= 20) {
        std::string out;
        append_utf8(out, U'①' + static_cast<char32_t>(value - 1));
        return out;
    }
    return std::to_string(value);
}

DocxNumbering::DocxNumbering(const pugi::xml_node& root) {
    const auto read_level = [](const pugi::xml_node& node) {
        return Level{int_of(child_of(node, "start"), 1), std::string(attribute_of(child_of(node, "numFmt"), "val")),
                     std::string(attribute_of(child_of(node, "lvlText"), "val"))};
    };
    for (const pugi::xml_node& node : root.children()) {
        if (local_name(node) == "abstractNum") {
            auto& levels = abstract_[int_of(node, -1, "abstractNumId")];
            for (const pugi::xml_node& child : node.children()) {
                const int level = int_of(child, -1, "ilvl");
                if (local_name(child) == "lvl" && level >= 0 && level < static_cast<int>(kLevels))
                    levels[static_cast<std::size_t>(level)] = read_level(child);
            }
        } else if (local_name(node) == "num") {
            List& list = lists_[int_of(node, -1, "numId")];
            list.abstract_id = int_of(child_of(node, "abstractNumId"), -1);
            for (const pugi::xml_node& child : node.children())
                if (local_name(child) == "lvlOverride" && child_of(child, "startOverride"))
                    list.starts[int_of(child, -1, "ilvl")] = int_of(child_of(child, "startOverride"), 1);
        }
    }
}

std::string DocxNumbering::next(int number_id, int level) {
    const auto found = lists_.find(number_id);
    if (found == lists_.end() || level < 0 || level >= static_cast<int>(kLevels)) return {};
    List& list = found->second;
    const auto levels = abstract_.find(list.abstract_id);
    if (levels == abstract_.end()) return {};
    auto& counters = counters_[list.abstract_id];
    const auto at = static_cast<std::size_t>(level);
    if (!list.begun)
        for (const auto& [overridden, start] : list.starts)
            if (overridden >= 0 && overridden < static_cast<int>(kLevels))
                counters[static_cast<std::size_t>(overridden)] = start == 0 ? 0 : start - 1;
    list.begun = true;
    const bool fresh = counters[at] == 0 && !list.starts.contains(level);
    counters[at] = fresh ? levels->second[at].start : counters[at] + 1;
    for (std::size_t below = at + 1; below < kLevels; ++below) counters[below] = 0;

    const Level& form = levels->second[at];
    if (form.format == "none") return {};
    if (form.format == "bullet") return "•";
    std::string out;
    for (std::size_t i = 0; i < form.text.size(); ++i) {
        const bool placeholder = form.text[i] == '%' && i + 1 < form.text.size() && form.text[i + 1] >= '1' && form.text[i + 1] <= '9';
        if (!placeholder) {
            out += form.text[i];
            continue;
        }
        const auto shown = static_cast<std::size_t>(form.text[++i] - '1');
        const Level& of = levels->second[shown];
        out += number_in_format(counters[shown] == 0 ? of.start : counters[shown],
                                shown == at || !form.format.starts_with("decimal") ? of.format : "decimal");
    }
    return out;
}

}  // namespace tanji
