// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "units/quantity.h"

namespace tanji {

enum class FormulaOp : std::uint8_t { Number, Name, Negate, Add, Subtract, Multiply, Divide, Power, Min, Max, Sqrt, Exp, Ln, Abs };

struct FormulaNode {
    FormulaOp op = FormulaOp::Number;
    Quantity number;                // Number: as written, with its unit
    std::string name;               // Name: what it refers to
    std::vector<std::size_t> args;  // indices of nodes before this one
    int column = 0;                 // in the formula's text, from 1
};

/// A formula as written in a study: "= power * hours * 12 [month/year]". The last node is the whole; each stands after its arguments.
/// Operators + - * / ^ and brackets, functions min, max, sqrt, exp, ln, abs. A number may carry a unit in square brackets. A name is made
/// of letters of any language, digits, "_" and "."; a hyphen belongs to a name when a letter or digit follows it at
/// once, so a minus between names stands between blanks. {any path} in braces is a name as it stands.
struct Formula {
    std::vector<FormulaNode> nodes;
};

/// Codes FORMULA-01 not a formula (what was expected, at which column), FORMULA-08 too long or too deep, and those of parse_unit.
Result<Formula> parse_formula(std::string_view text, const Place& place);

/// Value and unit of every node. `resolve` gives what a name stands for; empty when it has said itself what is wrong.
/// Codes FORMULA-03 units that cannot be added or compared, FORMULA-04 a function or an exponent that takes no unit, FORMULA-07 no finite
/// number. Empty when there was an error.
std::optional<std::vector<Quantity>> evaluate_formula(const Formula& formula, const Place& place,
                                                      const std::function<std::optional<Quantity>(const FormulaNode&)>& resolve,
                                                      Diagnostics& diagnostics);

/// True for operations whose arguments must share a unit: their arguments are brought to the unit of the first.
bool shares_unit(FormulaOp op);

}  // namespace tanji
