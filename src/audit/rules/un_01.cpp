// SPDX-License-Identifier: Apache-2.0
// A fuel in kilograms times a factor per gigajoule needs a calorific value; one that is not printed cannot be checked.
#include <algorithm>
#include <map>

#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    std::map<std::string, std::vector<const RowReading*>> by_carrier;
    for (const RowReading& reading : facts.readings)
        if (reading.fit == RowFit::HiddenFigure) by_carrier[carrier_of(facts.claims->rows[reading.row])].push_back(&reading);
    Findings findings;
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
        Finding finding = found(facts, rule, first.place,
                                {{"item", first.item},
                                 {"unit", unit},
                                 {"factor", first.factor->number.text},
                                 {"n", static_cast<std::int64_t>(readings.size())},
                                 {"calorific", span_text(common, 5)},
                                 {"per", std::string(carrier == "natural-gas" ? "MJ/m3" : "GJ/t")},
                                 {"one", std::string(one ? "yes" : "no")},
                                 {"computed", figure_text(readings.front()->computed.middle(), 4)},
                                 {"printed", first.emission->number.text}});
        finding.words = "UN-01.report";  // the engine says the same of a study, in words of its own
        for (std::size_t index = 1; index < readings.size(); ++index)
            finding.related.push_back(place_of(facts, facts.claims->rows[readings[index]->row].place));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kUn01{"UN-01", Severity::Error, Needs::Report, {"ISO 14067:2018", "6.4.4", false}, nullptr, check};

}  // namespace tanji
