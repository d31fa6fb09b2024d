// SPDX-License-Identifier: Apache-2.0
// The grid, the furnaces and the roads of another country are not those of this one.
#include <map>

#include "audit/facts.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const FactorUse& use : uses_of(facts, [&](const Row& row) { return facts.kind_of(*row.factor).place_counts; })) {
        std::map<std::string_view, std::vector<const Row*>> elsewhere;
        for (const Row* row : use.rows)
            if (!facts.editions->covers(use.factor->geography, facts.place_code(*row))) elsewhere[facts.place_code(*row)].push_back(row);
        for (const auto& [place, rows] : elsewhere)
            findings.push_back(found(rule, place_of(facts, *rows.front()),
                                     {{"factor", use.factor->id},
                                      {"geography", use.factor->geography},
                                      {"place", std::string(place)},
                                      {"rows", names_of(rows)}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEf08{"EF-08", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.3.5", true}, check};

}  // namespace tanji
