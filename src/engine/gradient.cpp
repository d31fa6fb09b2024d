// SPDX-License-Identifier: Apache-2.0
#include "engine/gradient.h"

#include <algorithm>
#include <cmath>

namespace tanji {

namespace {

/// Hands the derivative of a node down to its inputs.
void hand_down(const Derivation& derivation, NodeId node, std::vector<double>& of) {
    const std::span<const NodeId> inputs = derivation.inputs(node);
    const double above = of[node];
    const auto value = [&](std::size_t input) { return derivation.value(inputs[input]); };
    switch (derivation.op(node)) {
        case Op::Datum:
        case Op::Constant:
        case Op::FactorValue:
            return;
        case Op::Sum:
            for (const NodeId input : inputs) of[input] += above;
            return;
        case Op::Product:
            for (std::size_t input = 0; input < inputs.size(); ++input) {
                double others = above;  // not value / input: an input may be 0
                for (std::size_t other = 0; other < inputs.size(); ++other)
                    if (other != input) others *= value(other);
                of[inputs[input]] += others;
            }
            return;
        case Op::Quotient:
            of[inputs[0]] += above / value(1);
            of[inputs[1]] -= above * value(0) / (value(1) * value(1));
            return;
        case Op::Convert:
            of[inputs[0]] += above * derivation.scale(node);
            return;
        case Op::Negate:
            of[inputs[0]] -= above;
            return;
        case Op::Power:
            of[inputs[0]] += above * value(1) * std::pow(value(0), value(1) - 1.0);
            if (value(0) > 0.0) of[inputs[1]] += above * derivation.value(node) * std::log(value(0));
            return;
        case Op::Min:
        case Op::Max: {  // the one that decides; the first of several equal ones
            const auto decides = [&](NodeId input) { return derivation.value(input) == derivation.value(node); };
            const auto found = std::find_if(inputs.begin(), inputs.end(), decides);
            if (found != inputs.end()) of[*found] += above;
            return;
        }
        case Op::Abs:
            of[inputs[0]] += value(0) < 0.0 ? -above : above;
            return;
        case Op::Sqrt:
            of[inputs[0]] += above / (2.0 * derivation.value(node));
            return;
        case Op::Exp:
            of[inputs[0]] += above * derivation.value(node);
            return;
        case Op::Log:
            of[inputs[0]] += above / value(0);
            return;
    }
}

}  // namespace

Gradient gradient(const VariantResult& variant, const ProductResult& product) {
    const Inventory& inventory = *variant.inventory;
    const Derivation& derivation = inventory.derivation;
    const std::size_t first_provider = inventory.columns.size() - inventory.providers.size();
    Gradient gradient;
    gradient.nodes.assign(derivation.size(), 0.0);
    gradient.providers.assign(inventory.providers.size(), 0.0);

    for (const Line& line : inventory.lines) {
        const double runs = product.scaling[line.column];
        if (runs == 0.0) continue;
        if (line.flow != kNone) {
            const double sign = line.direction == Direction::Input ? -1.0 : 1.0;
            gradient.nodes[line.node] += sign * runs * counted_characterisation(variant, line.flow);
        } else {
            const std::size_t supply = line.provider != kNone ? first_provider + line.provider : line.supplier;
            gradient.nodes[line.node] += runs * variant.footprints[supply];
        }
    }
    for (std::size_t column = 0; column < first_provider; ++column)  // more made in a run: fewer runs are needed
        if (const NodeId made = inventory.columns[column].made; made != 0)
            gradient.nodes[made] -= variant.footprints[column] * product.scaling[column];
    for (const DeliveryLink& link : inventory.links)
        if (link.node != 0) gradient.nodes[link.node] += variant.footprints[link.supplier] * product.scaling[link.delivery];
    for (std::size_t index = 0; index < inventory.providers.size(); ++index) {
        const Provider& provider = inventory.providers[index];
        const double runs = product.scaling[first_provider + index];
        gradient.providers[index] = runs * variant.footprints[first_provider + index];
        for (std::size_t term = 0; term < provider.factor.terms.size(); ++term) {
            const auto flow = static_cast<std::size_t>(
                std::find(inventory.flows.begin(), inventory.flows.end(), provider.factor.terms[term].flow) - inventory.flows.begin());
            gradient.nodes[provider.term_nodes[term]] += runs * counted_characterisation(variant, flow);
        }
    }
    for (auto node = static_cast<NodeId>(derivation.size()); --node > 0;)  // inputs stand before what is made of them
        if (gradient.nodes[node] != 0.0) hand_down(derivation, node, gradient.nodes);
    return gradient;
}

}  // namespace tanji
