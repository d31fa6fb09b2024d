// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/first_order.h"
#include "engine/monte_carlo.h"
#include "engine/variables.h"

namespace tanji {

struct UncertaintyOptions {
    std::string variant = std::string(kBaseVariant);
    std::optional<std::uint64_t> runs;  // else the study's own, else 10 000
    std::optional<std::uint64_t> seed;  // else the study's own, else 1
    bool monte_carlo = true;            // false: first order alone, which is there at once
    bool keep_draws = false;
};

/// A sentence of the statement in words: a key of the catalogue with typed arguments.
struct StatementSentence {
    std::string key;
    Arguments arguments;
};

/// An input that causes a good part of the variance of a product's total.
struct UncertaintyCause {
    std::size_t input = 0;  // index into UncertaintyReading::inputs
    AuthorText name;        // as reports call it
    double share = 0.0;     // of the variance [0..1]
};

struct ProductUncertainty {
    std::size_t product = 0;               // index into Study::products
    FirstOrder first_order;                // its effects are the contributions to variance, ranked
    std::vector<UncertaintyCause> causes;  // the largest, until 80 % of the variance are named, at most five
    double certain_amounts =
        0.0;  // share of the kg CO2e (signs aside) whose amounts scatter not at all, because nobody said how far [0..1]
    double certain_factors = 0.0;  // the same for factors
    /// What the interval means, what causes it, and what is not in it. Order and wording are those of the report.
    std::vector<StatementSentence> statement;
};

struct UncertaintyReading {
    std::string variant;   // "base"
    std::string pedigree;  // id of the set of factors, as in data/pedigree
    std::uint64_t runs = 0;
    std::uint64_t seed = 0;
    std::vector<UncertainInput> inputs;
    std::vector<Variable> variables;
    std::vector<std::size_t> input_of;            // per variable: index into inputs
    std::optional<MonteCarloResult> monte_carlo;  // products in the order of `products`
    std::vector<ProductUncertainty> products;
};

/// Uncertainty of the variant that the options name (the base where there is none of that id): which inputs have a distribution and whose
/// word it is, first order, Monte Carlo, contributions to variance, and the statement in words. Codes of variables_of, UNC-14 runs out of
/// range, UNC-20 cancelled.
Result<UncertaintyReading> assess_uncertainty(const Study& study, const StudyResult& result, const UncertaintyOptions& options,
                                              RunContext& run);
/// The same of any variant. Two variants of one study with the same seed have the same draws of what they share.
Result<UncertaintyReading> assess_uncertainty(const Study& study, const VariantResult& variant, const UncertaintyOptions& options,
                                              RunContext& run);

/// B against A, product by product (by id), with the draws of both sides paired. Both must have been assessed with `keep_draws` and the
/// same seed and runs; empty where a product has no partner or the draws are not there.
struct ComparedProduct {
    std::string product;
    PairedDifference difference;  // B - A [kg CO2e per reference flow]
};
std::vector<ComparedProduct> compare_uncertainty(const Study& a_study, const UncertaintyReading& a, const Study& b_study,
                                                 const UncertaintyReading& b);

/// The variant of that id, else the base.
const VariantResult& assessed_variant(const StudyResult& result, const std::string& id);
/// How reports call an input: the name of its exchange, factor or parameter, else its id.
AuthorText input_name(const Study& study, const VariantResult& variant, const UncertainInput& input);

}  // namespace tanji
