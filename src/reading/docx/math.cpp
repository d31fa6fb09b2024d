// SPDX-License-Identifier: Apache-2.0
#include "reading/docx/math.h"

#include <pugixml.hpp>

#include "reading/marks.h"

namespace tanji {
namespace {

constexpr int kDeepest = 60;

std::string part(const pugi::xml_node& node, std::string_view name, int depth) { return linear_math(child_of(node, name), depth + 1); }

/// What hangs on something else stands in brackets when it is more than one word.
std::string grouped(const std::string& text) {
    if (count_characters(text) <= 1) return text;
    const bool word =
        text.find_first_of("+-*/=^_ ()") == std::string::npos && text.find("×") == std::string::npos && text.find("·") == std::string::npos;
    return word ? text : "(" + text + ")";
}

std::string scripts(const pugi::xml_node& node, int depth) {
    const std::string below = part(node, "sub", depth);
    const std::string above = part(node, "sup", depth);
    return (below.empty() ? "" : "_" + grouped(below)) + (above.empty() ? "" : "^" + grouped(above));
}

}  // namespace

std::string linear_math(const pugi::xml_node& node, int depth) {
    if (depth > kDeepest) return {};
    std::string out;
    for (const pugi::xml_node& child : node.children()) {
        const std::string_view name = local_name(child);
        if (name == "t") {
            out += child.text().get();
        } else if (name == "f") {
            out += grouped(part(child, "num", depth)) + "/" + grouped(part(child, "den", depth));
        } else if (name == "sSub" || name == "sSup" || name == "sSubSup") {
            out += part(child, "e", depth) + scripts(child, depth);
        } else if (name == "nary") {
            const std::string_view sign = attribute_of(child_of(child_of(child, "naryPr"), "chr"), "val");
            out += std::string(sign.empty() ? "∫" : sign) + scripts(child, depth) + " " + part(child, "e", depth);
        } else if (name == "rad") {
            out += "√(" + part(child, "e", depth) + ")";
        } else if (name == "d") {
            const pugi::xml_node properties = child_of(child, "dPr");
            const pugi::xml_node begin = child_of(properties, "begChr");
            const pugi::xml_node end = child_of(properties, "endChr");
            out += begin ? attribute_of(begin, "val") : "(";
            bool first = true;
            for (const pugi::xml_node& inner : child.children()) {
                if (local_name(inner) != "e") continue;
                out += (first ? "" : "|") + linear_math(inner, depth + 1);
                first = false;
            }
            out += end ? attribute_of(end, "val") : ")";
        } else if (name == "limLow" || name == "limUpp") {
            out += part(child, "e", depth) + (name == "limLow" ? "_" : "^") + grouped(part(child, "lim", depth));
        } else if (!name.ends_with("Pr") && name != "del" && name != "moveFrom") {
            out += linear_math(child, depth + 1);
        }
    }
    return out;
}

}  // namespace tanji
