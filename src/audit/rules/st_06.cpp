// SPDX-License-Identifier: Apache-2.0
// Clause numbers that the cited edition cannot have: a chapter behind its last one, or definitions numbered in two ways at once.
#include <algorithm>
#include <set>

#include "audit/report/wording.h"
#include "audit/standards.h"
#include "claims/reader.h"

namespace tanji {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A clause number at `at`: "3.1.6.1"; empty when there is none.
std::string clause_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && (is_digit(text[end]) || (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1])))) ++end;
    return std::string(text.substr(at, end - at));
}

/// The clause that is named right behind a standard: "ISO 14067:2018, 6.4.9", "ISO 14067:2018 clause 9", "第9章".
std::string clause_behind(std::string_view text, std::size_t at) {
    bool named = false;
    while (at < text.size()) {
        const std::string_view rest = text.substr(at);
        const auto skip = [&](std::string_view word) {
            if (!rest.starts_with(word)) return false;
            at += word.size();
            return true;
        };
        if (skip("第") || skip("条款") || skip("clause ") || skip("Clause ") || skip("section ") || skip("chapter ")) {
            named = true;
            continue;
        }
        if (skip(" ") || skip(",") || skip("，") || skip("(") || skip("的")) continue;
        break;
    }
    const std::string clause = clause_at(text, at);
    // "ISO 14067:2018, 12 products": a bare number is a clause only when it is called one, or has parts.
    return named || clause.find('.') != std::string::npos ? clause : std::string();
}

/// Numbers of definitions in brackets of their own: "产品系统(3.1.3.2)".
std::set<std::string> definitions_in(std::string_view text) {
    std::set<std::string> found;
    for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
        const std::string clause = clause_at(text, at + 1);
        const std::size_t end = at + 1 + clause.size();
        if (at > 0 && static_cast<unsigned char>(text[at - 1]) >= 0x80 && clause.starts_with("3.") && end < text.size() && text[end] == ')')
            found.insert(clause);
    }
    return found;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    std::set<std::string> own;  // sections of the report
    for (const ReadSection& section : facts.document->sections) own.insert(section.number);
    std::set<std::string> three, four;
    ReadPlace place;
    for (const claims::Passage& passage : claims::passages_of(*facts.document)) {
        const std::string& text = passage.text->normal;
        for (const std::string& clause : definitions_in(text)) {
            const auto dots = std::count(clause.begin(), clause.end(), '.');
            if (own.contains(clause) && dots < 3) continue;
            if (dots == 2) three.insert(clause);
            if (dots == 3 && clause.starts_with("3.1.")) four.insert(clause);
            if (place.paragraph == 0 && place.table == 0) place = passage.place;
        }
        for (const auto& [id, last] : packed_standards().chapters) {
            const StandardEdition* edition = packed_standards().edition(id);
            for (const CitedStandard& cited : facts.claims->standards) {
                if (edition == nullptr || !(cited.place == passage.place) || cited.number != edition->number || cited.year != edition->year)
                    continue;
                const std::size_t at = text.find(cited.text);
                if (at == std::string::npos) continue;
                const std::string clause = clause_behind(text, at + cited.text.size());
                constexpr int kMostDigits = 2;  // a longer number is none of a chapter
                const std::string chapter = clause.substr(0, clause.find('.'));
                if (chapter.empty() || chapter.size() > kMostDigits || std::stoi(chapter) <= last) continue;
                if (findings.empty())
                    findings.push_back(found(
                        facts, rule, passage.place,
                        {{"what", std::string("chapter")}, {"cited", cited.text}, {"clause", clause}, {"other", std::to_string(last)}}));
            }
        }
    }
    if (findings.empty() && !three.empty() && !four.empty())
        findings.push_back(
            found(facts, rule, place,
                  {{"what", std::string("two")}, {"cited", std::string()}, {"clause", *three.begin()}, {"other", *four.begin()}}));
    return findings;
}

}  // namespace

extern constexpr Rule kSt06{"ST-06", Severity::Note, Needs::Report, {"ISO 14067:2018", "5.11", true}, nullptr, check};

}  // namespace tanji
