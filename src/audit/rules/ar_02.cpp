// SPDX-License-Identifier: Apache-2.0
// Rows that their own factor does not give but another published one does, to the last digit, were computed with that one.
#include <map>

#include "audit/report/report_facts.h"

namespace tanji {

namespace {

/// Further published values that lie in the same interval.
TextList others_of(const ReportFacts& facts, const RowReading& reading) {
    constexpr std::size_t kMost = 4;
    TextList others;
    for (std::size_t index = 1; index < std::min(reading.matches.size(), kMost); ++index) {
        const FactorMatch& match = reading.matches[index];
        if (facts.factors->find(match.id)) others.push_back(figure_text(match.value) + " (" + match.id + ")");
    }
    if (others.empty()) others.emplace_back("none");
    return others;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    std::map<std::string, std::vector<const RowReading*>> by_factor;
    for (const RowReading& reading : facts.readings)
        if (reading.fit == RowFit::OtherFactor) by_factor[reading.matches.front().id].push_back(&reading);
    Findings findings;
    for (const auto& [id, readings] : by_factor) {
        const InventoryRow& first = facts.claims->rows[readings.front()->row];
        const FactorMatch& match = readings.front()->matches.front();
        const std::optional<EmissionFactor> factor = facts.factors->find(id);
        Finding finding = found(facts, rule, first.place,
                                {{"n", static_cast<std::int64_t>(readings.size())},
                                 {"value", figure_text(match.value)},
                                 {"name", factor ? Argument(AuthorText{factor->name.zh, factor->name.en}) : Argument(id)},
                                 {"year", std::to_string(match.year)},
                                 {"id", id},
                                 {"declared", first.factor->number.text},
                                 {"implied", span_text(*readings.front()->implied)},
                                 {"others", others_of(facts, *readings.front())}});
        for (std::size_t index = 1; index < readings.size(); ++index)
            finding.related.push_back(place_of(facts, facts.claims->rows[readings[index]->row].place));
        double effect = 0.0;  // of the first row's product: those of several products do not add up
        for (const RowReading* reading : readings)
            if (facts.claims->rows[reading->row].product == first.product) effect += reading->effect;
        put_effect(finding, facts, first.product, effect, *first.emission);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr02{"AR-02", Severity::Error, Needs::Report, {"ISO 14067:2018", "7.3", false}, nullptr, check};

}  // namespace tanji
