// SPDX-License-Identifier: Apache-2.0
// A fuel in kilograms times a factor per gigajoule needs a calorific value; one that is not printed cannot be checked. Kilograms times a
// factor per tonne need a thousand.
#include <algorithm>
#include <map>

#include "audit/report/report_facts.h"
#include "audit/report/row_causes.h"

namespace tanji {

namespace {

/// The text or a table prints a calorific value that makes the row right.
bool is_stated(const ReportFacts& facts, const std::string& carrier, const Interval& wanted) {
    static const Dimension kPerMass = parse_unit("GJ/t", {}).value().dimension, kPerVolume = parse_unit("MJ/m3", {}).value().dimension;
    return std::any_of(facts.claims->properties.begin(), facts.claims->properties.end(), [&](const ClaimedProperty& each) {
        if (each.kind != "ncv" || !each.value.unit || (!each.carrier.empty() && each.carrier != carrier)) return false;
        const Dimension& dimension = each.value.unit->dimension;
        if (dimension != kPerMass && dimension != kPerVolume) return false;
        return scaled(each.value.number.rounded_or_cut(), each.value.unit->scale).meets(wanted);  // MJ/kg is GJ/t
    });
}

void judge_heat(const ReportFacts& facts, const Rule& rule, Findings& findings) {
    std::map<std::string, std::vector<const RowReading*>> by_carrier;
    for (const RowReading& reading : facts.readings) {
        if (reading.fit != RowFit::HiddenFigure) continue;
        const std::string carrier = carrier_of(facts.claims->rows[reading.row]);
        if (!is_stated(facts, carrier, *reading.calorific)) by_carrier[carrier].push_back(&reading);
    }
    for (const auto& [carrier, readings] : by_carrier) {
        const InventoryRow& first = facts.claims->rows[readings.front()->row];
        Interval common = *readings.front()->calorific;
        for (const RowReading* reading : readings)
            common = {std::max(common.low, reading->calorific->low), std::min(common.high, reading->calorific->high)};
        const bool one = common.low <= common.high;
        if (!one)
            for (const RowReading* reading : readings)
                common = {std::min(common.low, reading->calorific->low), std::max(common.high, reading->calorific->high)};
        const std::string unit = first.activity->unit_text.empty() ? "kg" : first.activity->unit_text;
        const bool volume = carrier == "natural-gas";
        TextList known;
        constexpr std::size_t kMost = 3;
        if (one)
            for (const KnownCalorific& each : known_calorific(*facts.factors, carrier, common, volume))
                if (known.size() < kMost) known.push_back(each.text + " (" + each.id + ")");
        if (known.empty()) known.emplace_back("none");
        Finding finding = found(facts, rule, first.place,
                                {{"item", first.item},
                                 {"unit", unit},
                                 {"factor", first.factor->number.text},
                                 {"n", static_cast<std::int64_t>(readings.size())},
                                 {"calorific", span_text(common, 5)},
                                 {"per", std::string(volume ? "MJ/m3" : "GJ/t")},
                                 {"one", std::string(one ? "yes" : "no")},
                                 {"known", known},
                                 {"computed", figure_text(readings.front()->middle, 4)},
                                 {"printed", first.emission->number.text}});
        finding.words = "UN-01.report";  // the engine says the same of a study, in words of its own
        for (std::size_t index = 1; index < readings.size(); ++index)
            finding.related.push_back(place_of(facts, facts.claims->rows[readings[index]->row].place));
        findings.push_back(std::move(finding));
    }
}

/// The numbers multiply, and the units below the line do not: kg and per t, kWh and per GJ.
void judge_units(const ReportFacts& facts, const Rule& rule, Findings& findings) {
    std::map<std::size_t, std::vector<const RowReading*>> tables;
    for (const RowReading& reading : facts.readings) {
        const InventoryRow& row = facts.claims->rows[reading.row];
        if (reading.fit == RowFit::UnitsIgnored && (reading.dimension_clash || kg_in(*row.factor) == kg_in(*row.emission)))
            tables[row.table].push_back(&reading);
    }
    for (const auto& [table, readings] : tables) {
        const InventoryRow& first = facts.claims->rows[readings.front()->row];
        Finding finding =
            found(facts, rule, first.place,
                  {{"item", first.item},
                   {"activity", first.activity->number.text + " " + first.activity->unit_text},
                   {"factor", first.factor->number.text + " " + first.factor->unit_text},
                   {"emission", first.emission->number.text},
                   {"times", readings.front()->dimension_clash ? std::string("none") : figure_text(readings.front()->unit_ratio)},
                   {"n", static_cast<std::int64_t>(readings.size())}});
        finding.words = "UN-01.units";
        for (std::size_t index = 1; index < readings.size(); ++index)
            finding.related.push_back(place_of(facts, facts.claims->rows[readings[index]->row].place));
        findings.push_back(std::move(finding));
    }
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    judge_heat(facts, rule, findings);
    judge_units(facts, rule, findings);
    return findings;
}

}  // namespace

extern constexpr Rule kUn01{"UN-01", Severity::Error, Needs::Report, {"ISO 14067:2018", "6.4.4", false}, nullptr, check};

}  // namespace tanji
