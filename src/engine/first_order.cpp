// SPDX-License-Identifier: Apache-2.0
#include "engine/first_order.h"

#include <algorithm>
#include <cmath>

#include "engine/gradient.h"
#include "support/portable_math.h"

namespace tanji {

namespace {

/// dh/dx of a variable: the sum over all the places where it enters.
double derivative_of(const Variable& variable, const Gradient& gradient, const Derivation& derivation) {
    double sum = 0.0;
    for (const NodeId node : variable.nodes) {
        const bool leaf = derivation.inputs(node).empty();
        sum += gradient.nodes[node] * (leaf ? 1.0 : derivation.value(node) / variable.distribution.value);
    }
    for (const std::size_t provider : variable.providers) sum += gradient.providers[provider] / variable.distribution.value;
    return sum;
}

}  // namespace

FirstOrder first_order(const VariantResult& variant, const ProductResult& product, const std::vector<Variable>& variables) {
    FirstOrder result;
    result.total = product.total;
    const Gradient slopes = gradient(variant, product);
    double variance = 0.0, of_lognormals = 0.0, log_variance = 0.0;
    bool has_logarithm = product.total > 0.0;
    for (std::size_t index = 0; index < variables.size(); ++index) {
        const Distribution& distribution = variables[index].distribution;
        VariableEffect effect;
        effect.variable = index;
        effect.derivative = derivative_of(variables[index], slopes, variant.inventory->derivation);
        effect.sensitivity = product.total == 0.0 ? 0.0 : effect.derivative * distribution.value / product.total;
        effect.sd = std::abs(effect.derivative) * distribution.sd();
        variance += effect.sd * effect.sd;
        if (distribution.kind == DistributionKind::Lognormal) of_lognormals += effect.sd * effect.sd;
        if (const std::optional<double> sigma = distribution.log_sigma())
            log_variance += effect.sensitivity * effect.sensitivity * *sigma * *sigma;
        else if (effect.sd != 0.0)
            has_logarithm = false;
        result.effects.push_back(effect);
    }
    result.sd = std::sqrt(variance);
    for (VariableEffect& effect : result.effects) effect.share = variance == 0.0 ? 0.0 : effect.sd * effect.sd / variance;
    std::stable_sort(result.effects.begin(), result.effects.end(),
                     [](const VariableEffect& left, const VariableEffect& right) { return left.share > right.share; });
    const double sigma = std::sqrt(log_variance);
    if (has_logarithm) result.gsd = portable_exp(sigma);
    result.lognormal = has_logarithm && of_lognormals > variance / 2.0;
    if (result.lognormal) {
        result.low = product.total * portable_exp(-kZ95 * sigma);
        result.high = product.total * portable_exp(kZ95 * sigma);
    } else {
        result.low = product.total - kZ95 * result.sd;
        result.high = product.total + kZ95 * result.sd;
    }
    return result;
}

}  // namespace tanji
