// SPDX-License-Identifier: Apache-2.0
#include "audit/report/mentions.h"

#include <algorithm>

#include "claims/reader.h"

namespace tanji {

bool has_phrase(const ReportFacts& facts, std::string_view list) {
    const std::vector<claims::Passage> passages = claims::passages_of(*facts.document);
    return std::any_of(passages.begin(), passages.end(),
                       [&](const claims::Passage& passage) { return !facts.editions->phrase_in(list, passage.text->normal).empty(); });
}

std::optional<Mention> sentence_with(const ReportFacts& facts, std::initializer_list<std::string_view> lists) {
    for (const claims::Passage& passage : claims::passages_of(*facts.document))
        for (const std::string_view sentence : claims::sentences_of(passage.text->normal))
            if (std::all_of(lists.begin(), lists.end(),
                            [&](std::string_view list) { return !facts.editions->phrase_in(list, sentence).empty(); }))
                return Mention{std::string(sentence), passage.place};
    return std::nullopt;
}

std::optional<Years> data_years(const ReportFacts& facts) {
    Years years;
    for (const ClaimedDate& date : facts.claims->dates) {
        if (date.kind == ClaimedDate::Kind::PeriodStart && years.first == 0) years.first = date.year;
        if (date.kind == ClaimedDate::Kind::PeriodEnd && years.last == 0) years.last = date.year;
    }
    if (years.first == 0 || years.last == 0) return std::nullopt;
    return years;
}

}  // namespace tanji
