// SPDX-License-Identifier: Apache-2.0
// Machines and halls are in or out by the method, not by taste.
#include <algorithm>

#include "audit/author_texts.h"
#include "audit/facts.h"
#include "model/methods.h"

namespace tanji {

namespace {

/// An author who leaves them out against the method says why among the exclusions, assumptions or limitations.
bool is_mentioned(const Facts& facts) {
    const Study& study = *facts.study;
    const auto says = [&](const LocalText& text) {
        return !facts.editions->phrase_in("capital-goods", text.zh).empty() || !facts.editions->phrase_in("capital-goods", text.en).empty();
    };
    return std::any_of(study.boundary.excluded.begin(), study.boundary.excluded.end(),
                       [&](const Exclusion& exclusion) { return says(exclusion.process) || says(exclusion.reason); }) ||
           std::any_of(study.assumptions.begin(), study.assumptions.end(), says) ||
           std::any_of(study.limitations.begin(), study.limitations.end(), says);
}

Findings check(const Facts& facts, const Rule& rule) {
    const Study& study = *facts.study;
    const std::optional<MethodPack> method = method_of(study, study.method);
    if (!method || !method->capital_goods) return {};
    const bool left_out = *method->capital_goods == CapitalGoods::Excluded;
    const auto say = [&](Place place, const char* what) {
        return Findings{found(rule, std::move(place), {{"method", method->standard}, {"what", std::string(what)}})};
    };
    if (left_out && study.capital_goods == CapitalGoods::Included) return say(place_of(study, {}, "capital_goods"), "included");
    if (left_out)
        for (const Row& row : facts.rows)
            if (row.exchange->capital_good && study.capital_goods == CapitalGoods::Unstated) return say(place_of(facts, row), "rows");
    if (!left_out && study.capital_goods == CapitalGoods::Excluded && !is_mentioned(facts))
        return say(place_of(study, {}, "capital_goods"), "excluded");
    return {};
}

}  // namespace

extern constexpr Rule kGs15{"GS-15", Severity::Warning, Needs::Study, {"PAS 2050:2011", "6.4.4", false}, check};

}  // namespace tanji
