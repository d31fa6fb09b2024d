// SPDX-License-Identifier: Apache-2.0
// A product that weighs more than its materials has parts that nobody counted.
#include <cmath>

#include "audit/facts.h"

namespace tanji {

namespace {

constexpr double kTolerance = 0.02;

struct Masses {
    double materials_kg = 0.0;  // of the raw-material stage
    double auxiliary_kg = 0.0;  // bought by production: may become part of the product, may not
    double waste_kg = 0.0;
};

std::optional<double> kg_of(const Row& row, double amount, const Unit& kilogram) {
    if (row.factor == nullptr || convertible(row.factor->reference, kilogram) != Convertible::Yes) return std::nullopt;
    return convert(amount, row.factor->reference, kilogram);
}

Masses masses_of(const Facts& facts, const ProductResult& product, const Unit& kilogram) {
    Masses sum;
    for (const Row& row : facts.rows) {
        const std::string& stage = row.activity->stage;
        if (stage != "raw-materials" && stage != "production") continue;
        const std::optional<double> kg = kg_of(row, facts.amount_of(row, product).amount, kilogram);
        if (!kg) continue;
        if (row.exchange->direction == Direction::Output && row.factor->kind == "waste-treatment") sum.waste_kg += std::abs(*kg);
        if (row.exchange->direction == Direction::Input && facts.kind_of(*row.factor).material)
            (stage == "raw-materials" ? sum.materials_kg : sum.auxiliary_kg) += *kg;
    }
    return sum;
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    Result<Unit> kilogram = parse_unit("kg", {});
    if (!kilogram) return findings;
    for (const ProductResult& result : facts.result->base().products) {
        const Product& product = facts.study->products[result.product];
        const Quantity* flow = reference_flow(product);
        if (!product.mass || flow == nullptr) continue;
        const std::optional<double> pieces = product.output ? flow->in(product.output->unit) : std::optional(flow->value);
        const std::optional<double> each = product.mass->in(*kilogram);
        if (!pieces || !each) continue;
        const double net = *each * *pieces;
        const double packed = net + (product.packaging_mass ? product.packaging_mass->in(*kilogram).value_or(0.0) * *pieces : 0.0);
        const Masses sum = masses_of(facts, result, *kilogram);
        if (sum.materials_kg == 0.0) continue;  // no materials at all: GS-06 or a declared gap says so
        const double most = sum.materials_kg + sum.auxiliary_kg, least = sum.materials_kg - sum.waste_kg;
        const bool too_little = most < net * (1.0 - kTolerance) && !facts.gap_in_stage("raw-materials");
        const bool too_much = least > packed * (1.0 + kTolerance);
        if (!too_little && !too_much) continue;
        Finding finding = found(rule, place_of(*facts.study, product.provenance, "products." + product.id + ".mass"),
                                {{"product", product.id},
                                 {"mass", too_little ? net : packed},
                                 {"materials", too_little ? most : least},
                                 {"what", std::string(too_little ? "little" : "much")}});
        finding.path = product.id;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kMb02{"MB-02", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.4.3", false}, check};

}  // namespace tanji
