// SPDX-License-Identifier: Apache-2.0
#include "engine/allocation.h"

#include <algorithm>
#include <array>

#include "model/study_fields.h"

namespace tanji {

std::span<const AllocationRow> allocation_methods() {
    static constexpr std::array kMethods{
        AllocationRow{AllocationKey::Count, allocation::by_count}, AllocationRow{AllocationKey::Mass, allocation::by_mass},
        AllocationRow{AllocationKey::Time, allocation::by_time},   AllocationRow{AllocationKey::Energy, allocation::by_energy},
        AllocationRow{AllocationKey::Price, allocation::by_price}, AllocationRow{AllocationKey::Given, allocation::by_given_share},
    };
    return kMethods;
}

std::vector<NodeId> allocate(const Study& study, const Activity& activity, const std::vector<Sharer>& sharers, Derivation& derivation,
                             Diagnostics& diagnostics) {
    if (!activity.allocation) {
        diagnostics.error("ENG-09", place_of(study, activity.provenance, "activities." + activity.id), {{"activity", activity.id}});
        return {};
    }
    const AllocationKey key = activity.allocation->by;
    const auto methods = allocation_methods();
    const auto row = std::find_if(methods.begin(), methods.end(), [&](const AllocationRow& entry) { return entry.key == key; });
    LCA_REQUIRE(row != methods.end(), "an allocation key without a method");

    std::vector<NodeId> keys;
    for (const Sharer& sharer : sharers) {
        const NodeId node = row->method(study, activity, sharer, sharers.front(), derivation, diagnostics);
        if (node == 0) return {};
        keys.push_back(node);
    }
    if (key == AllocationKey::Given) return keys;
    const NodeId sum = derivation.sum(keys, derivation.unit(keys.front()), "derivation.sum-of-keys");
    if (!(derivation.value(sum) > 0)) {
        allocation::cannot(study, activity, sharers.front(), key, diagnostics);
        return {};
    }
    std::vector<NodeId> shares;
    for (const NodeId node : keys) shares.push_back(derivation.quotient(node, sum, "1", "derivation.share"));
    return shares;
}

namespace allocation {

NodeId output_node(const Study& study, const Sharer& sharer, const Sharer& first, Derivation& derivation) {
    const auto quantity = [](const Sharer& one) -> const Quantity& {
        return one.product != nullptr ? *one.product->output : *one.output->amount;
    };
    const auto where = sharer.product != nullptr ? sharer.product->provenance : sharer.output->provenance;
    (void)study;
    const Quantity& own = quantity(sharer);
    const Quantity& wanted = quantity(first);
    NodeId node = derivation.datum(own.value, own.unit.symbol, "derivation.output", own.text, where);
    if (own.unit.symbol == wanted.unit.symbol) return node;
    const std::optional<double> value = own.in(wanted.unit);
    return value ? derivation.convert(node, *value, wanted.unit.symbol) : 0;
}

NodeId output_times(const Study& study, const Sharer& sharer, const std::optional<Quantity>& each, const std::optional<Quantity>& unit_of,
                    std::string_view label, Derivation& derivation) {
    if (!each || !unit_of) return 0;
    const NodeId output = output_node(study, sharer, sharer, derivation);
    NodeId one = derivation.datum(each->value, each->unit.symbol, label, each->text, sharer.product->provenance);
    if (each->unit.symbol != unit_of->unit.symbol) {
        const std::optional<double> value = each->in(unit_of->unit);
        if (!value) return 0;
        one = derivation.convert(one, *value, unit_of->unit.symbol);
    }
    const NodeId parts[] = {output, one};
    return derivation.product(parts, unit_of->unit.symbol, "derivation.allocation-key");
}

NodeId cannot(const Study& study, const Activity& activity, const Sharer& sharer, AllocationKey key, Diagnostics& diagnostics) {
    const std::string who = sharer.product != nullptr ? sharer.product->id : sharer.output->flow;
    diagnostics.error("ENG-10", place_of(study, activity.provenance, "activities." + activity.id + ".allocation"),
                      {{"activity", activity.id}, {"product", who}, {"by", WordKey{"enum.allocation." + std::string(enum_word(key))}}});
    return 0;
}

}  // namespace allocation

}  // namespace tanji
