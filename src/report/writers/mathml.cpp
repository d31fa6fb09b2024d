// SPDX-License-Identifier: Apache-2.0
#include "report/writers/mathml.h"

#include "ooxml/markup.h"
#include "report/writers/formula_lines.h"

namespace tanji {

namespace {

using Kind = MathNode::Kind;

void write(Markup& xml, const MathNode& node);

/// Exactly one element, whatever the node holds, as scripts and fractions count their children.
void write_one(Markup& xml, const MathNode& node) {
    xml.open("mrow");
    write(xml, node);
    xml.close();
}

void write_all(Markup& xml, const char* name, const std::vector<MathNode>& parts) {
    xml.open(name);
    for (const MathNode& part : parts) write_one(xml, part);
    xml.close();
}

void write_words(Markup& xml, const std::string& words) {
    split_words(words, [&](std::string_view piece, std::string_view index) {
        // Blanks at the ends of a token are dropped by MathML; those that do not break stay.
        std::string kept(piece);
        for (auto at = kept.find(' '); at != std::string::npos; at = kept.find(' ', at)) kept.replace(at, 1, "\u00A0");
        if (index.empty()) {
            xml.element("mtext", kept);
        } else {
            xml.open("msub").element("mtext", kept).element("mn", index).close();
        }
    });
}

void write(Markup& xml, const MathNode& node) {
    switch (node.kind) {
        case Kind::Row:
            for (const MathNode& part : node.children) write(xml, part);
            return;
        case Kind::Symbol:
            xml.element("mi", node.text);
            return;
        case Kind::Number:
            xml.element("mn", node.text);
            return;
        case Kind::Operator:
            xml.element("mo", node.text);
            return;
        case Kind::Words:
            write_words(xml, node.text);
            return;
        case Kind::Fraction:
            write_all(xml, "mfrac", node.children);
            return;
        case Kind::Subscript:
            write_all(xml, "msub", node.children);
            return;
        case Kind::Superscript:
            write_all(xml, "msup", node.children);
            return;
        case Kind::SubSuper:
            write_all(xml, "msubsup", node.children);
            return;
        case Kind::Sum:
            xml.open("munderover").element("mo", "∑");
            write_one(xml, node.children.at(1));
            write_one(xml, node.children.at(2));
            xml.close();
            write_one(xml, node.children.at(0));
            return;
        case Kind::Parentheses:
            xml.element("mo", "(");
            write_one(xml, node.children.at(0));
            xml.element("mo", ")");
            return;
    }
}

}  // namespace

std::string mathml(const MathNode& node, bool block) {
    Markup xml;
    xml.open("math", {{"xmlns", "http://www.w3.org/1998/Math/MathML"}, {"display", block ? "block" : "inline"}});
    write_one(xml, node);
    return xml.close().take();
}

}  // namespace tanji
