// SPDX-License-Identifier: Apache-2.0
// Where a product category rule exists it is used, or it is said why not.
#include "audit/facts.h"
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const std::optional<ProductRule>& stated = facts.study->product_rule;
    const auto say = [&](const char* what, const std::string& id, Severity severity) {
        Finding finding = found(rule, place_of(*facts.study, {}, "product_rule"), {{"what", std::string(what)}, {"id", or_none(id)}});
        finding.severity = severity;
        return Findings{finding};
    };
    if (!stated) return say("silent", {}, Severity::Note);
    if (!stated->reason.empty()) return {};
    if (stated->id.empty()) return say("none", {}, Severity::Note);
    if (!stated->used.value_or(false)) return say("refused", stated->id, Severity::Warning);
    return {};
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (facts.kind != ReportKind::Study || mention(facts, "product-rule") != nullptr) return {};
    Finding finding = found(facts, rule, ReadPlace{}, {});
    finding.severity = Severity::Note;  // whether there is one cannot be seen from the report
    return {finding};
}

}  // namespace

extern constexpr Rule kGs11{"GS-11", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.2", false}, check, check_report};

}  // namespace tanji
