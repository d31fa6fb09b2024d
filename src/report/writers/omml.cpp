// SPDX-License-Identifier: Apache-2.0
#include "ooxml/markup.h"
#include "report/writers/formula_lines.h"
#include "report/writers/mathml.h"

namespace tanji {

namespace {

using Kind = MathNode::Kind;

void write(Markup& xml, const MathNode& node);

enum class Face { Italic, Upright, Words };

void run(Markup& xml, std::string_view text, Face face) {
    xml.open("m:r");
    if (face == Face::Upright) xml.open("m:rPr").empty("m:sty", {{"m:val", "p"}}).close();
    if (face == Face::Words) xml.open("m:rPr").empty("m:nor").close();
    xml.open("w:rPr").empty("w:rFonts", {{"w:ascii", "Cambria Math"}, {"w:hAnsi", "Cambria Math"}}).close();
    xml.element("m:t", text, {{"xml:space", "preserve"}}).close();
}

void part(Markup& xml, const char* name, const MathNode& node) {
    xml.open(name);
    write(xml, node);
    xml.close();
}

void write_words(Markup& xml, const std::string& words) {
    split_words(words, [&](std::string_view piece, std::string_view index) {
        if (index.empty()) return run(xml, piece, Face::Words);
        xml.open("m:sSub").open("m:e");
        run(xml, piece.empty() ? "\u200B" : piece, Face::Words);  // an empty base shows as a dotted box
        xml.close().open("m:sub");
        run(xml, index, Face::Words);
        xml.close().close();
    });
}

void write(Markup& xml, const MathNode& node) {
    const auto& parts = node.children;
    switch (node.kind) {
        case Kind::Row:
            for (const MathNode& child : parts) write(xml, child);
            return;
        // One letter is a quantity, several are a name or an abbreviation and stand upright (ISO 80000-1).
        case Kind::Symbol:
            run(xml, node.text, node.text.size() == 1 ? Face::Italic : Face::Words);
            return;
        case Kind::Number:
        case Kind::Operator:
            run(xml, node.text, Face::Upright);
            return;
        case Kind::Words:
            write_words(xml, node.text);
            return;
        case Kind::Fraction:
            xml.open("m:f");
            part(xml, "m:num", parts.at(0));
            part(xml, "m:den", parts.at(1));
            xml.close();
            return;
        case Kind::Subscript:
            xml.open("m:sSub");
            part(xml, "m:e", parts.at(0));
            part(xml, "m:sub", parts.at(1));
            xml.close();
            return;
        case Kind::Superscript:
            xml.open("m:sSup");
            part(xml, "m:e", parts.at(0));
            part(xml, "m:sup", parts.at(1));
            xml.close();
            return;
        case Kind::SubSuper:
            xml.open("m:sSubSup");
            part(xml, "m:e", parts.at(0));
            part(xml, "m:sub", parts.at(1));
            part(xml, "m:sup", parts.at(2));
            xml.close();
            return;
        case Kind::Sum: {
            const auto is_empty = [](const MathNode& limit) { return limit.text.empty() && limit.children.empty(); };
            xml.open("m:nary").open("m:naryPr").empty("m:chr", {{"m:val", "∑"}}).empty("m:limLoc", {{"m:val", "undOvr"}});
            if (is_empty(parts.at(1))) xml.empty("m:subHide", {{"m:val", "1"}});
            if (is_empty(parts.at(2))) xml.empty("m:supHide", {{"m:val", "1"}});
            xml.close();
            part(xml, "m:sub", parts.at(1));
            part(xml, "m:sup", parts.at(2));
            part(xml, "m:e", parts.at(0));
            xml.close();
            return;
        }
        case Kind::Parentheses:
            xml.open("m:d");
            part(xml, "m:e", parts.at(0));
            xml.close();
            return;
    }
}

}  // namespace

std::string omml(const MathNode& node) {
    Markup xml;
    // A continued line begins with its sign; LibreOffice wants something before it.
    if (node.kind == Kind::Row && !node.children.empty() && node.children.front().kind == Kind::Operator) run(xml, "\u200B", Face::Words);
    write(xml, node);
    return xml.take();
}

}  // namespace tanji
