// SPDX-License-Identifier: Apache-2.0
#include "audit/gwp_bases.h"

#include <cmath>

namespace tanji {

std::map<std::string, double> kg_by_gwp_basis(const VariantResult& variant, const ProductResult& product) {
    std::map<std::string, double> kg;
    for (const Cell& cell : product.cells) {
        const std::string_view basis = locked_basis(variant.inventory->flows[cell.flow]);
        if (basis.starts_with("AR")) kg[std::string(basis)] += cell.kg_co2e;  // EN 15804 uses a report's set and is no set of its own
    }
    std::erase_if(kg, [](const auto& each) { return each.second == 0.0; });
    return kg;
}

std::string_view report_of(std::string_view set) { return set.substr(0, set.find('-')); }

}  // namespace tanji
