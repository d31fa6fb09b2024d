// SPDX-License-Identifier: Apache-2.0
// A place kept for a text that never came is read by the customer.
#include "audit/author_texts.h"
#include "audit/report/wording.h"
#include "claims/reader.h"

namespace tanji {

namespace {

Findings check(const Facts& facts, const Rule& rule) {
    Findings findings;
    for (const WrittenText& text : author_texts(*facts.study))
        if (!facts.editions->phrase_in("placeholder", text.text).empty())
            findings.push_back(found(rule, text.place, {{"text", text.text}, {"part", text.place.part}}));
    return findings;
}

/// A masked number ("2025-A-XXXXXXX") holds the sign of a placeholder and is none.
bool is_masked_number(std::string_view text) {
    for (std::size_t at = text.find_first_of("Xx"); at != std::string_view::npos; at = text.find_first_of("Xx", at + 1)) {
        std::size_t end = at;
        while (end < text.size() && (text[end] == 'X' || text[end] == 'x')) ++end;
        constexpr std::size_t kRun = 3;
        const bool joined =
            (at > 0 && (text[at - 1] == '-' || text[at - 1] == '*')) || (end < text.size() && (text[end] == '-' || text[end] == '*'));
        if (end - at >= kRun && joined) return true;
        at = end;
        if (at >= text.size()) break;
    }
    return false;
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    std::int64_t count = 0;
    for (const claims::Passage& passage : claims::passages_of(*facts.document)) {
        const std::string& text = passage.text->normal;
        const std::string phrase = facts.editions->phrase_in("placeholder", text) + facts.editions->phrase_in("personal-placeholder", text);
        if (phrase.empty() || is_masked_number(text)) continue;
        if (++count == 1)
            findings.push_back(found(facts, rule, passage.place, {{"text", phrase}}));
        else
            findings.front().related.push_back(place_of(facts, passage.place));
    }
    if (!findings.empty()) findings.front().arguments.emplace_back("n", count);
    return findings;
}

}  // namespace

extern constexpr Rule kTx03{"TX-03", Severity::Warning, Needs::Study, {"", "", false}, check, check_report};

}  // namespace tanji
