// SPDX-License-Identifier: Apache-2.0
// A judgement of the data that leaves out the large rows judges nothing.
#include "audit/facts.h"
#include "interpret/data_quality.h"

namespace tanji {

namespace {

constexpr double kLeast = 0.8;
constexpr double kTolerance = 1e-9;
constexpr std::size_t kMostNames = 6;

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const ProductQuality& quality : data_quality(*facts.study, facts.result->base())) {
        if (quality.relevant_weight == 0.0 || quality.scored_weight >= kLeast - kTolerance) continue;
        TextList rows;
        for (const QualityRow& row : quality.rows) {
            if (!row.relevant || row.scored) continue;
            if (rows.size() == kMostNames) {
                rows.emplace_back("...");
                break;
            }
            rows.push_back(row.id);
        }
        const Product& product = facts.study->products[quality.product];
        Finding finding = found(rule, place_of(*facts.study, product.provenance, "products." + product.id),
                                {{"product", product.id}, {"percent", 100.0 * quality.scored_weight}, {"rows", rows}});
        finding.path = product.id;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kDq04{"DQ-04", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.3.5", true}, check};

}  // namespace tanji
