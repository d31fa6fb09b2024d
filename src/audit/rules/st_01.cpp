// SPDX-License-Identifier: Apache-2.0
// A standard is known by its number, year and title; where they do not belong together the reader cannot tell which was used.
#include <algorithm>

#include "audit/report/wording.h"
#include "audit/standards.h"
#include "claims/reader.h"

namespace tanji {

namespace {

constexpr double kSameTitle = 0.95, kOtherTitle = 0.85;
constexpr std::size_t kShortestTitle = 8;

/// The edition whose title a printed one is; null when it is none, or not clearly one.
const StandardEdition* titled(const std::u32string& title) {
    for (const StandardEdition& each : packed_standards().editions)
        for (const std::string& own : {each.title_zh, each.title_en})
            if (!own.empty() && likeness(title, letters_of(own)) >= kSameTitle) return &each;
    return nullptr;
}

/// Another body's edition of the same standard has years of its own: "DIN EN ISO 14067:2019".
bool of_another_body(const ReportFacts& facts, const CitedStandard& cited) {
    const auto blocks = claims::passages_of(*facts.document);
    for (const claims::Passage& passage : blocks) {
        if (!(passage.place == cited.place)) continue;
        const std::string& text = passage.text->normal;
        const std::size_t at = text.find(cited.text);
        if (at == std::string::npos || at == 0) continue;
        std::size_t end = at;
        while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '-')) --end;
        return end > 0 && end < at && text[end - 1] >= 'A' && text[end - 1] <= 'Z';
    }
    return false;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    std::vector<std::string> told;
    for (const CitedStandard& cited : facts.claims->standards) {
        if (cited.number.empty() || cited.year == 0 || std::find(told.begin(), told.end(), cited.text) != told.end()) continue;
        const auto& series = packed_standards().series;
        const auto known =
            std::find_if(series.begin(), series.end(), [&](const StandardSeries& each) { return each.number == cited.number; });
        if (known != series.end() && cited.year <= known->until &&
            std::find(known->years.begin(), known->years.end(), cited.year) == known->years.end()) {
            if (of_another_body(facts, cited)) continue;
            std::string years;
            for (const int year : known->years) years += (years.empty() ? "" : ", ") + std::to_string(year);
            findings.push_back(found(facts, rule, cited.place,
                                     {{"what", std::string("year")}, {"cited", cited.text}, {"other", years}, {"title", std::string()}}));
            told.push_back(cited.text);
            continue;
        }
        const StandardEdition* edition = packed_standards().edition(cited.number, cited.year);
        const std::u32string title = letters_of(cited.title);
        if (edition == nullptr || title.size() < kShortestTitle) continue;
        double own = 0.0;
        for (const std::string& each : {edition->title_zh, edition->title_en})
            if (!each.empty()) own = std::max(own, likeness(title, letters_of(each)));
        const StandardEdition* other = titled(title);
        if (other == nullptr || own >= kOtherTitle) continue;
        findings.push_back(found(facts, rule, cited.place,
                                 {{"what", std::string("title")}, {"cited", cited.text}, {"other", other->id}, {"title", cited.title}}));
        told.push_back(cited.text);
    }
    return findings;
}

}  // namespace

extern constexpr Rule kSt01{"ST-01", Severity::Warning, Needs::Report, {"ISO 14067:2018", "5.11", true}, nullptr, check};

}  // namespace tanji
