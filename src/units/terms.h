// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace tanji {

/// Product (quotient) of two texts of the form "a*b/(c*d)", equal terms cancelled: "kgCO2e/kWh" x "kWh" -> "kgCO2e".
/// @param one  how nothing is written: "1" in symbols, "" in counts
std::string join_terms(std::string_view left, std::string_view right, bool divide, std::string_view one);

}  // namespace tanji
