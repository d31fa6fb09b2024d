// SPDX-License-Identifier: Apache-2.0
#include "engine/record_quantity.h"

#include "model/study_path.h"
#include "units/formula.h"

namespace tanji {

namespace {

class Recorder {
  public:
    Recorder(const Study& study, Derivation& derivation) : study_(study), derivation_(derivation) {}

    NodeId record(const Quantity& quantity, std::string_view label, const Provenance& where, std::string_view path) {
        if (!path.empty())
            if (const NodeId known = derivation_.named(path); known != 0) return known;
        NodeId node = 0;
        if (is_formula(quantity))
            node = formula(quantity, where);
        else
            node = derivation_.datum(quantity.value, quantity.unit.symbol, label, quantity.text, where);
        if (!path.empty()) derivation_.name(node, path);
        return node;
    }

  private:
    NodeId formula(const Quantity& quantity, const Provenance& where) {
        const Place place = place_of(study_, where);
        const Result<Formula> formula = parse_formula(quantity.text, place);
        LCA_REQUIRE(formula.has_value(), "a formula that was not evaluated: " + quantity.text);
        std::vector<NodeId> nodes;
        Diagnostics none;
        const auto values = evaluate_formula(*formula, place, [&](const FormulaNode& node) { return number(node.name).quantity; }, none);
        LCA_REQUIRE(values.has_value(), "a formula that was evaluated before, but not now: " + quantity.text);
        for (std::size_t index = 0; index < formula->nodes.size(); ++index)
            nodes.push_back(node_of(formula->nodes[index], (*values)[index], *values, nodes));
        return nodes.back();
    }

    FoundNumber number(const std::string& name) const {
        std::optional<FoundNumber> found = find_number(study_, name);
        LCA_REQUIRE(found.has_value(), "a formula names what is not there: " + name);
        return *std::move(found);
    }

    NodeId node_of(const FormulaNode& node, const Quantity& value, const std::vector<Quantity>& values, const std::vector<NodeId>& nodes) {
        constexpr std::string_view kLabel = "derivation.formula";
        const std::string& unit = value.unit.symbol;
        std::vector<NodeId> args;
        for (const std::size_t arg : node.args) args.push_back(nodes[arg]);
        if (shares_unit(node.op))
            for (std::size_t index = 1; index < args.size(); ++index)
                args[index] = brought_to(args[index], values[node.args[index]], values[node.args[0]].unit);
        switch (node.op) {
            case FormulaOp::Number:
                return derivation_.constant(value.value, unit, "derivation.number-in-formula");
            case FormulaOp::Name: {
                const FoundNumber found = number(node.name);
                if (found.constant) return derivation_.constant(found.quantity.value, unit, found.label);
                return record(found.quantity, found.label, found.where, found.path);
            }
            case FormulaOp::Add:
                return derivation_.sum(args, unit, kLabel);
            case FormulaOp::Subtract: {
                const NodeId parts[] = {args[0],
                                        derivation_.function(Op::Negate, {&args[1], 1}, -derivation_.value(args[1]), unit, kLabel)};
                return derivation_.sum(parts, unit, kLabel);
            }
            case FormulaOp::Multiply:
                return derivation_.product(args, unit, kLabel);
            case FormulaOp::Divide:
                return derivation_.quotient(args[0], args[1], unit, kLabel);
            case FormulaOp::Power:
                args[1] = brought_to(args[1], values[node.args[1]], unit_one());
                if (values[node.args[0]].unit.dimension.is_none()) args[0] = brought_to(args[0], values[node.args[0]], unit_one());
                return derivation_.function(Op::Power, args, value.value, unit, kLabel);
            case FormulaOp::Negate:
                return derivation_.function(Op::Negate, args, value.value, unit, kLabel);
            case FormulaOp::Min:
                return derivation_.function(Op::Min, args, value.value, unit, kLabel);
            case FormulaOp::Max:
                return derivation_.function(Op::Max, args, value.value, unit, kLabel);
            case FormulaOp::Abs:
                return derivation_.function(Op::Abs, args, value.value, unit, kLabel);
            case FormulaOp::Sqrt:
            case FormulaOp::Exp:
            case FormulaOp::Ln: {
                args[0] = brought_to(args[0], values[node.args[0]], unit_one());
                const Op op = node.op == FormulaOp::Sqrt ? Op::Sqrt : node.op == FormulaOp::Exp ? Op::Exp : Op::Log;
                return derivation_.function(op, args, value.value, unit, kLabel);
            }
        }
        LCA_REQUIRE(false, "an operation that is not recorded");
    }

    NodeId brought_to(NodeId node, const Quantity& value, const Unit& unit) {
        if (value.unit.symbol == unit.symbol) return node;
        const std::optional<double> converted = value.in(unit);
        LCA_REQUIRE(converted.has_value(), "units that were added before, but not now");
        return derivation_.convert(node, *converted, unit.symbol);
    }

    const Study& study_;
    Derivation& derivation_;
};

}  // namespace

NodeId record_quantity(const Study& study, const Quantity& quantity, std::string_view label, const Provenance& where,
                       Derivation& derivation, std::string_view path) {
    return Recorder(study, derivation).record(quantity, label, where, path);
}

}  // namespace tanji
