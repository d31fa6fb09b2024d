// SPDX-License-Identifier: Apache-2.0
// A factor that holds the gases and their sum as well counts everything twice.
#include <cmath>

#include "audit/facts.h"
#include "audit/report/comparison.h"

namespace tanji {

namespace {

/// A sum that the gases explain to more than this share of it is their own sum; a smaller part may be other gases.
constexpr double kExplained = 0.5;

struct Parts {
    double gases = 0.0;  // kg CO2e of the terms that are real gases
    double sum = 0.0;    // of the terms that are CO2e already
};

Parts parts_of(const EmissionFactor& factor, const GwpSet& gwp) {
    Parts parts;
    for (const EmissionTerm& term : factor.terms) {
        const std::optional<CharacterisationFactor> each = gwp.factor(term.flow);
        if (!each) continue;
        (locked_basis(term.flow).empty() ? parts.gases : parts.sum) += std::abs(term.kg * each->value);
    }
    return parts;
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    if (facts.gwp == nullptr) return findings;
    for (const FactorUse& use : uses_of(facts, [](const Row&) { return true; })) {
        const Parts parts = parts_of(*use.factor, *facts.gwp);
        if (parts.sum == 0.0 || parts.gases < kExplained * parts.sum) continue;
        Finding finding =
            found(rule, place_of(facts, *use.rows.front()), {{"factor", use.factor->id}, {"gases", parts.gases}, {"sum", parts.sum}});
        const double twice = std::min(parts.gases, parts.sum);
        put_effect(finding, facts, facts.effect(use.rows, [&](const Row&, const RowAmount& amount) { return -amount.amount * twice; }));
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// Gas mass x GWP; a GWP is exact.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const InventoryRow& row : facts.claims->rows) {
        if (!row.gwp || row.sum || !row.activity || !row.factor || !row.emission) continue;
        const Interval mass = printed_span(row.activity->number), printed = printed_span(row.emission->number);
        const double gwp = row.factor->number.value;
        const double units = row.activity->unit && row.emission->unit ? row.activity->unit->scale / row.emission->unit->scale : 1.0;
        if (scaled(mass, gwp).meets(printed) || scaled(mass, gwp * units).meets(printed)) continue;
        Finding finding = found(facts, rule, row.place,
                                {{"item", row.item},
                                 {"mass", row.activity->number.text},
                                 {"gwp", row.factor->number.text},
                                 {"computed", figure_text(row.activity->number.value * gwp * units)},
                                 {"printed", row.emission->number.text}});
        put_effect(finding, facts, row.product, row.activity->number.value * gwp * units - row.emission->number.value, *row.emission);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr16{"AR-16", Severity::Error, Needs::Factors, {"ISO 14067:2018", "6.5.1", false}, check, check_report};

}  // namespace tanji
