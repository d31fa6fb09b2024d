// SPDX-License-Identifier: Apache-2.0
// "Cradle to grave" is a promise about stages.
#include <algorithm>

#include "audit/facts.h"

namespace tanji {

namespace {

/// A stage may be left out where the author says why and what it can matter.
bool is_justified(const Study& study, std::string_view stage) {
    return std::any_of(study.boundary.excluded.begin(), study.boundary.excluded.end(), [&](const Exclusion& exclusion) {
        return exclusion.stage == stage && !exclusion.reason.empty() && (exclusion.share || !exclusion.bound.unbounded());
    });
}

Findings check(const Facts& facts, const Rule& rule) {
    const Study& study = *facts.study;
    Findings findings;
    const auto say = [&](std::string_view stage, std::string_view what) {
        findings.push_back(found(rule, place_of(study, {}, "boundary.type"),
                                 {{"stage", WordKey{"stage." + std::string(stage)}}, {"what", std::string(what)}}));
    };
    if (study.boundary.stages.empty()) return findings;  // RP-02 says so
    if (study.boundary.type == BoundaryType::CradleToGrave)
        for (const char* stage : {"use", "end-of-life"})
            if (!facts.in_boundary(stage) && !is_justified(study, stage)) say(stage, "missing");
    if (study.boundary.type == BoundaryType::CradleToGate)
        for (const char* stage : {"distribution", "storage", "use", "end-of-life"})
            if (facts.in_boundary(stage)) say(stage, "beyond");
    if (study.boundary.type == BoundaryType::GateToGate)
        for (const char* stage : {"raw-materials", "inbound", "distribution", "storage", "use", "end-of-life"})
            if (facts.in_boundary(stage)) say(stage, "beyond");
    return findings;
}

}  // namespace

extern constexpr Rule kGs03{"GS-03", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.3.4", true}, check};

}  // namespace tanji
