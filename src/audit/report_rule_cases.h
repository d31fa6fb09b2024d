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
    const char* clean = nullptr;  // the report that they change; null: the common one
};
const std::vector<ReportCase>& report_cases();
/// Those of single subjects, with reports of their own.
std::vector<ReportCase> report_cases_figures();
/// A report of a made-up product on which no rule has anything to say, with texts replaced.
std::vector<Finding> judge_report(const std::vector<std::pair<std::string, std::string>>& changes, const char* clean = nullptr);

}  // namespace tanji::audit_testing
