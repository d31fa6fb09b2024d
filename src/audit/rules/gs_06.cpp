// SPDX-License-Identifier: Apache-2.0
// Raw materials given as kilowatt-hours only: the materials themselves are not there.
#include "audit/facts.h"
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

constexpr std::string_view kStage = "raw-materials";

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    if (!facts.in_boundary(kStage) || facts.gap_in_stage(kStage)) return findings;  // a declared gap: GAP-01 says so
    std::vector<const Row*> energy;
    for (const Row& row : facts.rows) {
        if (row.activity->stage != kStage) continue;
        const bool is_energy = row.factor != nullptr && facts.kind_of(*row.factor).energy;
        const bool is_carried = row.factor != nullptr && row.factor->kind == "transport";
        const bool is_supply = row.factor != nullptr || !row.exchange->from.empty();
        if (row.exchange->direction == Direction::Input && is_supply && !is_energy && !is_carried) return findings;
        if (is_energy) energy.push_back(&row);
    }
    // Materials bought by later stages are materials all the same.
    for (const Row& row : facts.rows)
        if (row.factor != nullptr && facts.kind_of(*row.factor).material) return findings;
    if (energy.empty()) return findings;  // nothing at all: GS-04 says so
    findings.push_back(found(rule, place_of(facts, *energy.front()), {{"rows", names_of(energy)}}));
    return findings;
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const InventoryRow* first = nullptr;
    TextList items;
    for (const InventoryRow& row : facts.claims->rows) {
        if (row.stage != kStage || !row.emission || row.sum) continue;
        if (carrier_of(row).empty()) return {};
        if (first == nullptr) first = &row;
        if (items.empty() || items.back() != row.item) items.push_back(row.item);
    }
    if (first == nullptr) return {};
    return {found(facts, rule, first->place, {{"items", items}})};
}

}  // namespace

extern constexpr Rule kGs06{"GS-06", Severity::Error, Needs::Factors, {"ISO 14067:2018", "6.3.4", true}, check, check_report};

}  // namespace tanji
