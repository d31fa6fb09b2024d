// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/session.h"
#include "model/finding.h"

namespace tanji {

/// What "check" and "audit" may be told.
struct CheckOptions {
    std::string study;
    std::string fail_on;
    bool json = false;
    std::string profile = {};  // of data/profiles, or a file; empty: none
};

/// `tanji check STUDY`, which is also `tanji audit STUDY`.
ExitCode check_study(const CheckOptions& options, Session& session);

void print_closing(const std::vector<Finding>& findings, Console& console);
/// Whether findings end the program with an error, as --fail-on asks.
bool fails(const std::vector<Finding>& findings, const std::string& fail_on);

}  // namespace tanji
