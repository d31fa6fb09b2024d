// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "engine/result.h"
#include "interpret/uncertainty.h"
#include "model/finding.h"
#include "support/node.h"

namespace tanji {

struct StudyAssessment;

inline constexpr std::string_view kResultFormat = "result/1";

/// The machine-readable result, `tanji: result/1` (docs/result.md): what was computed, from what, per variant, product, stage, gas and
/// category, the lines with their factors, gaps, readings of the base variant and findings. Values are unrounded, each with its unit.
/// With an assessment it also tells sensitivity and advice, and the assessment's uncertainty unless another one is given. Give it to
/// `canonical_json`.
Node result_to_node(const Study& study, const FactorLibrary& factors, const StudyResult& result, const std::vector<Finding>& findings,
                    const UncertaintyReading* uncertainty = nullptr, const StudyAssessment* assessment = nullptr);

/// Member `uncertainty` of the result: inputs with their distributions, first order, Monte Carlo, contributions to variance, statement.
Node uncertainty_to_node(const Study& study, const VariantResult& variant, const UncertaintyReading& reading);
/// Typed arguments of a word of the catalogue.
Node arguments_to_node(const Arguments& arguments);

}  // namespace tanji
