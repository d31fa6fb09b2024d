// SPDX-License-Identifier: Apache-2.0
// The allocation factor of the Circular Footprint Formula comes from its list or from a rule; a figure of one's own decides the result.
#include <algorithm>
#include <array>
#include <cmath>

#include "audit/facts.h"
#include "engine/recycling.h"

namespace tanji {

namespace {

/// Metals and glass 0.2, plastics and what is not listed 0.5, textiles and wood 0.8 (recalled).
constexpr std::array kListed{0.2, 0.5, 0.8};

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    const Study& study = *facts.study;
    if (!study.end_of_life) return findings;
    for (const MaterialFate& fate : study.end_of_life->materials) {
        const auto report = [&](const char* what, const std::string& value) {
            findings.push_back(found(rule, place_of(study, fate.provenance, "end_of_life.materials." + fate.id),
                                     {{"what", std::string(what)}, {"material", fate.id}, {"value", value}}));
        };
        const bool cff = recycling_method(study, fate, facts.result->base().method) == RecyclingMethod::CircularFootprint;
        if (cff && fate.allocation && fate.source.empty() && study.end_of_life->source.empty()) {
            const double a = fate.allocation->in(unit_one()).value_or(0.0);
            if (std::none_of(kListed.begin(), kListed.end(), [&](double listed) { return std::abs(a - listed) < 1e-9; }))
                report("allocation", fate.allocation->text);
        }
        for (const std::optional<Quantity>* quality : {&fate.quality_in, &fate.quality_out})
            if (*quality && (*quality)->in(unit_one()).value_or(0.0) > 1.0) report("quality", (*quality)->text);
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAl06{"AL-06", Severity::Error, Needs::Result, {"Circular Footprint Formula", "", false}, check};

}  // namespace tanji
