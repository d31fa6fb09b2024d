// SPDX-License-Identifier: Apache-2.0
// "Lower than comparable products" in public needs a panel that has reviewed the study.
#include "audit/report/wording.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    const Statement* claim = attested(facts, "comparative");
    if (claim == nullptr || attested(facts, "review-panel") != nullptr || says(facts, "claims-none", claim->text)) return {};
    Finding finding = found(facts, rule, claim->place, {{"claim", claim->text}});
    finding.quote = claim->text;
    return {finding};
}

}  // namespace

extern constexpr Rule kVe09{"VE-09", Severity::Warning, Needs::Report, {"ISO 14044:2006", "6", false}, nullptr, check};

}  // namespace tanji
