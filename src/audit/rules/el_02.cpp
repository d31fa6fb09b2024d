// SPDX-License-Identifier: Apache-2.0
// Who claims green power for production and computes it with the grid average claims what the figures do not hold.
#include "audit/report/electricity_claims.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    const Statement* claim = nullptr;
    for (const Statement& statement : facts.claims->statements) {
        if (statement.kind == "green-power-none") return {};
        // What is said of production by the boundary or the inventory is a claim on this product; praise of the company is not.
        const bool claims = !facts.editions->phrase_in("claims-use", statement.text).empty() &&
                            facts.editions->phrase_in("claims-none", statement.text).empty();
        if (statement.kind == "green-power" && claims && claim == nullptr) claim = &statement;
    }
    if (claim == nullptr) return {};
    const InventoryRow* grid = nullptr;
    for (const InventoryRow& row : facts.claims->rows) {
        if (row.stage != "production" || !is_electricity(row) || !row.factor) continue;
        if (!known_electricity(facts, row.factor->number, 0)) return {};
        if (grid == nullptr) grid = &row;
    }
    if (grid == nullptr) return {};
    const std::optional<KnownElectricity> known = known_electricity(facts, grid->factor->number, 0);
    Finding finding = found(facts, rule, claim->place,
                            {{"claim", claim->text},
                             {"factor", grid->factor->number.text},
                             {"name", AuthorText{known->factor.name.zh, known->factor.name.en}},
                             {"year", std::to_string(known->factor.year)}});
    finding.related.push_back(place_of(facts, grid->place));
    return {finding};
}

}  // namespace

extern constexpr Rule kEl02{"EL-02", Severity::Error, Needs::Report, {"ISO 14067:2018", "6.4.9.4", true}, nullptr, check};

}  // namespace tanji
