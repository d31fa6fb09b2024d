// SPDX-License-Identifier: Apache-2.0
// A change of land use over twenty years or over fifty: the same field, less than half the figure.
#include <cmath>

#include "audit/facts.h"
#include "model/methods.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    static const Unit kYear = parse_unit("year", {}).value();
    Findings findings;
    const Study& study = *facts.study;
    const std::optional<MethodPack> method = method_of(study, study.method);
    for (const LandUse& row : study.land_use) {
        if (row.kind != LandKind::Direct) continue;
        const auto report = [&](const char* what, double years) {
            findings.push_back(found(rule, place_of(study, row.provenance, "land_use." + row.id),
                                     {{"what", std::string(what)},
                                      {"land", row.id},
                                      {"years", years},
                                      {"due", method && method->land_use_years ? *method->land_use_years : years}}));
        };
        const std::optional<double> years = row.years ? row.years->in(kYear) : std::nullopt;
        if (years && method && method->land_use_years && std::abs(*years - *method->land_use_years) > 1e-9 && row.note.empty())
            report("years", *years);
        if (row.place.empty()) report("place", 0.0);
        if (row.source.empty()) report("source", 0.0);
    }
    return findings;
}

}  // namespace

extern constexpr Rule kSr06{"SR-06", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.4.9.5", false}, check};

}  // namespace tanji
