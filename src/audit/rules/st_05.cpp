// SPDX-License-Identifier: Apache-2.0
// "A/B" is how an identical adoption is written. Written so of another one, it claims that both ask for the same.
#include <algorithm>

#include "audit/report/wording.h"
#include "audit/standards.h"
#include "claims/reader.h"
#include "support/text.h"

namespace tanji {

namespace {

/// True when `second` stands right behind `first` with nothing but a stroke between.
bool joined(std::string_view text, const CitedStandard& first, const CitedStandard& second) {
    for (std::size_t at = text.find(first.text); at != std::string_view::npos; at = text.find(first.text, at + 1)) {
        std::string_view rest = trim(text.substr(at + first.text.size()));
        if (!rest.starts_with('/')) continue;
        if (trim(rest.substr(1)).starts_with(second.text)) return true;
    }
    return false;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const auto passages = claims::passages_of(*facts.document);
    const auto& cited = facts.claims->standards;
    for (std::size_t index = 0; index + 1 < cited.size(); ++index) {
        const CitedStandard &first = cited[index], &second = cited[index + 1];
        if (!(first.place == second.place)) continue;
        const StandardEdition* edition = packed_standards().edition(first.number, first.year);
        const StandardEdition* original = packed_standards().edition(second.number, second.year);
        if (edition == nullptr || original == nullptr || edition->adopts != original->id || edition->identical) continue;
        const bool written = std::any_of(passages.begin(), passages.end(), [&](const claims::Passage& passage) {
            return passage.place == first.place && joined(passage.text->normal, first, second);
        });
        if (!written) continue;
        if (findings.empty())
            findings.push_back(found(facts, rule, first.place,
                                     {{"cited", first.text + "/" + second.text}, {"first", edition->id}, {"second", original->id}}));
        else if (const Place more = place_of(facts, first.place); findings.front().related.size() < 8)
            findings.front().related.push_back(more);
    }
    return findings;
}

}  // namespace

extern constexpr Rule kSt05{"ST-05", Severity::Warning, Needs::Report, {"GB/T 24067-2024", "", false}, nullptr, check};

}  // namespace tanji
