// SPDX-License-Identifier: Apache-2.0
// Indirect change of land use and soil carbon are shown beside the figure; inside it they make it another figure.
#include <cmath>

#include "audit/facts.h"
#include "model/study_fields.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    const VariantResult& base = facts.result->base();
    for (const Category category : {Category::IndirectLandUse, Category::SoilCarbon})
        for (const ProductResult& product : base.products) {
            double kg = 0.0;
            for (const Cell& cell : product.cells)  // of the total: what stands outside has cells of its own
                if (base.inventory->flows[cell.flow].category == category) kg += cell.kg_co2e;
            if (kg == 0.0) continue;
            Finding finding =
                found(rule, place_of(*facts.study, {}, "method"),
                      {{"line", WordKey{"enum.category." + std::string(enum_word(category))}}, {"kg", kg}, {"method", base.method.id}});
            finding.path = facts.study->products[product.product].id;
            findings.push_back(std::move(finding));
            break;
        }
    return findings;
}

}  // namespace

extern constexpr Rule kSr03{"SR-03", Severity::Error, Needs::Result, {"ISO 14067:2018", "7.2", false}, check};

}  // namespace tanji
