// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/result.h"

namespace tanji {

/// Derivatives of the total of one product [kg CO2e per reference flow] with respect to every number that it rests on, by one sweep
/// backwards: through the linear system by the adjoint, then through the derivation of its coefficients.
struct Gradient {
    /// Per node of the derivation: kg CO2e per unit of the node. A number that enters at several places as one node has their sum.
    std::vector<double> nodes;
    /// Per provider: kg CO2e per relative change of its whole footprint, that is, the kg CO2e that it contributes.
    std::vector<double> providers;
};

/// dh/dA_ij = -lambda_i s_j, so lambda_i s_j to an input amount; dh/dB_kj = c_k s_j; then the chain rule down to each datum.
/// @source Heijungs and Suh (2002), The Computational Structure of Life Cycle Assessment; chain rule in reverse order
/// @tested gradient_test: finite differences by recomputation
Gradient gradient(const VariantResult& variant, const ProductResult& product);

}  // namespace tanji
