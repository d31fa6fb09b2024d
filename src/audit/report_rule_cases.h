// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "audit/rule.h"

namespace tanji::audit_testing {

/// A change of a clean report that makes a rule speak, and one that comes near and must leave it silent: texts to be replaced.
struct ReportCase {
    const char* rule;
    std::vector<std::pair<std::string, std::string>> breaks;
    std::vector<std::pair<std::string, std::string>> spares;
    const char* report = nullptr;  // the clean report; null: that of judge_report()
};
const std::vector<ReportCase>& report_cases();
/// Those on words, citations, identity and verification; part of the list above.
const std::vector<ReportCase>& word_report_cases();
std::vector<ReportCase> report_cases_figures();   // figures, units, factors
const std::vector<ReportCase>& contents_cases();  // goal, scope, exclusions, interpretation
const std::vector<ReportCase>& required_cases();  // contents that a report must have
/// A report of a made-up product on which no rule has anything to say, with texts replaced.
std::vector<Finding> judge_report(const std::vector<std::pair<std::string, std::string>>& changes, const char* report = nullptr);

}  // namespace tanji::audit_testing
