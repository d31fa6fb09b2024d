// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "engine/derivation.h"
#include "model/study.h"

namespace tanji {

/// Records an amount of the study: a datum as written, or, where it is a formula, the operations of the formula down to the data that it
/// names. What has a path ("parameters.hours.value") is recorded once and shared: it is one variable, however often it is used.
/// The study has been through `evaluate_formulas`.
NodeId record_quantity(const Study& study, const Quantity& quantity, std::string_view label, const Provenance& where,
                       Derivation& derivation, std::string_view path = {});

}  // namespace tanji
