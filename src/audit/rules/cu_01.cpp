// SPDX-License-Identifier: Apache-2.0
// What is left out without a reason and a size may be the largest part.
#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Exclusion& exclusion : facts.study->boundary.excluded) {
        const bool reason = !exclusion.reason.empty(),
                   size = exclusion.share || exclusion.mass_share || exclusion.energy_share || !exclusion.bound.unbounded();
        if (reason && size) continue;
        findings.push_back(
            found(rule, place_of(*facts.study, exclusion.provenance, "boundary.excluded"),
                  {{"stage", stage_name(*facts.study, exclusion.stage)},
                   {"process", exclusion.process.empty() ? Argument(or_none("")) : AuthorText{exclusion.process.zh, exclusion.process.en}},
                   {"what", std::string(reason ? "size"
                                        : size ? "reason"
                                               : "both")}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kCu01{"CU-01", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.3.4.3", true}, check};

}  // namespace tanji
