// SPDX-License-Identifier: Apache-2.0
// A verification that took place and of which neither a sample nor a piece of evidence is named.
#include "audit/report/wording.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    if (!was_read_well(facts)) return {};
    const Statement* work = attested(facts, "verification-work");
    if (work == nullptr || attested(facts, "sampling") != nullptr || attested(facts, "evidence-list") != nullptr) return {};
    Finding finding = found(facts, rule, work->place, {{"claim", work->text}});
    finding.quote = work->text;
    return {finding};
}

}  // namespace

extern constexpr Rule kVe06{"VE-06", Severity::Warning, Needs::Report, {"ISO 14064-3:2019", "6", false}, nullptr, check};

}  // namespace tanji
