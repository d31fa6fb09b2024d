// SPDX-License-Identifier: Apache-2.0
// A judgement of the data that leaves out the large rows judges nothing.
#include <set>

#include "audit/facts.h"
#include "interpret/data_quality.h"

namespace tanji {

namespace {

constexpr double kLeast = 0.8;
constexpr double kTolerance = 1e-9;
constexpr std::size_t kMostNames = 6;

/// Rows that were made from transport, use, end of life and the like hold no scores of their own: nobody can state them there.
std::set<std::string> made_rows(const Study& study) {
    std::set<std::string> made;
    for (const Activity& activity : study.activities)
        for (const auto* exchanges : {&activity.inputs, &activity.outputs})
            for (const Exchange& exchange : *exchanges)
                if (exchange.made == Made::Generated) made.insert(activity.id + "/" + exchange.id);
    return made;
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    const std::set<std::string> made = made_rows(*facts.study);
    for (const ProductQuality& quality : data_quality(*facts.study, facts.result->base())) {
        double authored = 0.0, scored = 0.0;
        for (const QualityRow& row : quality.rows) {
            if (made.contains(row.id)) continue;
            authored += row.weight;
            if (row.scored) scored += row.weight;
        }
        if (authored == 0.0 || scored >= (kLeast - kTolerance) * authored) continue;
        TextList rows;
        for (const QualityRow& row : quality.rows) {
            if (!row.relevant || row.scored || made.contains(row.id)) continue;
            if (rows.size() == kMostNames) {
                rows.emplace_back("...");
                break;
            }
            rows.push_back(row.id);
        }
        const Product& product = facts.study->products[quality.product];
        Finding finding = found(rule, place_of(*facts.study, product.provenance, "products." + product.id),
                                {{"product", product.id}, {"percent", 100.0 * scored / authored}, {"rows", rows}});
        finding.path = product.id;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kDq04{"DQ-04", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.3.5", true}, check};

}  // namespace tanji
