// SPDX-License-Identifier: Apache-2.0
// A footprint that fell by a fifth fell from something: the reader must see from what, and that it was counted the same way.
#include <algorithm>

#include "audit/report/report_facts.h"
#include "claims/result_unit.h"

namespace tanji {

namespace {

/// Results that a sentence and those of its chapter print.
std::size_t results_around(const ReportFacts& facts, const ReportSentence& claim) {
    std::size_t results = 0;
    for (const ReportSentence& sentence : facts.sentences)
        if (sentence.place.section == claim.place.section && (claim.place.section > 0 || sentence.place == claim.place))
            for (std::optional<GasUnit> unit = gas_unit_in(sentence.text); unit; unit = gas_unit_in(sentence.text, unit->end)) ++results;
    return results;
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const ReportSentence* claim = mention(facts, "reduction.claim");
    if (claim == nullptr) return {};
    const bool base = results_around(facts, *claim) >= 2, same = mention(facts, "reduction.same") != nullptr;
    if (base && same) return {};
    Finding finding = found(facts, rule, *claim, {{"what", std::string(base ? "same" : same ? "base" : "both")}});
    if (base) finding.severity = Severity::Warning;
    return {finding};
}

}  // namespace

extern constexpr Rule kIn07{"IN-07", Severity::Error, Needs::Report, {"ISO 14067:2018", "6.4.7", true}, nullptr, check_report};

}  // namespace tanji
