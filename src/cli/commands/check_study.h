// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/session.h"
#include "model/finding_answer.h"

namespace tanji {

/// What "check" and "audit" may be told.
struct CheckOptions {
    std::string study;
    std::string fail_on;
    std::string sarif;  // file to be written; empty: none
    bool json = false;
    std::string profile = {};  // of data/profiles, or a file; empty: none
};

/// `tanji check STUDY`, which is also `tanji audit STUDY`.
ExitCode check_study(const CheckOptions& options, Session& session);

/// Findings one by one with their effects, answers and, where `clauses` is set, clauses; then those answers whose finding is gone, and the
/// closing line.
void print_findings(const std::vector<Finding>& findings, const AnsweredFindings& answered, bool clauses, Console& console);
void print_closing(const std::vector<Finding>& findings, const AnsweredFindings& answered, Console& console);
/// Whether findings that are not justified end the program with an error, as --fail-on asks.
bool fails(const std::vector<Finding>& findings, const AnsweredFindings& answered, const std::string& fail_on);
/// Writes the SARIF log where one is asked for; false when the disk refuses, which has been said.
bool write_sarif(const CheckOptions& options, const std::vector<Finding>& findings, const AnsweredFindings& answered, Console& console);

}  // namespace tanji
