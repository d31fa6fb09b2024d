// SPDX-License-Identifier: Apache-2.0
#include "reading/html_nodes.h"

#include <gumbo.h>

#include <algorithm>
#include <array>

#include "reading/glyphs.h"
#include "support/text.h"

namespace tanji {
namespace {

/// Elements without an end tag, or whose end tag may be left out.
constexpr std::array<std::string_view, 34> kUnclosed{
    "area",   "base",     "br",       "col",  "embed", "hr",   "img", "input", "link",    "meta",    "param", "source",
    "track",  "wbr",      "p",        "li",   "td",    "tr",   "th",  "thead", "tbody",   "tfoot",   "dt",    "dd",
    "option", "optgroup", "colgroup", "html", "head",  "body", "rp",  "rt",    "caption", "!doctype"};

std::string tag_name(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return piece.data == nullptr ? std::string() : fold(std::string_view(piece.data, piece.length));
}

std::vector<const GumboNode*> elements_of(const GumboNode& node) {
    std::vector<const GumboNode*> out;
    for (unsigned i = 0; i < node.v.element.children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(node.v.element.children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT) out.push_back(child);
    }
    return out;
}

std::string in_brackets(std::string text) {
    return count_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '+' || c == '/'; }) > 0 ? "(" + text + ")" : text;
}

}  // namespace

std::string_view html_attribute(const HtmlNode& node, const char* name) {
    const GumboAttribute* attribute = gumbo_get_attribute(&node.v.element.attributes, name);
    return attribute == nullptr ? std::string_view() : std::string_view(attribute->value);
}

bool is_shown(const HtmlNode& node) {
    switch (node.v.element.tag) {
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_HEAD:
        case GUMBO_TAG_DEL:
        case GUMBO_TAG_SVG:
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_TEXTAREA:
            return false;
        default:
            break;
    }
    if (gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr) return false;
    std::string style = fold(html_attribute(node, "style"));
    std::erase(style, ' ');
    return style.find("display:none") == std::string::npos;
}

void append_collapsed(std::string& out, std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; };
    for (std::size_t at = 0; at < text.size();) {
        if (!blank(text[at])) {
            out += text[at++];
            continue;
        }
        bool line_break = false;
        while (at < text.size() && blank(text[at])) line_break = text[at++] == '\n' || line_break;
        if (out.empty() || blank(out.back())) continue;
        const bool between_han = line_break && at < text.size() && out.size() >= 3 &&
                                 is_han(decode(std::string_view(out).substr(out.size() - 3)).front().sign) &&
                                 is_han(decode(text.substr(at, 3)).front().sign);
        if (!between_han) out += ' ';
    }
}

std::string html_text(const HtmlNode& node) {
    std::string out;
    for (unsigned i = 0; i < node.v.element.children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(node.v.element.children.data[i]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_CDATA)
            append_collapsed(out, child->v.text.text);
        else if (child->type == GUMBO_NODE_ELEMENT && is_shown(*child))
            out += html_text(*child);
    }
    return out;
}

std::string html_script(const HtmlNode& node, bool up) {
    for (const GumboNode* child : elements_of(node))
        if (up && child->v.element.tag == GUMBO_TAG_A) return {};
    const std::string text = html_text(node);
    std::string out;
    for (const Glyph& glyph : decode(text)) {
        const char32_t turned = up ? raised(glyph.sign) : lowered(glyph.sign);
        append_utf8(out, turned != 0 ? turned : glyph.sign);
    }
    return out;
}

std::string html_math(const HtmlNode& node) {
    const std::string tag = tag_name(node.v.element);
    const std::vector<const GumboNode*> parts = elements_of(node);
    if (tag == "annotation" || tag == "annotation-xml") return {};
    if (tag == "mfrac" && parts.size() == 2) return in_brackets(html_math(*parts[0])) + "/" + in_brackets(html_math(*parts[1]));
    if ((tag == "msup" || tag == "mover") && parts.size() == 2) return html_math(*parts[0]) + "^" + in_brackets(html_math(*parts[1]));
    if ((tag == "msub" || tag == "munder") && parts.size() == 2) return html_math(*parts[0]) + "_" + in_brackets(html_math(*parts[1]));
    if (tag == "msqrt") {
        std::string inside;
        for (const GumboNode* part : parts) inside += html_math(*part);
        return "√(" + inside + ")";
    }
    if (parts.empty()) return std::string(trim(html_text(node)));
    std::string out;
    for (const GumboNode* part : parts) out += html_math(*part);
    return out;
}

int html_depth(std::string_view text) {
    int depth = 0;
    int deepest = 0;
    for (auto at = text.find('<'); at != std::string_view::npos && at + 1 < text.size(); at = text.find('<', at + 1)) {
        const bool closes = text[at + 1] == '/';
        std::size_t end = at + (closes ? 2 : 1);
        const std::size_t begin = end;
        while (end < text.size() && end - begin < 12 &&
               (is_latin(static_cast<unsigned char>(text[end])) || is_digit(static_cast<unsigned char>(text[end]))))
            ++end;
        if (end == begin) continue;
        const std::string name = fold(text.substr(begin, end - begin));
        if (std::find(kUnclosed.begin(), kUnclosed.end(), name) != kUnclosed.end()) continue;
        depth = closes ? std::max(0, depth - 1) : depth + 1;
        deepest = std::max(deepest, depth);
    }
    return deepest;
}

}  // namespace tanji
