// SPDX-License-Identifier: Apache-2.0
// Standards of how an organisation reports hold what its stacks emit; factors of a life cycle do not stand in them.
#include "audit/report/mentions.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    if (facts.claims->rows.empty()) return {};
    const std::optional<Mention> mention = sentence_with(facts, {"organisation-standard", "factor-word", "source-word"});
    if (!mention) return {};
    std::string standard = facts.editions->phrase_in("organisation-standard", mention->sentence);
    for (char& sign : standard)
        if (sign >= 'a' && sign <= 'z') sign = static_cast<char>(sign - 'a' + 'A');
    Finding finding = found(facts, rule, mention->place, {{"standard", standard}});
    constexpr std::size_t kLongest = 240;
    if (mention->sentence.size() <= kLongest) finding.quote = mention->sentence;
    return {finding};
}

}  // namespace

extern constexpr Rule kEf15{"EF-15", Severity::Warning, Needs::Report, {"ISO 14067:2018", "6.3.5", false}, nullptr, check};

}  // namespace tanji
