// SPDX-License-Identifier: Apache-2.0
// What a fuel emits when it burns leaves out how it was won, refined and carried.
#include <map>

#include "audit/report/electricity_claims.h"
#include "audit/report/mentions.h"
#include "audit/upstream.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) { return without_upstream(facts, rule, "fuel-combustion"); }

/// The combustion factor of a fuel that a row was made with: per energy as printed, or per mass with the fuel's calorific value.
bool is_combustion_only(const ReportFacts& facts, const InventoryRow& row, std::string_view carrier) {
    const Interval printed = row.factor->number.rounded_or_cut();
    constexpr double kFinest = 0.01;  // coarser figures fit well-to-wheel values as well
    if (printed.high - printed.low > kFinest * printed.middle()) return false;
    for (const std::string& id : facts.factors->ids()) {
        const std::optional<EmissionFactor> factor = facts.factors->find(id);
        if (!factor || factor->category != carrier || factor->kind != "fuel-combustion" || factor->boundary != "combustion") continue;
        const double kg = kilograms(*factor);
        static const Unit kGj = parse_unit("GJ", {}).value(), kKg = parse_unit("kg", {}).value();
        if (factor->reference.dimension == kGj.dimension) {
            const double per_gj = kg * kGj.scale / factor->reference.scale;
            if (printed.holds(per_gj / 1000.0) || printed.holds(per_gj)) return true;
            if (!factor->fuel || !factor->fuel->ncv) continue;
            const Unit& ncv = factor->fuel->ncv->unit;
            const double per_unit = kg / factor->reference.scale * factor->fuel->ncv->value * ncv.scale;  // per kg or m3
            if (printed.holds(per_unit)) return true;
        } else if (factor->reference.dimension == kKg.dimension && printed.holds(kg / factor->reference.scale)) {
            return true;
        }
    }
    return false;
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (has_phrase(facts, "fuel-upstream")) return {};
    std::map<std::string, std::vector<const InventoryRow*>> carriers;
    for (const InventoryRow& row : facts.claims->rows) {
        const std::string carrier = carrier_of(row);
        if (row.sum || !row.factor || !row.activity || carrier.empty() || carrier == "electricity" || carrier == "heat") continue;
        if (is_combustion_only(facts, row, carrier)) carriers[carrier].push_back(&row);
    }
    if (carriers.empty()) return {};
    TextList fuels;
    Finding finding;
    for (const auto& [carrier, rows] : carriers) {
        fuels.push_back(rows.front()->item + " " + rows.front()->factor->number.text);
        for (const InventoryRow* row : rows)
            if (row != carriers.begin()->second.front()) finding.related.push_back(place_of(facts, row->place));
    }
    std::vector<Place> related = std::move(finding.related);
    finding = found(facts, rule, carriers.begin()->second.front()->place, {{"fuels", fuels}});
    finding.related = std::move(related);
    return {finding};
}

}  // namespace

extern constexpr Rule kEf09{"EF-09", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.3.4", true}, check, check_report};

}  // namespace tanji
