// SPDX-License-Identifier: Apache-2.0
// A factor far outside what others print is often in another unit. The ranges were recalled, so this is a note and no more.
#include "audit/electricity.h"
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

bool applies(const Facts& facts, const PlausibleRange& range, const EmissionFactor& factor) {
    const bool kind = range.kind == "electricity" ? !electricity_family(facts, factor).empty() : range.kind == factor.kind;
    return kind && (range.category == "*" || range.category == factor.category);
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const FactorUse& use : uses_of(facts, [](const Row& row) { return row.factor->doubtful.empty(); }))
        for (const PlausibleRange& range : facts.editions->factor_ranges) {
            if (!applies(facts, range, *use.factor)) continue;
            const std::optional<double> kg = kg_per(facts, *use.factor, range.unit);
            if (!kg || *kg == 0.0 || (*kg >= range.low && *kg <= range.high)) continue;  // nothing at all is another rule's matter
            findings.push_back(
                found(rule, place_of(facts, *use.rows.front()),
                      {{"factor", use.factor->id}, {"value", *kg}, {"low", range.low}, {"high", range.high}, {"unit", range.unit.symbol}}));
        }
    return findings;
}

/// Electricity and fuels whose printed factor is far from any of their kind.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const RowReading& reading : facts.readings) {
        if (reading.fit != RowFit::Fits && reading.fit != RowFit::FitsPerOutput) continue;
        const InventoryRow& row = facts.claims->rows[reading.row];
        const std::string carrier = carrier_of(row);
        if (carrier.empty() || !row.activity->unit) continue;
        for (const PlausibleRange& range : facts.editions->factor_ranges) {
            const bool same = range.kind == "electricity" ? carrier == "electricity" : range.category == carrier;
            if (!same || row.activity->unit->dimension != range.unit.dimension) continue;
            if (!facts.editions->phrase_in("one-generation", row.item).empty()) continue;
            const double kg =
                row.factor->number.value * reading.multiplier * kg_in(*row.emission) * range.unit.scale / row.activity->unit->scale;
            if (kg >= range.low && kg <= range.high) continue;
            findings.push_back(found(facts, rule, row.place,
                                     {{"item", row.item},
                                      {"printed", row.factor->number.text},
                                      {"value", figure_text(kg)},
                                      {"low", range.low},
                                      {"high", range.high},
                                      {"unit", range.unit.symbol}}));
        }
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEf10{"EF-10", Severity::Note, Needs::Factors, {"ISO 14067:2018", "6.4.3", false}, check, check_report};

}  // namespace tanji
