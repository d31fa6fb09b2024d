// SPDX-License-Identifier: Apache-2.0
#include "reading/docx/styles.h"

#include <cstdlib>
#include <pugixml.hpp>

#include "support/text.h"

namespace tanji {
namespace {

constexpr int kLongestChain = 20;

/// "heading 2" -> 2; 0 when the name does not begin so or no level from 1 to 9 follows.
int level_behind(std::string_view name, std::string_view word) {
    if (!name.starts_with(word)) return 0;
    const std::string_view rest = trim(name.substr(word.size()));
    return rest.size() == 1 && rest[0] >= '1' && rest[0] <= '9' ? rest[0] - '0' : 0;
}

DocxStyle style_of(const pugi::xml_node& node) {
    DocxStyle style;
    style.based_on = attribute_of(child_of(node, "basedOn"), "val");
    const std::string name = fold(attribute_of(child_of(node, "name"), "val"));
    style.heading = std::max(level_behind(name, "heading"), level_behind(name, "标题"));
    style.contents = std::max(level_behind(name, "toc"), level_behind(name, "目录"));
    style.caption = name == "caption" || name == "题注";
    const pugi::xml_node paragraph = child_of(node, "pPr");
    const int outline = int_of(child_of(paragraph, "outlineLvl"), 9);
    if (style.heading == 0 && outline >= 0 && outline < 9) style.heading = outline + 1;
    style.number_id = int_of(child_of(child_of(paragraph, "numPr"), "numId"), -1);
    style.number_level = int_of(child_of(child_of(paragraph, "numPr"), "ilvl"), -1);
    const pugi::xml_node run = child_of(node, "rPr");
    if (const pugi::xml_node bold = child_of(run, "b")) style.bold = is_on(bold) ? 1 : 0;
    style.size = int_of(child_of(run, "sz"), 0);
    return style;
}

void inherit(DocxStyle& style, const DocxStyle& from) {
    if (style.heading == 0) style.heading = from.heading;
    if (style.contents == 0) style.contents = from.contents;
    style.caption = style.caption || from.caption;
    if (style.number_id < 0) style.number_id = from.number_id;
    if (style.number_level < 0) style.number_level = from.number_level;
    if (style.bold < 0) style.bold = from.bold;
    if (style.size == 0) style.size = from.size;
}

}  // namespace

DocxStyles::DocxStyles(const pugi::xml_node& root) {
    std::map<std::string, DocxStyle, std::less<>> own;
    std::string default_id;
    default_.size = int_of(child_of(child_of(child_of(child_of(root, "docDefaults"), "rPrDefault"), "rPr"), "sz"), 0);
    for (const pugi::xml_node& node : root.children()) {
        if (local_name(node) != "style" || attribute_of(node, "type") != "paragraph") continue;
        std::string id(attribute_of(node, "styleId"));
        if (attribute_of(node, "default") == "1") default_id = id;
        own.emplace(std::move(id), style_of(node));
    }
    for (const auto& [id, style] : own) {
        DocxStyle whole = style;
        std::string above = style.based_on;
        for (int step = 0; step < kLongestChain && !above.empty(); ++step) {
            const auto found = own.find(above);
            if (found == own.end()) break;
            inherit(whole, found->second);
            above = found->second.based_on;
        }
        if (whole.size == 0) whole.size = default_.size;
        styles_.emplace(id, std::move(whole));
    }
    if (const auto found = styles_.find(default_id); found != styles_.end()) default_ = found->second;
}

const DocxStyle& DocxStyles::of(std::string_view id) const {
    const auto found = styles_.find(id);
    return found == styles_.end() ? default_ : found->second;
}

}  // namespace tanji
