// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "audit/clean_study.h"

namespace tanji::audit_testing {

/// What makes a rule speak in the clean study, and what comes near but must leave it silent.
struct RuleCase {
    const char* rule;
    std::function<void(Case&)> breaks;
    std::function<void(Case&)> spares;
};

const std::vector<RuleCase>& rule_cases();
/// Those on use, end of life, land and biogenic carbon; part of the list above.
std::vector<RuleCase> life_rule_cases();
/// Part of them, in a file of its own: cut-off, data quality, balances, conventions of factors.
const std::vector<RuleCase>& quality_cases();
/// Those on uncertainty, sensitivity and earlier studies, and of rows that others are made into; part of rule_cases.
std::vector<RuleCase> interpretation_rule_cases();
/// Those of electricity by contract, transport chains and gases; part of rule_cases.
std::vector<RuleCase> supply_rule_cases();

}  // namespace tanji::audit_testing
