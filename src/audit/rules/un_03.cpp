// SPDX-License-Identifier: Apache-2.0
// A footprint per piece is not measured in tonnes per tonne.
#include <algorithm>

#include "audit/report/report_facts.h"

namespace tanji {

namespace {

/// What the results of the tables are per: one word for all, or none.
std::string per_of_results(const ReportFacts& facts) {
    std::string per;
    for (const ResultFigure& figure : facts.claims->figures) {
        if (figure.source != ResultFigure::Source::Table || !figure.value || figure.value->per.empty()) continue;
        if (per.empty()) per = figure.value->per;
    }
    if (per.empty())
        for (const ClaimedProduct& product : facts.claims->products)
            if (per.empty()) per = product.per;
    return per;
}

bool is_mass(const std::string& per) {
    static const Dimension kMass = parse_unit("kg", {}).value().dimension;
    const Result<Unit> unit = parse_unit(per, {});
    return unit && unit->dimension == kMass && unit->count.empty();
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    const std::string per = per_of_results(facts);
    const Result<Unit> unit = parse_unit(per, {});
    if (per.empty() || !unit || unit->count.empty()) return {};  // per piece: only then is a mass below the line wrong for certain
    std::vector<const FormulaUnit*> wrong;
    for (const FormulaUnit& each : facts.claims->formula_units)
        if (is_mass(each.per)) wrong.push_back(&each);
    if (wrong.empty()) return {};
    Finding finding = found(
        facts, rule, wrong.front()->place,
        {{"symbol", wrong.front()->symbol}, {"per", wrong.front()->per}, {"unit", per}, {"n", static_cast<std::int64_t>(wrong.size())}});
    for (std::size_t index = 1; index < wrong.size(); ++index)
        if (!(wrong[index]->place == wrong[index - 1]->place)) finding.related.push_back(place_of(facts, wrong[index]->place));
    return {finding};
}

}  // namespace

extern constexpr Rule kUn03{"UN-03", Severity::Error, Needs::Report, {"ISO 14067:2018", "6.3.3", true}, nullptr, check};

}  // namespace tanji
