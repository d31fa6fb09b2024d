// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/result.h"
#include "interpret/advice.h"
#include "interpret/sensitivity.h"
#include "support/node.h"

namespace tanji {

// Members of the result (docs/result.md) that read one variant; `study` is the author's.

/// `electricity`: inputs part by part with the decision and its reason, and what is claimed of each contract.
Node electricity_to_node(const Study& study, const VariantResult& variant);
/// `transport`: chains and their legs, per product.
Node transport_to_node(const Study& study, const VariantResult& variant);
/// `use`: profiles, per product.
Node use_to_node(const Study& study, const VariantResult& variant);
/// `balances`: both sides, verdict, and what could not be weighed.
Node balances_to_node(const Study& study, const VariantResult& variant);
/// `cut_off`: what is left out, per product, and how that stands to the limits.
Node cut_off_to_node(const Study& study, const VariantResult& variant);
/// `data_quality`: ratings and primary shares, per product.
Node data_quality_to_node(const Study& study, const VariantResult& variant);
/// `conventions`: on what the factors stand, per product.
Node conventions_to_node(const Study& study, const VariantResult& variant);

// Members that were computed for themselves.

/// `sensitivity`: every case with the totals of all products.
Node sensitivity_to_node(const Study& study, const SensitivityReading& reading);
/// `advice`: what could be done, with what it saves.
Node advice_to_node(const Study& study, const std::vector<Advice>& advice);

}  // namespace tanji
