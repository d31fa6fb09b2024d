// SPDX-License-Identifier: Apache-2.0
// Methane from coal, from a flame and from a landfill are valued differently; a row that says only CH4 has chosen one unawares.
#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    if (facts.gwp == nullptr) return findings;
    const auto fugitive = facts.gwp->factor({"CH4", Category::Fossil, Origin::Fugitive});
    const auto biogenic = facts.gwp->factor({"CH4", Category::BiogenicOther, Origin::None});
    if (!fugitive || !biogenic || fugitive->value == biogenic->value) return findings;  // the set tells no difference
    for (const Row& row : facts.rows) {
        const Exchange& exchange = *row.exchange;
        if (exchange.emission != "CH4" || exchange.category != Category::Fossil || exchange.made == Made::Replaced) continue;
        Finding finding =
            found(rule, place_of(facts, row),
                  {{"flow", name_of(row)}, {"set", facts.gwp->id()}, {"fossil", fugitive->value}, {"biogenic", biogenic->value}});
        put_effect(finding, facts, facts.effect({&row}, [&](const Row&, const RowAmount& amount) {
            return amount.amount * (biogenic->value - fugitive->value);
        }));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kGw07{"GW-07", Severity::Warning, Needs::Study, {"ISO 14067:2018", "6.5.2", false}, check};

}  // namespace tanji
