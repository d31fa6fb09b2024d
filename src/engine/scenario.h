// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/study.h"

namespace tanji {

/// Puts the values of a variant's `set` into a copy of the study and links it again. Codes of set_value and link_study, at the variant.
Study apply_set(const Study& study, const Variant& variant, Diagnostics& diagnostics);

/// The study that the variant is: `set`, factors, GWP set, method, contracts left out where it says so. For what compares whole studies;
/// a calculation replaces factors itself, and tells of those that nothing uses.
Study apply_variant(const Study& study, const Variant& variant, Diagnostics& diagnostics);

/// Calls `visit(id)` for every factor that a study names, wherever it stands; the id may be changed.
template <class AnyStudy, class Visit>
void for_each_factor(AnyStudy&& study, Visit visit) {
    for (auto& activity : study.activities)
        for (auto* exchanges : {&activity.inputs, &activity.outputs})
            for (auto& exchange : *exchanges) {
                visit(exchange.factor);
                visit(exchange.replaces);
            }
    for (auto& contract : study.contracts) {
        visit(contract.factor);
        visit(contract.losses);
    }
    for (auto& chain : study.transport)
        for (auto& leg : chain.legs) visit(leg.factor);
    for (auto& use : study.use) visit(use.factor);
    if (study.end_of_life)
        for (auto& fate : study.end_of_life->materials)
            for (auto* id : {&fate.virgin, &fate.recycled_input, &fate.recycling, &fate.avoided, &fate.disposal, &fate.recovery,
                             &fate.heat_avoided, &fate.electricity_avoided})
                visit(*id);
}

}  // namespace tanji
