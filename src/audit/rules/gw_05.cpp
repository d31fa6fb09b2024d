// SPDX-License-Identifier: Apache-2.0
// A carbon footprint looks a hundred years ahead; another horizon is another figure.
#include "audit/facts.h"
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const std::string& indicator = facts.study->impact.indicator;
    if (indicator == "GWP100" || indicator.empty()) return {};
    return {found(rule, place_of(*facts.study, {}, "impact.indicator"), {{"indicator", indicator}})};
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const ReportSentence* other = mention(facts, "horizon.other");
    if (other == nullptr || mention(facts, "horizon.100") != nullptr) return {};
    return {found(facts, rule, *other, {})};
}

}  // namespace

extern constexpr Rule kGw05{"GW-05", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.5.1", false}, check, check_report};

}  // namespace tanji
