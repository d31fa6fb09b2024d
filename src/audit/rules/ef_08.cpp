// SPDX-License-Identifier: Apache-2.0
// The grid, the furnaces and the roads of another country are not those of this one. Where the author says so it is a limitation, no flaw.
#include <algorithm>
#include <map>

#include "audit/facts.h"

namespace tanji {

namespace {

/// True when the author tells the reader of factors from there, among limitations, assumptions or in a note of each row.
bool is_said(const Facts& facts, const std::string& geography, const std::vector<const Row*>& rows) {
    const auto says = [&](const LocalText& text) {
        const std::string list = "place-" + geography;
        return !facts.editions->phrase_in(list, text.zh).empty() || !facts.editions->phrase_in(list, text.en).empty();
    };
    const Study& study = *facts.study;
    return std::any_of(study.limitations.begin(), study.limitations.end(), says) ||
           std::any_of(study.assumptions.begin(), study.assumptions.end(), says) ||
           std::all_of(rows.begin(), rows.end(), [&](const Row* row) { return says(row->exchange->note); });
}

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const FactorUse& use : uses_of(facts, [&](const Row& row) { return facts.kind_of(*row.factor).place_counts; })) {
        std::map<std::string_view, std::vector<const Row*>> elsewhere;
        for (const Row* row : use.rows)
            if (!facts.editions->covers(use.factor->geography, facts.place_code(*row))) elsewhere[facts.place_code(*row)].push_back(row);
        for (const auto& [place, rows] : elsewhere) {
            const bool said = is_said(facts, use.factor->geography, rows);
            findings.push_back(found(rule, place_of(facts, *rows.front()),
                                     {{"factor", use.factor->id},
                                      {"geography", use.factor->geography},
                                      {"place", std::string(place)},
                                      {"rows", names_of(rows)},
                                      {"said", std::string(said ? "yes" : "no")}}));
            if (said) findings.back().severity = Severity::Note;
        }
    }
    return findings;
}

}  // namespace

extern constexpr Rule kEf08{"EF-08", Severity::Warning, Needs::Factors, {"ISO 14067:2018", "6.3.5", true}, check};

}  // namespace tanji
