// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "audit/facts.h"

namespace tanji {

/// kg CO2e of a product by the GWP set with which its factors were added up (CO2e given only as a sum): "AR4" -> 3.1. Sums of an unknown
/// set are left out; gases that are known one by one have no set of their own.
std::map<std::string, double> kg_by_gwp_basis(const VariantResult& variant, const ProductResult& product);
/// "AR5" of "AR5-ccf": the report, without what it makes of climate-carbon feedback.
std::string_view report_of(std::string_view set);

}  // namespace tanji
