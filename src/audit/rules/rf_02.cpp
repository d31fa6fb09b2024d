// SPDX-License-Identifier: Apache-2.0
// More gas at the end than there ever was is a count gone wrong, not a removal.
#include "audit/facts.h"

namespace tanji {

namespace {

double in_kg(const std::optional<Quantity>& mass) {
    static const Unit kKilogram = *parse_unit("kg", {});
    return mass ? mass->in(kKilogram).value_or(0.0) : 0.0;
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Fugitive& row : facts.study->fugitives) {
        if (!row.opening && !row.purchases && !row.closing) continue;
        const double in = in_kg(row.opening) + in_kg(row.purchases);
        const double loss = in - in_kg(row.closing) - in_kg(row.recovered) - in_kg(row.charge_growth);
        if (loss < -1e-12 * in)
            findings.push_back(
                found(rule, place_of(*facts.study, row.provenance, "fugitives." + row.id), {{"gas", row.gas}, {"loss", loss}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kRf02{"RF-02", Severity::Error, Needs::Study, {"IPCC 2006 Guidelines, vol. 3, ch. 7", "", false}, check};

}  // namespace tanji
