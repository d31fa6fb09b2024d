// SPDX-License-Identifier: Apache-2.0
// A stage is the sum of its rows.
#include "audit/report/comparison.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const StageGap& gap : stage_gaps(facts)) {
        std::string terms;
        for (const InventoryRow* row : gap.rows) terms += (terms.empty() ? "" : " + ") + row->emission->number.text;
        Finding finding = found(facts, rule, gap.figure->place,
                                {{"stage", stage_name(gap.figure->stage, gap.figure->stage_text)},
                                 {"terms", terms},
                                 {"sum", figure_text(gap.middle)},
                                 {"span", span_text(gap.sum)},
                                 {"printed", gap.figure->value->number.text}});
        for (const InventoryRow* row : gap.rows) finding.related.push_back(place_of(facts, row->place));
        put_effect(finding, facts, gap.figure->product, gap.middle - gap.figure->value->number.value, *gap.figure->value);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr03{"AR-03", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
