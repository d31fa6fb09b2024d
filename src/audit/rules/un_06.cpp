// SPDX-License-Identifier: Apache-2.0
// A calorific value or carbon content in the wrong unit is off by powers of ten and looks like any number.
#include <algorithm>

#include "audit/facts.h"
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

void judge(const Facts& facts, const Rule& rule, const Row& row, const std::optional<Quantity>& value, std::string_view property,
           Findings& findings) {
    if (!value) return;
    for (const PlausibleRange& range : facts.editions->fuel_ranges) {
        if (range.kind != property || (range.category != "*" && (row.factor == nullptr || row.factor->category != range.category)))
            continue;
        // Net or not, 0 or 20 °C: the range is wide, its magnitude is what counts.
        if (convertible(value->unit, range.unit) == Convertible::DimensionDiffers ||
            convertible(value->unit, range.unit) == Convertible::CountDiffers)
            continue;
        const double figure = convert(value->value, value->unit, range.unit);
        if (figure >= range.low && figure <= range.high) continue;
        findings.push_back(found(rule, place_of(facts, row),
                                 {{"flow", name_of(row)},
                                  {"what", WordKey{"audit.fuel." + std::string(property)}},
                                  {"value", value->text},
                                  {"low", range.low},
                                  {"high", range.high},
                                  {"unit", range.unit.symbol}}));
    }
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const Row& row : facts.rows) {
        if (!row.exchange->fuel) continue;
        judge(facts, rule, row, row.exchange->fuel->ncv, "ncv", findings);
        judge(facts, rule, row, row.exchange->fuel->carbon_content, "carbon_content", findings);
    }
    return findings;
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    std::vector<std::string> said;
    for (const ClaimedProperty& each : facts.claims->properties) {
        const std::string property = each.kind == "carbon-content" ? "carbon_content" : each.kind;
        for (const PlausibleRange& range : facts.editions->fuel_ranges) {
            if (range.kind != property || (range.category != "*" && range.category != each.carrier) || !each.value.unit) continue;
            if (each.value.unit->dimension != range.unit.dimension) continue;
            const Interval value = scaled(printed_span(each.value.number), each.value.unit->scale / range.unit.scale);
            if (value.meets({range.low, range.high})) continue;
            const std::string key = each.kind + each.carrier + each.value.number.text;
            if (std::find(said.begin(), said.end(), key) != said.end()) continue;
            said.push_back(key);
            Finding finding = found(facts, rule, each.place,
                                    {{"flow", each.carrier.empty() ? each.text : each.carrier},
                                     {"what", WordKey{"audit.fuel." + property}},
                                     {"value", each.value.number.text + " " + each.value.unit_text},
                                     {"low", range.low},
                                     {"high", range.high},
                                     {"unit", range.unit.symbol}});
            finding.words = rule.id;  // the same words as of a study
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

}  // namespace

extern constexpr Rule kUn06{"UN-06", Severity::Error, Needs::Factors, {"ISO 14067:2018", "6.4.3", false}, check, check_report};

}  // namespace tanji
