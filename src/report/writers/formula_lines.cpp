// SPDX-License-Identifier: Apache-2.0
#include "report/writers/formula_lines.h"

#include <algorithm>
#include <utility>

#include "report/figures/text_measure.h"
#include "report/writers/labels.h"

namespace tanji {

namespace {

using Kind = MathNode::Kind;

constexpr double kScript = 0.7;    // size of an index
constexpr double kOperator = 1.5;  // with the space round it [em]

double width_of(const MathNode& node) {
    const auto& parts = node.children;
    double sum = 0;
    switch (node.kind) {
        case Kind::Row:
            for (const MathNode& part : parts) sum += width_of(part);
            return sum;
        case Kind::Operator:
            return kOperator;
        case Kind::Fraction:
            return std::max(width_of(parts.at(0)), width_of(parts.at(1))) + 0.3;
        case Kind::Subscript:
        case Kind::Superscript:
            return width_of(parts.at(0)) + kScript * width_of(parts.at(1));
        case Kind::SubSuper:
            return width_of(parts.at(0)) + kScript * std::max(width_of(parts.at(1)), width_of(parts.at(2)));
        case Kind::Sum:
            return 1.3 + width_of(parts.at(0));
        case Kind::Parentheses:
            return 0.8 + width_of(parts.at(0));
        default:
            return text_width(node.text, 1.0);
    }
}

/// The parts of nested rows side by side.
void flatten(const MathNode& node, std::vector<MathNode>& parts) {
    if (node.kind != Kind::Row) {
        parts.push_back(node);
        return;
    }
    for (const MathNode& child : node.children) flatten(child, parts);
}

std::vector<MathNode> pieces_before(const std::vector<MathNode>& parts, bool equals_only) {
    std::vector<MathNode> pieces;
    bool first_equals = equals_only;  // what stands before the first "=" is short and stays with it
    for (const MathNode& part : parts) {
        const bool equals = part.kind == Kind::Operator && part.text == "=";
        const bool breaks = equals_only ? equals && !first_equals : part.kind == Kind::Operator;
        if (equals) first_equals = false;
        if (pieces.empty() || (breaks && !pieces.back().children.empty())) pieces.push_back(math::row({}));
        pieces.back().children.push_back(part);
    }
    return pieces;
}

/// As many pieces on each line as it holds.
std::vector<MathNode> fill_lines(std::vector<MathNode> pieces, double width) {
    std::vector<MathNode> lines;
    for (MathNode& piece : pieces) {
        if (lines.empty() || width_of(lines.back()) + width_of(piece) > width) {
            lines.push_back(std::move(piece));
        } else {
            for (MathNode& part : piece.children) lines.back().children.push_back(std::move(part));
        }
    }
    return lines;
}

}  // namespace

std::vector<MathNode> formula_lines(const MathNode& formula, double width) {
    if (width_of(formula) <= width) return {formula};
    std::vector<MathNode> parts;
    flatten(formula, parts);
    std::vector<MathNode> lines;
    for (MathNode& line : fill_lines(pieces_before(parts, true), width)) {
        if (width_of(line) <= width) {
            lines.push_back(std::move(line));
            continue;
        }
        // "E =" alone on a line looks lost, so the first sign after "=" does not break either.
        std::vector<MathNode> pieces = pieces_before(line.children, false);
        if (pieces.size() > 1 && pieces[1].children.front().text == "=") {
            for (MathNode& part : pieces[1].children) pieces[0].children.push_back(std::move(part));
            pieces.erase(pieces.begin() + 1);
        }
        for (MathNode& shorter : fill_lines(std::move(pieces), width)) lines.push_back(std::move(shorter));
    }
    return lines;
}

void split_words(std::string_view words, const std::function<void(std::string_view text, std::string_view index)>& take) {
    std::string_view held;
    split_subscripts(words, [&](std::string_view piece, bool subscript) {
        if (!subscript) {
            if (!held.empty()) take(held, {});
            held = piece;
            return;
        }
        std::size_t letters = held.size();
        const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == ')'; };
        while (letters > 0 && is_letter(held[letters - 1])) --letters;
        if (letters > 0) take(held.substr(0, letters), {});
        take(held.substr(letters), piece);
        held = {};
    });
    if (!held.empty()) take(held, {});
}

}  // namespace tanji
