// SPDX-License-Identifier: Apache-2.0
// A figure that was signed stands on the factors of its day; when the library moves on, one must see by how much.
#include "audit/electricity.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const FactorChange& change : facts.changed) {
        std::vector<const Row*> rows;
        for (const Row& row : facts.rows)
            if (row.exchange->factor == change.id) rows.push_back(&row);
        if (rows.empty()) continue;
        Finding finding = found(rule, place_of(facts, *rows.front()),
                                {{"factor", change.id},
                                 {"rows", names_of(rows)},
                                 {"unit", change.locked.reference.symbol},
                                 {"locked", facts.kg_per_unit(change.locked).value_or(0.0)},
                                 {"gone", std::string(change.library ? "no" : "yes")},
                                 {"library", change.library ? facts.kg_per_unit(*change.library).value_or(0.0) : 0.0}});
        if (change.library) {
            const std::optional<double> now = kg_per(facts, *change.library, change.locked.reference),
                                        then = facts.kg_per_unit(change.locked);
            if (now && then)
                put_effect(finding, facts,
                           facts.effect(rows, [&](const Row&, const RowAmount& amount) { return amount.amount * (*now - *then); }));
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kFa03{"FA-03", Severity::Warning, Needs::Study, {"ISO 14067:2018", "5.11", true}, check};

}  // namespace tanji
