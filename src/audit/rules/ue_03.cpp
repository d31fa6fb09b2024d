// SPDX-License-Identifier: Apache-2.0
// A kilowatt hour of the use stage is drawn where the product is sold, not where it is made, and for years to come.
#include "audit/facts.h"
#include "engine/use_time.h"
#include "interpret/use_phase.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    const Study& study = *facts.study;
    for (const UsePhase& row : study.use) {
        const auto report = [&](const char* what, const std::string& step) {
            findings.push_back(found(rule, place_of(study, row.provenance, "use." + row.id + "." + step),
                                     {{"what", std::string(what)}, {"use", row.id}, {"life", row.life ? row.life->text : std::string()}}));
        };
        if (row.place.empty()) report("place", "place");
        const std::optional<double> years = row.life ? years_of(*row.life) : std::nullopt;
        if (years && *years > kTimingYears && row.timing.empty()) report("timing", "timing");
    }
    return findings;
}

}  // namespace

extern constexpr Rule kUe03{"UE-03", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.4.8", false}, check};

}  // namespace tanji
