// SPDX-License-Identifier: Apache-2.0
// Nobody verifies what they have written themselves.
#include "audit/facts.h"
#include "support/text.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const ReportData& report = facts.study->report;
    const std::string verifier = fold(trim(report.verified_by));
    if (verifier.empty() || verifier != fold(trim(report.prepared_by))) return {};
    return {found(rule, place_of(*facts.study, {}, "report.verified_by"), {{"name", report.verified_by}})};
}

}  // namespace

extern constexpr Rule kVe01{"VE-01", Severity::Error, Needs::Study, {"ISO 14064-3:2019", "", false}, check};

}  // namespace tanji
