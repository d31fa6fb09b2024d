// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "engine/derivation.h"
#include "model/study.h"

namespace tanji {

/// Who shares: a product of the study with its output of the period, or an output of an activity that makes several.
struct Sharer {
    const Product* product = nullptr;  // null for outputs of an activity
    const Exchange* output = nullptr;  // null for products of the study
    std::string_view site = {};        // where and when the activity runs: the outputs of that site and period count
    std::string_view period = {};
    std::string name = {};  // path of the output's amount where somebody is unsure of it: then it is one variable
};

/// The key of a sharer: what its share is in proportion to. A null node with an error when it cannot be told.
using AllocationMethod = NodeId (*)(const Study& study, const Activity& activity, const Sharer& sharer, const Sharer& first,
                                    Derivation& derivation, Diagnostics& diagnostics);

struct AllocationRow {
    AllocationKey key;
    AllocationMethod method;
};
/// One row per method, one file each under engine/allocation.
std::span<const AllocationRow> allocation_methods();

/// Shares of an activity among sharers; they sum to 1. Each is a quotient key / sum of keys in the derivation, or the given share.
/// Empty when there was an error. Code ENG-10: a key that cannot be told.
/// @tested laws/allocation_shares_sum_to_one
std::vector<NodeId> allocate(const Study& study, const Activity& activity, const std::vector<Sharer>& sharers, Derivation& derivation,
                             Diagnostics& diagnostics);

/// What the method files share.
namespace allocation {
/// The output of a sharer (period output of a product, amount of an output) as a node in the first one's unit.
NodeId output_node(const Study& study, const Sharer& sharer, const Sharer& first, Derivation& derivation);
/// Good and bad output together, of a product at a site in a period; 0 when it is not stated.
NodeId gross_output_node(const Study& study, const Sharer& sharer, Derivation& derivation);
/// output x property of the product, both as nodes: mass, time, energy or price of the whole output.
NodeId output_times(const Study& study, const Sharer& sharer, const std::optional<Quantity>& each, const std::optional<Quantity>& unit_of,
                    std::string_view label, Derivation& derivation);
NodeId cannot(const Study& study, const Activity& activity, const Sharer& sharer, AllocationKey key, Diagnostics& diagnostics);

NodeId by_count(const Study&, const Activity&, const Sharer&, const Sharer&, Derivation&, Diagnostics&);
NodeId by_mass(const Study&, const Activity&, const Sharer&, const Sharer&, Derivation&, Diagnostics&);
NodeId by_time(const Study&, const Activity&, const Sharer&, const Sharer&, Derivation&, Diagnostics&);
NodeId by_energy(const Study&, const Activity&, const Sharer&, const Sharer&, Derivation&, Diagnostics&);
NodeId by_price(const Study&, const Activity&, const Sharer&, const Sharer&, Derivation&, Diagnostics&);
NodeId by_given_share(const Study&, const Activity&, const Sharer&, const Sharer&, Derivation&, Diagnostics&);
}  // namespace allocation

}  // namespace tanji
