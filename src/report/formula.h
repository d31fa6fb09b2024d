// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace tanji {

/// A formula as a small tree; printed as MathML, OMML and one line of text.
struct MathNode {
    enum class Kind {
        Row,          // children side by side
        Symbol,       // one quantity sign, italic: E
        Words,        // upright text, units: kg CO₂e
        Number,       // as printed
        Operator,     // = + − × ·
        Fraction,     // children: numerator, denominator
        Subscript,    // children: base, index
        Superscript,  // children: base, exponent
        SubSuper,     // children: base, index, exponent
        Sum,          // children: body, below, above (either an empty Row)
        Parentheses   // children: content
    };
    Kind kind = Kind::Row;
    std::string text = {};
    std::string path = {};  // of a Number: the result it came from; may be empty
    std::vector<MathNode> children = {};
};

namespace math {
MathNode row(std::vector<MathNode> parts);
MathNode symbol(std::string sign);
MathNode words(std::string text);
MathNode number(std::string text, std::string path = {});
MathNode op(std::string sign);
MathNode fraction(MathNode above, MathNode below);
MathNode sub(MathNode base, MathNode index);
MathNode sup(MathNode base, MathNode exponent);
MathNode sub_sup(MathNode base, MathNode index, MathNode exponent);
MathNode sum(MathNode body, MathNode below = {}, MathNode above = {});
MathNode parentheses(MathNode content);
}  // namespace math

/// "E = Σ(AD × EF) / 1000": for plain text and alternative texts.
std::string math_text(const MathNode& node);

}  // namespace tanji
