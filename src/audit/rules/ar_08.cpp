// SPDX-License-Identifier: Apache-2.0
// One quantity has one value, wherever a report prints it.
#include "audit/report/comparison.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const Contradiction& each : contradictions(facts)) {
        if (each.pasted != nullptr) continue;
        Finding finding = found(facts, rule, each.figure->place,
                                {{"product", product_name(facts, each.figure->product)},
                                 {"stage", stage_name(each.figure->stage, each.figure->stage_text)},
                                 {"printed", each.figure->value->number.text},
                                 {"table", each.table->value->number.text}});
        finding.related.push_back(place_of(facts, each.table->place));
        put_effect(finding, facts, each.figure->product, each.table->value->number.value - each.figure->value->number.value,
                   *each.figure->value);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr08{"AR-08", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
