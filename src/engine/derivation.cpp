// SPDX-License-Identifier: Apache-2.0
#include "engine/derivation.h"

#include "support/require.h"

namespace tanji {

Derivation::Derivation() {
    intern({});
    nodes_.push_back({0.0, 0, 0, 0, 0, Op::Constant});  // node 0 means "none"
}

std::uint32_t Derivation::intern(std::string_view text) {
    const auto found = string_index_.find(text);
    if (found != string_index_.end()) return found->second;
    const auto index = static_cast<std::uint32_t>(strings_.size());
    strings_.emplace_back(text);
    string_index_.emplace(text, index);
    return index;
}

NodeId Derivation::leaf(double value, Op op, std::string_view unit, std::string_view label, std::string_view text, std::string_view row,
                        Provenance provenance) {
    const auto first = static_cast<std::uint32_t>(leaves_.size());
    leaves_.push_back({intern(text), intern(row), provenance});
    nodes_.push_back({value, intern(unit), intern(label), first, 0, op});
    return static_cast<NodeId>(nodes_.size() - 1);
}

NodeId Derivation::add(double value, Op op, std::string_view unit, std::string_view label, std::span<const NodeId> inputs) {
    const auto first = static_cast<std::uint32_t>(inputs_.size());
    for (const NodeId input : inputs) {
        LCA_REQUIRE(input != 0 && input < nodes_.size(), "a derivation rests on a node that does not exist");
        inputs_.push_back(input);
    }
    nodes_.push_back({value, intern(unit), intern(label), first, static_cast<std::uint32_t>(inputs.size()), op});
    return static_cast<NodeId>(nodes_.size() - 1);
}

NodeId Derivation::datum(double value, std::string_view unit, std::string_view label, std::string_view as_written, Provenance provenance) {
    return leaf(value, Op::Datum, unit, label, as_written, {}, provenance);
}

NodeId Derivation::constant(double value, std::string_view unit, std::string_view label) {
    return add(value, Op::Constant, unit, label, {});
}

NodeId Derivation::factor_value(double value, std::string_view unit, std::string_view label, std::string_view as_written,
                                std::string_view row) {
    return leaf(value, Op::FactorValue, unit, label, as_written, row, {});
}

NodeId Derivation::sum(std::span<const NodeId> inputs, std::string_view unit, std::string_view label) {
    double value = 0.0;
    for (const NodeId input : inputs) value += nodes_[input].value;
    return add(value, Op::Sum, unit, label, inputs);
}

NodeId Derivation::product(std::span<const NodeId> inputs, std::string_view unit, std::string_view label) {
    double value = 1.0;
    for (const NodeId input : inputs) value *= nodes_[input].value;
    return add(value, Op::Product, unit, label, inputs);
}

NodeId Derivation::quotient(NodeId dividend, NodeId divisor, std::string_view unit, std::string_view label) {
    const NodeId inputs[] = {dividend, divisor};
    return add(nodes_[dividend].value / nodes_[divisor].value, Op::Quotient, unit, label, inputs);
}

NodeId Derivation::convert(NodeId input, double value, std::string_view unit) {
    const NodeId inputs[] = {input};
    return add(value, Op::Convert, unit, "derivation.converted", inputs);
}

NodeId Derivation::function(Op op, std::span<const NodeId> inputs, double value, std::string_view unit, std::string_view label) {
    return add(value, op, unit, label, inputs);
}

NodeId Derivation::named(std::string_view path) const {
    const auto found = name_index_.find(path);
    return found == name_index_.end() ? 0 : found->second;
}

void Derivation::name(NodeId node, std::string_view path) {
    if (name_index_.try_emplace(std::string(path), node).second) names_.emplace_back(path, node);
}

double Derivation::scale(NodeId convert) const {
    const NodeId input = inputs(convert).front();
    if (const double from = value(input); from != 0.0) return value(convert) / from;
    // Nothing to divide by: one of the input's unit, converted.
    const Result<Unit> from = parse_unit(unit(input), {}), to = parse_unit(unit(convert), {});
    LCA_REQUIRE(from.has_value() && to.has_value(), "a conversion between units that cannot be read");
    const std::optional<double> scale = Quantity{1.0, *from, {}}.in(*to);
    LCA_REQUIRE(scale.has_value(), "a conversion between units that do not convert");
    return *scale;
}

std::string_view Derivation::as_written(NodeId node) const {
    const Node& data = nodes_[node];
    return data.op == Op::Datum || data.op == Op::FactorValue ? std::string_view(strings_[leaves_[data.first].text]) : std::string_view{};
}

std::string_view Derivation::row(NodeId node) const {
    const Node& data = nodes_[node];
    return data.op == Op::FactorValue ? std::string_view(strings_[leaves_[data.first].row]) : std::string_view{};
}

Provenance Derivation::provenance(NodeId node) const {
    const Node& data = nodes_[node];
    return data.op == Op::Datum ? leaves_[data.first].provenance : Provenance{};
}

std::span<const NodeId> Derivation::inputs(NodeId node) const {
    const Node& data = nodes_[node];
    if (data.op == Op::Datum || data.op == Op::FactorValue) return {};
    return {inputs_.data() + data.first, data.count};
}

}  // namespace tanji
