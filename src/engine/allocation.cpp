// SPDX-License-Identifier: Apache-2.0
#include "engine/allocation.h"

#include <algorithm>
#include <array>

#include "engine/record_quantity.h"
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

namespace {

NodeId brought_to(NodeId node, const Quantity& quantity, const Unit& unit, Derivation& derivation) {
    if (quantity.unit.symbol == unit.symbol) return node;
    const std::optional<double> value = quantity.in(unit);
    return value ? derivation.convert(node, *value, unit.symbol) : 0;
}

/// The sum over rows of `production`, in the unit of the first; a single row is its own sum.
NodeId rows_node(const Study& study, const std::vector<const ProductionRow*>& rows, std::optional<Quantity> ProductionRow::* member,
                 const Unit& unit, std::string_view label, Derivation& derivation) {
    std::vector<NodeId> parts;
    for (const ProductionRow* row : rows) {
        const std::optional<Quantity>& amount = row->*member;
        if (!amount) return 0;
        NodeId node = record_quantity(study, *amount, label, row->provenance, derivation);
        node = brought_to(node, *amount, unit, derivation);
        if (node == 0) return 0;
        parts.push_back(node);
    }
    if (parts.empty()) return 0;
    return parts.size() == 1 ? parts.front() : derivation.sum(parts, unit.symbol, label);
}

}  // namespace

NodeId output_node(const Study& study, const Sharer& sharer, const Sharer& first, Derivation& derivation) {
    const auto amount = [&](const Sharer& one) {
        return one.product != nullptr ? output_of(study, *one.product, one.site, one.period) : one.output->amount;
    };
    const std::optional<Quantity> own = amount(sharer), wanted = amount(first);
    if (!own || !wanted) return 0;
    if (sharer.product != nullptr) {
        const auto rows = production_of(study, *sharer.product, sharer.site, sharer.period);
        if (!rows.empty()) return rows_node(study, rows, &ProductionRow::output, wanted->unit, "derivation.output", derivation);
    }
    const auto where = sharer.product != nullptr ? sharer.product->provenance : sharer.output->provenance;
    return brought_to(record_quantity(study, *own, "derivation.output", where, derivation, sharer.name), *own, wanted->unit, derivation);
}

NodeId gross_output_node(const Study& study, const Sharer& sharer, Derivation& derivation) {
    const auto rows = production_of(study, *sharer.product, sharer.site, sharer.period);
    if (!rows.empty() && rows.front()->gross_output)
        return rows_node(study, rows, &ProductionRow::gross_output, rows.front()->gross_output->unit, "derivation.gross-output",
                         derivation);
    if (!rows.empty() || !sharer.product->gross_output) return 0;
    return record_quantity(study, *sharer.product->gross_output, "derivation.gross-output", sharer.product->provenance, derivation);
}

NodeId output_times(const Study& study, const Sharer& sharer, const std::optional<Quantity>& each, const std::optional<Quantity>& unit_of,
                    std::string_view label, Derivation& derivation) {
    if (!each || !unit_of) return 0;
    const NodeId output = output_node(study, sharer, sharer, derivation);
    if (output == 0) return 0;
    NodeId one = record_quantity(study, *each, label, sharer.product != nullptr ? sharer.product->provenance : sharer.output->provenance,
                                 derivation);
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
