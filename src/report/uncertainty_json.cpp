// SPDX-License-Identifier: Apache-2.0
#include "model/study_fields.h"
#include "report/json_values.h"
#include "report/result_json.h"
#include "support/ids.h"

namespace tanji {

namespace {

using namespace json_values;

std::string_view word(InputKind kind) {
    static constexpr std::string_view kWords[] = {"amount", "factor", "parameter", "datum"};
    return kWords[static_cast<int>(kind)];
}
std::string_view word(UncertaintyOrigin origin) {
    static constexpr std::string_view kWords[] = {"none", "stated", "pedigree", "source"};
    return kWords[static_cast<int>(origin)];
}

/// The parameters that the kind has; of a lognormal the median and sigma.
Node distribution_node(const Distribution& distribution, std::string_view unit) {
    Node node = Node::map({{"kind", text(enum_word(distribution.kind))}, {"unit", text(unit)}});
    switch (distribution.kind) {
        case DistributionKind::Unstated:
            node.set("value", number(distribution.value));
            break;
        case DistributionKind::Normal:
            node.set("mean", number(distribution.value));
            node.set("sd", number(distribution.spread));
            break;
        case DistributionKind::Lognormal:
            node.set("median", number(distribution.value));
            node.set("sigma", number(distribution.spread));
            break;
        case DistributionKind::Triangular:
            node.set("mode", number(distribution.value));
            [[fallthrough]];
        case DistributionKind::Uniform:
            node.set("least", number(distribution.least));
            node.set("most", number(distribution.most));
            break;
    }
    return node;
}

void set_figures(Node& node, const Sample& sample) {
    node.set("unit", text(kCo2e));
    node.set("mean", number(sample.mean));
    node.set("sd", number(sample.sd));
    node.set("low", number(sample.low));
    node.set("median", number(sample.median));
    node.set("high", number(sample.high));
}

Node first_order_node(const FirstOrder& first) {
    Node node = Node::map({{"unit", text(kCo2e)}, {"total", number(first.total)}, {"sd", number(first.sd)}});
    node.set("form", text(first.lognormal ? "lognormal" : "normal"));
    node.set("low", number(first.low));
    node.set("high", number(first.high));
    if (first.gsd) node.set("gsd", number(*first.gsd));
    return node;
}

Node monte_carlo_node(const VariantResult& variant, std::size_t index, const MonteCarloProduct& drawn, const ResultPath& root) {
    const Sample& total = drawn.total;
    Node node = Node::map({{"draws", count(total.draws)}, {"standard_error", number(total.standard_error)}});
    set_figures(node, total);
    Node bars = Node::sequence(), means = Node::sequence(), stages = Node::sequence();
    for (const std::uint64_t bar : total.histogram.bars) bars.items.push_back(count(bar));
    node.set("histogram", Node::map({{"least", number(total.histogram.least)},
                                     {"most", number(total.histogram.most)},
                                     {"below", count(total.histogram.below)},
                                     {"above", count(total.histogram.above)},
                                     {"bars", std::move(bars)}}));
    for (const auto& [runs, mean] : total.means) means.items.push_back(Node::map({{"draws", count(runs)}, {"mean", number(mean)}}));
    node.set("means", std::move(means));
    for (std::size_t stage = 0; stage < drawn.stages.size(); ++stage) {
        ResultPath own = root;
        own.stage = variant.inventory->stages[variant.products[index].stages[stage].stage].id;
        Node one = Node::map({{"path", text(to_string(own))}, {"stage", text(own.stage)}});
        set_figures(one, drawn.stages[stage]);
        stages.items.push_back(std::move(one));
    }
    node.set("stages", std::move(stages));
    return node;
}

}  // namespace

Node uncertainty_to_node(const Study& study, const VariantResult& variant, const UncertaintyReading& reading) {
    Node node = Node::map({{"variant", text(reading.variant)}, {"pedigree", text(reading.pedigree)}});
    if (reading.monte_carlo) {
        node.set("runs", count(reading.runs));
        node.set("seed", count(reading.seed));
        node.set("refused", count(reading.monte_carlo->refused));
    }
    Node inputs = Node::sequence();
    for (const UncertainInput& input : reading.inputs) {
        Node one = Node::map({{"id", text(input.id)}, {"kind", text(word(input.kind))}, {"origin", text(word(input.origin))}});
        one.set("distribution", distribution_node(input.distribution, input.unit));
        inputs.items.push_back(std::move(one));
    }
    node.set("inputs", std::move(inputs));
    Node products = Node::sequence();
    for (std::size_t index = 0; index < reading.products.size(); ++index) {
        const ProductUncertainty& product = reading.products[index];
        const ResultPath root{.product = study.products[product.product].id, .variant = variant.id};
        Node one = Node::map({{"product", text(root.product)}, {"path", text(to_string(root))}});
        one.set("first_order", first_order_node(product.first_order));
        if (reading.monte_carlo) one.set("monte_carlo", monte_carlo_node(variant, index, reading.monte_carlo->products[index], root));
        Node contributions = Node::sequence();
        for (const VariableEffect& effect : product.first_order.effects)
            contributions.items.push_back(Node::map({{"id", text(reading.variables[effect.variable].id)},
                                                     {"derivative", number(effect.derivative)},
                                                     {"sensitivity", number(effect.sensitivity)},
                                                     {"sd", number(effect.sd)},
                                                     {"share", number(effect.share)}}));
        one.set("contributions", std::move(contributions));
        one.set("certain", Node::map({{"amounts", number(product.certain_amounts)}, {"factors", number(product.certain_factors)}}));
        Node statement = Node::sequence();
        for (const StatementSentence& sentence : product.statement)
            statement.items.push_back(Node::map({{"word", text(sentence.key)}, {"arguments", arguments_to_node(sentence.arguments)}}));
        one.set("statement", std::move(statement));
        products.items.push_back(std::move(one));
    }
    node.set("products", std::move(products));
    return node;
}

}  // namespace tanji
