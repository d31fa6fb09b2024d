// SPDX-License-Identifier: Apache-2.0
#include "model/constants.h"

#include <algorithm>
#include <array>

namespace tanji {

namespace {

constexpr std::string_view kPrefix = "constants.";
/// 44 g/mol of CO2 over 12 g/mol of carbon, as every carbon balance writes it.
constexpr double kCo2PerCarbon = 44.0 / 12.0;

constexpr std::array kConstants{
    NamedConstant{"hours_per_year", 8760.0, "h/year", "constant.hours-per-year"},  // 365 d of 24 h: no leap day
    NamedConstant{"co2_per_carbon", kCo2PerCarbon, "1", "derivation.co2-per-carbon"},
};

}  // namespace

std::span<const NamedConstant> named_constants() { return kConstants; }

const NamedConstant* find_constant(std::string_view path) {
    if (!path.starts_with(kPrefix)) return nullptr;
    const std::string_view name = path.substr(kPrefix.size());
    const auto* at = std::find_if(kConstants.begin(), kConstants.end(), [&](const NamedConstant& each) { return each.name == name; });
    return at == kConstants.end() ? nullptr : at;
}

}  // namespace tanji
