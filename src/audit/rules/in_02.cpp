// SPDX-License-Identifier: Apache-2.0
// An interval is as wide as what its author was unsure of: what nobody doubts makes it look better than it is. Method, distribution,
// confidence, runs and seed are printed beside every interval; what only the author can add is which of the numbers scatter.
#include <algorithm>

#include "audit/report/report_facts.h"
#include "audit/spread.h"
#include "interpret/uncertainty.h"

namespace tanji {

namespace {

/// Of a study that only scores its data, DQ-04 tells which rows have no scores.
bool only_scores(const Facts& facts, const UncertaintyReading& reading) {
    return states_uncertainty(*facts.study) && std::none_of(reading.inputs.begin(), reading.inputs.end(), [](const UncertainInput& input) {
               return input.origin == UncertaintyOrigin::Stated;
           });
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    if (is_silent_on_uncertainty(facts)) return findings;  // IN-01
    UncertaintyOptions options;
    options.monte_carlo = false;
    RunContext run;
    const Result<UncertaintyReading> reading = assess_uncertainty(*facts.study, facts.result->base(), options, run);
    if (!reading || only_scores(facts, *reading)) return findings;  // UNC codes
    for (const ProductUncertainty& each : reading->products) {
        if (std::max(each.certain_amounts, each.certain_factors) <= kMostCertain) continue;
        const Product& product = facts.study->products[each.product];
        Finding finding =
            found(rule, place_of(*facts.study, product.provenance, "products." + product.id),
                  {{"product", product.id}, {"amounts", 100.0 * each.certain_amounts}, {"factors", 100.0 * each.certain_factors}});
        finding.path = product.id;
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// An interval of which nobody says how it was made, or how likely it is. No figure at all: IN-01.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (facts.kind != ReportKind::Study) return {};
    const ReportSentence* figure = mention(facts, "uncertainty.figure");
    if (figure == nullptr) return {};
    bool method = false, confidence = false;
    for (const ReportSentence& sentence : facts.sentences) {
        method = method || speaks_of(sentence, "uncertainty.method");
        confidence = confidence || speaks_of(sentence, "uncertainty.confidence");
    }
    if (method && confidence) return {};
    return {found(facts, rule, *figure, {{"what", std::string(method ? "confidence" : confidence ? "method" : "both")}})};
}

}  // namespace

extern constexpr Rule kIn02{"IN-02", Severity::Warning, Needs::Result, {"ISO 14067:2018", "6.6", false}, check, check_report};

}  // namespace tanji
