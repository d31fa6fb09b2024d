// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "model/finding.h"

namespace tanji {

struct Facts;
struct ReportFacts;
struct Rule;
using Findings = std::vector<Finding>;

/// What a rule cannot do without. Rules that need no result also run on a study that does not compute.
enum class Needs {
    Study,
    Factors,
    Result,
    Report  // the rule knows only reports of any origin
};

/// Where a demand stands. A clause that was recalled and not read in a source is shown as such, never as checked.
struct Clause {
    std::string_view standard;
    std::string_view number;
    bool read = false;
};

/// One demand on a study, on a report of any origin, or on both: a pure function from facts to findings. Its words stand under its id in
/// data/words/*/rules.txt: the message, `.expected`, `.hint`, `.title`.
struct Rule {
    std::string_view id;  // "EF-04"; the family is what stands before the hyphen
    Severity severity = Severity::Warning;
    Needs needs = Needs::Study;
    Clause clause;
    Findings (*check)(const Facts&, const Rule&) = nullptr;               // null: it has nothing to ask of a study
    Findings (*check_report)(const ReportFacts&, const Rule&) = nullptr;  // its words: `EF-04.report` ... where the rule has both checks
};

/// A finding of a rule with the rule's own severity.
Finding found(const Rule& rule, Place place, Arguments arguments);

}  // namespace tanji
