// SPDX-License-Identifier: Apache-2.0
#include "report/formula.h"

#include <utility>

namespace tanji {

namespace {

using Kind = MathNode::Kind;

MathNode leaf(Kind kind, std::string text, std::string path = {}) { return {kind, std::move(text), std::move(path), {}}; }

bool is_empty(const MathNode& node) { return node.text.empty() && node.children.empty(); }

// Brackets keep the meaning when a fraction is written on one line.
std::string bracketed(const MathNode& node) {
    const std::string text = math_text(node);
    const bool compound = node.kind == Kind::Fraction || (node.kind == Kind::Row && node.children.size() > 1);
    return compound ? "(" + text + ")" : text;
}

std::string row_text(const MathNode& node) {
    std::string text;
    for (const MathNode& child : node.children) text += math_text(child);
    return text;
}

}  // namespace

namespace math {

MathNode row(std::vector<MathNode> parts) { return {Kind::Row, {}, {}, std::move(parts)}; }
MathNode symbol(std::string sign) { return leaf(Kind::Symbol, std::move(sign)); }
MathNode words(std::string text) { return leaf(Kind::Words, std::move(text)); }
MathNode number(std::string text, std::string path) { return leaf(Kind::Number, std::move(text), std::move(path)); }
MathNode op(std::string sign) { return leaf(Kind::Operator, std::move(sign)); }
MathNode fraction(MathNode above, MathNode below) { return {Kind::Fraction, {}, {}, {std::move(above), std::move(below)}}; }
MathNode sub(MathNode base, MathNode index) { return {Kind::Subscript, {}, {}, {std::move(base), std::move(index)}}; }
MathNode sup(MathNode base, MathNode exponent) { return {Kind::Superscript, {}, {}, {std::move(base), std::move(exponent)}}; }
MathNode sub_sup(MathNode base, MathNode index, MathNode exponent) {
    return {Kind::SubSuper, {}, {}, {std::move(base), std::move(index), std::move(exponent)}};
}
MathNode sum(MathNode body, MathNode below, MathNode above) {
    return {Kind::Sum, {}, {}, {std::move(body), std::move(below), std::move(above)}};
}
MathNode parentheses(MathNode content) { return {Kind::Parentheses, {}, {}, {std::move(content)}}; }

}  // namespace math

std::string math_text(const MathNode& node) {
    const auto& parts = node.children;
    switch (node.kind) {
        case Kind::Row:
            return row_text(node);
        case Kind::Symbol:
        case Kind::Number:
            return node.text;
        case Kind::Words:
            return node.text;
        case Kind::Operator:
            return " " + node.text + " ";
        case Kind::Fraction:
            return bracketed(parts.at(0)) + " / " + bracketed(parts.at(1));
        case Kind::Subscript:
            return math_text(parts.at(0)) + "_" + math_text(parts.at(1));
        case Kind::Superscript:
            return math_text(parts.at(0)) + "^" + math_text(parts.at(1));
        case Kind::SubSuper:
            return math_text(parts.at(0)) + "_" + math_text(parts.at(1)) + "^" + math_text(parts.at(2));
        case Kind::Sum:
            return (is_empty(parts.at(1)) ? "Σ" : "Σ_" + math_text(parts.at(1)) + " ") + bracketed(parts.at(0));
        case Kind::Parentheses:
            return "(" + math_text(parts.at(0)) + ")";
    }
    return {};
}

}  // namespace tanji
