// SPDX-License-Identifier: Apache-2.0
// What is made must go somewhere: the fates of the materials weigh what the product and its packaging weigh.
#include <algorithm>
#include <cmath>

#include "audit/facts.h"

namespace tanji {

namespace {

constexpr double kTolerance = 0.02;
constexpr std::string_view kStage = "end-of-life";

const Unit& kilogram() {
    static const Unit kKilogram = parse_unit("kg", {}).value();
    return kKilogram;
}

/// kg per reference flow of the input that `of` names, as far as it reaches the end of life; empty when its factor is not per mass.
std::optional<double> kg_of_input(const Facts& facts, const MaterialFate& fate, const ProductResult& product) {
    for (const Row& row : facts.rows) {
        if (row.exchange->direction != Direction::Input || row.activity->id + "/" + row.exchange->id != fate.of) continue;
        if (row.factor == nullptr || convertible(row.factor->reference, kilogram()) != Convertible::Yes) return std::nullopt;
        const double kg = convert(facts.amount_of(row, product).amount, row.factor->reference, kilogram());
        if (!row.exchange->net) return kg;
        const std::optional<double> net = row.exchange->net->in(row.exchange->amount->unit);
        return net ? std::optional(kg * *net / row.exchange->amount->value) : std::nullopt;
    }
    return std::nullopt;
}

bool serves(const std::vector<std::string>& only, const std::string& product) {
    return only.empty() || std::find(only.begin(), only.end(), product) != only.end();
}

/// All fates of a product and what the author's own activities treat at the end of life; empty when a mass cannot be told.
std::optional<double> kg_of_fates(const Facts& facts, const ProductResult& result, const std::string& product) {
    double sum = 0.0;
    for (const MaterialFate& fate : facts.study->end_of_life->materials) {
        if (!serves(fate.products, product)) continue;
        const std::optional<double> kg = fate.mass ? fate.mass->in(kilogram()) : kg_of_input(facts, fate, result);
        if (!kg) return std::nullopt;
        sum += *kg;
    }
    for (const Row& row : facts.rows) {
        if (row.exchange->made != Made::Author || row.activity->stage != kStage || row.exchange->direction != Direction::Output) continue;
        if (row.factor == nullptr || convertible(row.factor->reference, kilogram()) != Convertible::Yes) continue;
        sum += convert(facts.amount_of(row, result).amount, row.factor->reference, kilogram());
    }
    return sum;
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    const Study& study = *facts.study;
    if (!study.end_of_life || facts.gap_in_stage(kStage)) return findings;
    for (const ProductResult& result : facts.result->base().products) {
        const Product& product = study.products[result.product];
        const Quantity* flow = reference_flow(product);
        if (!product.mass || flow == nullptr) continue;
        const std::optional<double> pieces = product.output ? flow->in(product.output->unit) : std::optional(flow->value);
        const std::optional<double> fates = kg_of_fates(facts, result, product.id);
        const std::optional<double> each = product.mass->in(kilogram());
        if (!pieces || !fates || !each || *fates == 0.0) continue;
        const double net = *each * *pieces;
        const double packed = net + (product.packaging_mass ? product.packaging_mass->in(kilogram()).value_or(0.0) * *pieces : 0.0);
        if (std::abs(*fates - packed) <= kTolerance * packed) continue;
        Finding finding = found(rule, place_of(study, product.provenance, "products." + product.id + ".mass"),
                                {{"product", product.id}, {"fates", *fates}, {"mass", packed}});
        finding.path = product.id;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kMb05{"MB-05", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.3.8", true}, check};

}  // namespace tanji
