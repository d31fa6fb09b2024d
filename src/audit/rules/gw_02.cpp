// SPDX-License-Identifier: Apache-2.0
// A report of the IPCC named with the year of another: the reader cannot tell which GWP values were used.
#include <string>

#include "audit/report/report_facts.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr int kYearsOfOneReport = 2;  // its parts and the synthesis come out one after another

/// The year that stands right behind the name, a bracket or comma between them; 0 when there is none.
int year_behind(std::string_view text, std::size_t from) {
    const std::size_t at = text.find_first_not_of(" (,[:", from);
    if (at == std::string_view::npos || at + 4 > text.size()) return 0;
    const std::string_view digits = text.substr(at, 4);
    const bool year =
        (digits.starts_with("19") || digits.starts_with("20")) && digits.find_first_not_of("0123456789") == std::string_view::npos;
    return year ? std::stoi(std::string(digits)) : 0;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    for (const Statement& statement : facts.claims->statements) {
        if (statement.kind != "ipcc-report") continue;
        const std::string text = fold(statement.text);
        for (const Edition& edition : facts.editions->editions) {
            if (edition.family != "gwp") continue;
            for (const Phrase& phrase : facts.editions->phrases) {
                if (phrase.list != "ipcc-" + edition.id) continue;
                const std::size_t at = text.find(phrase.text);
                if (at == std::string::npos) continue;
                const int year = year_behind(text, at + phrase.text.size()), own = static_cast<int>(edition.published.year());
                if (year == 0 || (year >= own && year <= own + kYearsOfOneReport)) continue;
                std::string other;
                for (const Edition& each : facts.editions->editions)
                    if (each.family == "gwp" && static_cast<int>(each.published.year()) == year) other = each.id;
                Finding finding = found(facts, rule, statement.place,
                                        {{"report", edition.id},
                                         {"year", std::to_string(year)},
                                         {"own", std::to_string(own)},
                                         {"other", other.empty() ? std::string("none") : other}});
                finding.quote = statement.text;
                return {finding};
            }
        }
    }
    return {};
}

}  // namespace

extern constexpr Rule kGw02{"GW-02", Severity::Error, Needs::Report, {"ISO 14067:2018", "6.5.1", true}, nullptr, check};

}  // namespace tanji
