// SPDX-License-Identifier: Apache-2.0
// "2023 年度 ..." in a report whose data are of 2024: a sentence or annex of last year's report. The year of a factor is its own.
#include <algorithm>
#include <set>

#include "audit/report/wording.h"
#include "claims/reader.h"

namespace tanji {

namespace {

/// The year that stands before 年度 at `at`; 0 when there is none.
int year_before(std::string_view text, std::size_t at) {
    while (at > 0 && text[at - 1] == ' ') --at;
    constexpr std::size_t kDigits = 4;
    if (at < kDigits) return 0;
    const std::string_view digits = text.substr(at - kDigits, kDigits);
    const bool year = digits.starts_with("20") && digits.find_first_not_of("0123456789") == std::string_view::npos &&
                      (at == kDigits || text[at - kDigits - 1] < '0' || text[at - kDigits - 1] > '9');
    return year ? std::stoi(std::string(digits)) : 0;
}

/// What stands around `at` between two commas.
std::string_view clause_around(std::string_view text, std::size_t at) {
    std::size_t begin = 0, end = text.size();
    for (const std::string_view comma : {std::string_view("，"), std::string_view(",")}) {
        if (const std::size_t before = text.substr(0, at).rfind(comma); before != std::string_view::npos)
            begin = std::max(begin, before + comma.size());
        end = std::min(end, text.find(comma, at));
    }
    return text.substr(begin, end - begin);
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    int first = 0, last = 0, issued = 0;
    for (const ClaimedDate& date : facts.claims->dates) {
        if (date.kind == ClaimedDate::Kind::PeriodStart && (first == 0 || date.year < first)) first = date.year;
        if (date.kind == ClaimedDate::Kind::PeriodEnd && date.year > last) last = date.year;
        if (date.kind == ClaimedDate::Kind::Issued && issued == 0) issued = date.year;
    }
    if (first == 0 || last == 0) return {};
    Findings findings;
    std::set<int> told;
    for (const claims::Passage& passage : claims::passages_of(*facts.document))
        for (const std::string_view sentence : claims::sentences_of(passage.text->normal)) {
            if (!says(facts, "year-of-report", sentence)) continue;
            for (std::size_t at = sentence.find("年度"); at != std::string_view::npos; at = sentence.find("年度", at + 1)) {
                const int year = year_before(sentence, at);
                if (year == 0 || (year >= first && year <= last) || year == issued) continue;
                const std::string_view clause = clause_around(sentence, at);
                const bool of_report = says(facts, "year-of-report", clause) && !says(facts, "comparison-word", clause) &&
                                       !says(facts, "not-this-report", clause);
                if (!of_report || !told.insert(year).second) continue;
                findings.push_back(
                    found(facts, rule, passage.place,
                          {{"year", std::to_string(year)},
                           {"period", first == last ? std::to_string(first) : std::to_string(first) + "-" + std::to_string(last)}}));
                findings.back().quote = std::string(sentence);
            }
        }
    return findings;
}

}  // namespace

extern constexpr Rule kId07{"ID-07", Severity::Warning, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
