// SPDX-License-Identifier: Apache-2.0
// All lines of the result are printed, also those that are 0. One the study alone can give: the biogenic carbon that leaves the gate.
#include <algorithm>

#include "audit/biogenic.h"
#include "audit/facts.h"
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    const Study& study = *facts.study;
    if (study.boundary.type != BoundaryType::CradleToGate) return findings;
    for (const ProductResult& result : facts.result->base().products) {
        const Product& product = study.products[result.product];
        if (product.carbon && (product.carbon->biogenic || product.carbon->packaging_biogenic)) continue;
        const BiogenicFlows flows = biogenic_flows(facts.result->base(), result);
        if (flows.uptake == 0.0) continue;
        findings.push_back(found(rule, place_of(study, product.provenance, "products." + product.id + ".carbon"),
                                 {{"product", product.id}, {"uptake", flows.uptake}}));
    }
    return findings;
}

/// Lines of the result that a report prints nowhere, not even as nought.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (facts.kind != ReportKind::Study || facts.claims->figures.empty()) return {};
    TextList missing;
    const bool aircraft = facts.method.empty() || facts.method == "iso-14067";
    for (const char* line : {"fossil", "biogenic", "land-use", "aircraft"})
        if ((aircraft || std::string_view(line) != "aircraft") && mention(facts, std::string("line.") + line) == nullptr)
            missing.emplace_back(line);
    if (missing.empty()) return {};
    Findings findings;
    const ResultFigure* total = nullptr;
    for (std::size_t product = 0; product < facts.claims->products.size() && total == nullptr; ++product)
        total = total_figure(facts, product);
    const auto is_missing = [&](const char* line) {
        return std::string(std::find(missing.begin(), missing.end(), line) == missing.end() ? "no" : "yes");
    };
    findings.push_back(found(facts, rule, total == nullptr ? facts.claims->figures.front().place : total->place,
                             {{"fossil", is_missing("fossil")},
                              {"biogenic", is_missing("biogenic")},
                              {"land_use", is_missing("land-use")},
                              {"aircraft", is_missing("aircraft")}}));
    return findings;
}

}  // namespace

extern constexpr Rule kSr01{"SR-01", Severity::Error, Needs::Result, {"ISO 14067:2018", "7.2", false}, check, check_report};

}  // namespace tanji
