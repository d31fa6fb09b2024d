// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "engine/result.h"

namespace tanji {

/// On what the factors of a result stand; values are the words of data/factors/vocabulary.csv.
enum class ConventionAspect { GwpBasis, Boundary, Losses, Biogenic, CalorificBasis };

/// How much of a product's figure follows one convention.
struct ConventionRow {
    std::string word;  // "AR5", "combustion", "in" ...; "direct" for emissions that the study states itself
    double kg_co2e = 0.0;
    double share = 0.0;                // of the total; 0 when the total is 0
    std::vector<std::string> factors;  // ids, in study order
};
struct ConventionTable {
    ConventionAspect aspect = ConventionAspect::GwpBasis;
    std::vector<ConventionRow> rows;  // largest first by size, equal ones in study order
    /// More than one convention among what can be compared: known words other than "does not apply", "CO2-only" and "per-gas" (which
    /// need no GWP set); boundaries are compared only among factors of one kind, losses only among electricity.
    bool mixed = false;
    std::vector<std::string> mixed_words;  // what is mixed, in the order of the rows
};
struct ProductConventions {
    std::size_t product = 0;              // index into Study::products
    std::vector<ConventionTable> tables;  // one for each aspect, in its order
};
std::vector<ProductConventions> conventions(const VariantResult& variant);

}  // namespace tanji
