// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "audit/audit.h"
#include "claims/claims.h"

namespace tanji {

/// Runs every rule that knows reports on one of any origin. Errors come first, then warnings, then notes; among these the order is that of
/// the report, then that of the rules. `run.today` judges a report without a date of issue; without either, rules of dates are silent.
std::vector<Finding> audit_report(const ReadDocument& document, const ReportClaims& claims, const FactorLibrary& factors,
                                  const Profile& profile, RunContext& run);

}  // namespace tanji
