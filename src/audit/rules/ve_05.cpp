// SPDX-License-Identifier: Apache-2.0
// A report that confirms its own conformity while its figures do not add up.
#include <algorithm>

#include "audit/report/wording.h"

namespace tanji {

namespace {

/// Errors of these families are open misstatements: figures, units, factors.
bool is_misstatement(const Finding& finding) {
    return finding.severity == Severity::Error &&
           (finding.rule.starts_with("AR-") || finding.rule.starts_with("UN-") || finding.rule.starts_with("EF-"));
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    const Statement* opinion = attested(facts, "conformity");
    if (opinion == nullptr || facts.so_far == nullptr || !says(facts, "confirms", opinion->text) ||
        says(facts, "no-opinion", opinion->text))
        return {};
    std::int64_t open = 0;
    TextList rules;
    for (const Finding& finding : *facts.so_far) {
        if (!is_misstatement(finding)) continue;
        ++open;
        if (std::find(rules.begin(), rules.end(), finding.rule) == rules.end()) rules.push_back(finding.rule);
    }
    if (open == 0) return {};
    Finding finding = found(facts, rule, opinion->place, {{"claim", opinion->text}, {"n", open}, {"rules", rules}});
    finding.quote = opinion->text;
    return {finding};
}

}  // namespace

extern constexpr Rule kVe05{"VE-05", Severity::Error, Needs::Report, {"ISO 14064-3:2019", "", false}, nullptr, check};

}  // namespace tanji
