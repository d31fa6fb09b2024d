// SPDX-License-Identifier: Apache-2.0
// The table of the boundary and the boundary itself must tell of the same stages.
#include <algorithm>

#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const Study& study = *facts.study;
    const SystemBoundary& boundary = study.boundary;
    Findings findings;
    if (boundary.coverage.empty() || boundary.stages.empty()) return findings;
    const auto say = [&](const std::string& stage, const char* what) {
        findings.push_back(
            found(rule, place_of(study, {}, "boundary.coverage"), {{"stage", stage_name(study, stage)}, {"what", std::string(what)}}));
    };
    for (const Coverage& coverage : boundary.coverage)
        if (!facts.in_boundary(coverage.stage)) say(coverage.stage, "outside");
    for (const std::string& stage : boundary.stages)
        if (std::none_of(boundary.coverage.begin(), boundary.coverage.end(),
                         [&](const Coverage& coverage) { return coverage.stage == stage; }))
            say(stage, "missing");
    return findings;
}

}  // namespace

extern constexpr Rule kGs05{"GS-05", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.3.4", true}, check};

}  // namespace tanji
