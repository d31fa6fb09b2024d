// SPDX-License-Identifier: Apache-2.0
// "All materials are linked to upstream data" beside an inventory without a material.
#include "audit/report/report_facts.h"
#include "audit/report/told.h"

namespace tanji {

namespace {

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const ReportSentence* claim = mention(facts, "linked.upstream");
    if (claim == nullptr || !is_told(facts, "GS-06")) return {};
    return {found(facts, rule, *claim, {})};
}

}  // namespace

extern constexpr Rule kGs17{"GS-17", Severity::Warning, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check_report};

}  // namespace tanji
