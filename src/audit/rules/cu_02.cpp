// SPDX-License-Identifier: Apache-2.0
// A cut-off rule binds the study that states it: each omission, and all of them together.
#include "audit/facts.h"

namespace tanji {

namespace {

/// Shares are written as decimals; their sum must not fail by the last bit.
constexpr double kTolerance = 1e-9;

Findings check(const Facts& facts, const Rule& rule) {
    const Study& study = *facts.study;
    Findings findings;
    double sum = 0.0;
    for (const Exclusion& exclusion : study.boundary.excluded) {
        // A stage outside the boundary is a choice of scope, not a cut-off.
        if (!exclusion.share || (!exclusion.stage.empty() && !facts.in_boundary(exclusion.stage))) continue;
        sum += *exclusion.share;
        if (study.cut_off.single && *exclusion.share > *study.cut_off.single + kTolerance)
            findings.push_back(
                found(rule, place_of(study, exclusion.provenance, "boundary.excluded"),
                      {{"what", std::string("single")}, {"percent", 100.0 * *exclusion.share}, {"limit", 100.0 * *study.cut_off.single}}));
    }
    if (study.cut_off.total && sum > *study.cut_off.total + kTolerance)
        findings.push_back(found(rule, place_of(study, {}, "cut_off.total"),
                                 {{"what", std::string("total")}, {"percent", 100.0 * sum}, {"limit", 100.0 * *study.cut_off.total}}));
    return findings;
}

}  // namespace

extern constexpr Rule kCu02{"CU-02", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.3.4.3", true}, check};

}  // namespace tanji
