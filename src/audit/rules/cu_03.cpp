// SPDX-License-Identifier: Apache-2.0
// One per cent of what? By mass, a gold contact is nothing.
#include <algorithm>

#include "audit/facts.h"
#include "audit/report/report_exclusions.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const Study& study = *facts.study;
    const CutOff& cut_off = study.cut_off;
    const bool omits = std::any_of(study.boundary.excluded.begin(), study.boundary.excluded.end(), [&](const Exclusion& exclusion) {
        return !exclusion.process.empty() && facts.in_boundary(exclusion.stage);
    });
    if (!omits && !cut_off.single && !cut_off.total && cut_off.rule.empty()) return {};
    for (const std::string* text : {&cut_off.rule.zh, &cut_off.rule.en})
        if (!facts.editions->phrase_in("cut-off-basis", *text).empty()) return {};
    return {found(rule, place_of(study, {}, "cut_off.rule"), {{"what", std::string(cut_off.rule.empty() ? "none" : "basis")}})};
}

/// A share that may be left out, and of what is nowhere said.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const CutOffLimits limits = cut_off_limits(facts);
    if (limits.sentence == nullptr) return {};
    for (const ReportSentence& sentence : facts.sentences)
        if ((sentence.place.section == limits.sentence->place.section || speaks_of(sentence, "cut-off")) &&
            !facts.editions->phrase_in("cut-off-basis", sentence.text).empty())
            return {};
    return {found(facts, rule, *limits.sentence, {})};
}

}  // namespace

extern constexpr Rule kCu03{"CU-03", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.3.4.3", true}, check, check_report};

}  // namespace tanji
