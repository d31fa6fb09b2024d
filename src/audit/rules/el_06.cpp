// SPDX-License-Identifier: Apache-2.0
// A factor that holds the losses of the lines needs no second row for them.
#include <set>

#include "audit/electricity.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    std::set<const Activity*> with_losses, without_losses;
    for (const Row& row : facts.rows) {
        if (row.factor == nullptr || electricity_family(facts, *row.factor).empty()) continue;
        (row.factor->td_losses == "in" ? with_losses : without_losses).insert(row.activity);
    }
    for (const Row& row : facts.rows) {
        if (row.factor == nullptr || row.factor->kind != "electricity-td") continue;
        if (!with_losses.contains(row.activity) || without_losses.contains(row.activity)) continue;
        Finding finding =
            found(rule, place_of(facts, row), {{"flow", name_of(row)}, {"factor", row.factor->id}, {"activity", row.activity->id}});
        put_effect(finding, facts, facts.effect({&row}, [](const Row&, const RowAmount& amount) { return -amount.kg_co2e; }));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEl06{"EL-06", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.4.9.4", true}, check};

}  // namespace tanji
