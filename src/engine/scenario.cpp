// SPDX-License-Identifier: Apache-2.0
#include "engine/scenario.h"

#include "model/study_node.h"
#include "model/study_path.h"

namespace tanji {

Study apply_set(const Study& study, const Variant& variant, Diagnostics& diagnostics) {
    Study changed = study;
    const Place where = place_of(study, variant.provenance, "variants." + variant.id);
    Diagnostics found;
    FieldReader reader{where.file, variant.provenance.source, found, where.part + ".set"};
    for (const auto& [path, text] : variant.set) set_value(changed, path, text, reader);
    if (!found.has_errors()) link_study(changed, true, found);
    // A value has no line of its own in `set`: the variant's is where a person looks.
    for (Diagnostic item : found) {
        if (item.place.line == 0) {
            item.place.file = where.file;
            item.place.line = where.line;
            item.place.column = where.column;
        }
        diagnostics.add(std::move(item));
    }
    return changed;
}

Study apply_variant(const Study& study, const Variant& variant, Diagnostics& diagnostics) {
    Study changed = apply_set(study, variant, diagnostics);
    for_each_factor(changed, [&](std::string& id) {
        for (const auto& [old_id, new_id] : variant.factors)
            if (id == old_id) {
                id = new_id;
                return;
            }
    });
    if (!variant.impact.empty()) changed.impact.method = variant.impact;
    if (!variant.method.empty()) changed.method = variant.method;
    if (variant.grid_only) {
        changed.contracts.clear();
        for (Activity& activity : changed.activities)
            for (Exchange& input : activity.inputs) input.supply.reset();
    }
    return changed;
}

}  // namespace tanji
