// SPDX-License-Identifier: Apache-2.0
// Which grid, which roads, which furnaces: a study without a place cannot tell.
#include <algorithm>

#include "audit/facts.h"
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const Study& study = *facts.study;
    Findings findings;
    const bool placed = !study.place.empty() || std::all_of(study.activities.begin(), study.activities.end(),
                                                            [](const Activity& activity) { return !activity.place.empty(); });
    if (!placed)
        findings.push_back(
            found(rule, place_of(study, {}, "place"), {{"what", WordKey{"audit.coverage.place"}}, {"product", or_none("")}}));
    for (const Product& product : study.products)
        if (product.process_steps.empty() && product.description.empty())
            findings.push_back(found(rule, place_of(study, product.provenance, "products." + product.id + ".process_steps"),
                                     {{"what", WordKey{"audit.coverage.technology"}}, {"product", product.id}}));
    return findings;
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    if (facts.kind != ReportKind::Study) return findings;
    for (const char* part : {"place", "technology"})
        if (mention(facts, std::string("coverage.") + part) == nullptr)
            findings.push_back(found(facts, rule, ReadPlace{}, {{"what", WordKey{"audit.coverage." + std::string(part)}}}));
    return findings;
}

}  // namespace

extern constexpr Rule kGs13{"GS-13", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.3.5", true}, check, check_report};

}  // namespace tanji
