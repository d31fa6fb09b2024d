// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "audit/facts.h"
#include "support/run_context.h"

namespace tanji {

/// What a reader of findings may set: rules that are not asked, severities of their own, how much is material.
struct Profile {
    std::vector<std::string> off;                            // rule ids, or whole families: "EF-10", "RP"
    std::vector<std::pair<std::string, Severity>> severity;  // in the place of the rule's
    double materiality = 0.05;                               // share of a total [0..1]
    std::string name = {};                                   // of data/profiles, or the file; empty: none
    std::string method = {};                                 // whose demands on contents are asked of a report; empty: what it follows

    [[nodiscard]] bool leaves_out(std::string_view id) const;
    /// Puts the severities of one's own in the place of the rules'.
    void grade(std::vector<Finding>& findings) const;
};

struct AuditInput {
    const Study* study = nullptr;
    const FactorLibrary* factors = nullptr;  // null: rules that need factors are not asked
    const StudyResult* result = nullptr;     // null when the study does not compute
    const Editions* editions = nullptr;      // null: those packed into the program
    std::vector<FactorChange> changed = {};  // factors whose library value is not that of study.lock
    Profile profile = {};
};

/// Runs every rule whose needs are met. Findings stand in the order of the study: by file, line and column, then by rule; what
/// belongs to no line comes first. `run.today` judges a report without a date; without either, rules of dates are silent.
std::vector<Finding> audit(const AuditInput& input, RunContext& run);

/// One rule on facts that already stand; empty when its needs are not met.
Findings run_rule(const Rule& rule, const Facts& facts);

/// The finding as a message of the program: its code, place and arguments, with the effect among them.
Diagnostic to_diagnostic(const Finding& finding);

}  // namespace tanji
