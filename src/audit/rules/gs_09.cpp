// SPDX-License-Identifier: Apache-2.0
// A product on the cover that has no figure inside has been promised and not delivered.
#include <algorithm>

#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const auto& products = facts.claims->products;
    if (products.size() < 2) return {};
    std::vector<bool> told(products.size(), false), counted(products.size(), false);
    for (const ResultFigure& figure : facts.claims->figures) {
        if (figure.product >= products.size() && figure.source == ResultFigure::Source::Table && figure.value) return {};  // of which?
        if (figure.product < products.size() && figure.value) told[figure.product] = true;
    }
    for (const InventoryRow& row : facts.claims->rows) {
        if (row.product >= products.size()) return {};
        counted[row.product] = true;
    }
    const bool inventories = std::find(counted.begin(), counted.end(), true) != counted.end();
    Findings findings;
    if (std::find(told.begin(), told.end(), true) == told.end()) return findings;
    for (std::size_t product = 0; product < products.size(); ++product) {
        if (told[product] && (counted[product] || !inventories)) continue;
        findings.push_back(
            found(facts, rule, products[product].place,
                  {{"product", product_name(facts, product)}, {"what", std::string(told[product] ? "inventory" : "result")}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kGs09{"GS-09", Severity::Warning, Needs::Report, {"ISO 14067:2018", "6.3.3", true}, nullptr, check_report};

}  // namespace tanji
