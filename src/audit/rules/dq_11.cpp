// SPDX-License-Identifier: Apache-2.0
// A figure that moved from one study to the next has moved for a reason: the product, the data or only the factors.
#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    const std::optional<Predecessor>& before = facts.study->predecessor;
    if (!before || !before->changes.empty()) return {};
    return {found(rule, place_of(*facts.study, {}, "predecessor.changes"), {{"study", before->study}})};
}

}  // namespace

extern constexpr Rule kDq11{"DQ-11", Severity::Note, Needs::Study, {"ISO 14067:2018", "6.4.7", false}, check};

}  // namespace tanji
