// SPDX-License-Identifier: Apache-2.0
// A gram of gold or of SF6 is nothing by mass and much by its footprint.
#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const Study& study = *facts.study;
    Findings findings;
    for (const Exclusion& exclusion : study.boundary.excluded) {
        if (exclusion.share || !exclusion.bound.unbounded() || !exclusion.mass_share) continue;  // no size at all is CU-01's matter
        std::string named = facts.editions->phrase_in("high-impact", exclusion.process.zh);
        if (named.empty()) named = facts.editions->phrase_in("high-impact", exclusion.process.en);
        if (named.empty()) continue;
        findings.push_back(found(rule, place_of(study, exclusion.provenance, "boundary.excluded"),
                                 {{"process", AuthorText{exclusion.process.zh, exclusion.process.en}},
                                  {"named", named},
                                  {"percent", 100.0 * *exclusion.mass_share}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kCu05{"CU-05", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.3.4.3", true}, check};

}  // namespace tanji
