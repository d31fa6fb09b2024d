// SPDX-License-Identifier: Apache-2.0
// Data end before they are reported, and a report is not of tomorrow.
#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const Study& study = *facts.study;
    Findings findings;
    if (!study.report.date) return findings;
    const auto say = [&](std::string_view what, const Date& other) {
        findings.push_back(found(rule, place_of(study, {}, "report.date"),
                                 {{"what", std::string(what)}, {"date", to_string(*study.report.date)}, {"other", to_string(other)}}));
    };
    if (study.period && *study.report.date < study.period->last) say("period", study.period->last);
    if (facts.today && *facts.today < *study.report.date) say("today", *facts.today);
    return findings;
}

}  // namespace

extern constexpr Rule kId06{"ID-06", Severity::Warning, Needs::Study, {"ISO 14067:2018", "5.8", true}, check};

}  // namespace tanji
