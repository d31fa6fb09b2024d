// SPDX-License-Identifier: Apache-2.0
// The number in the header or footer of the pages is that of another report.
#include <algorithm>

#include "audit/report/wording.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    const std::u32string own = letters_of(facts.claims->number);
    constexpr std::size_t kShortest = 4;
    if (own.size() < kShortest) return {};
    for (const LabelledText& label : facts.claims->labels) {
        if (!label.running || label.meaning != "number") continue;
        // Behind the number other words of the line may stand.
        const std::u32string there = letters_of(label.text);
        if (there.find(own) != std::u32string::npos || own.find(there) != std::u32string::npos) continue;
        Finding finding = found(facts, rule, label.place, {{"own", facts.claims->number}, {"other", label.text}});
        finding.related.push_back(place_of(facts, facts.claims->number_place));
        return {finding};
    }
    // Two numbers on the pages themselves: cover and table.
    for (const LabelledText* label : labels(facts, "number")) {
        const std::u32string there = letters_of(label->text);
        if (there.size() < kShortest || there.find(own) != std::u32string::npos || own.find(there) != std::u32string::npos) continue;
        // A reference to another report says so; a label on its own in the imprint is this report's.
        constexpr int kImprintSection = 0;
        if (label->place.section != kImprintSection) continue;
        Finding finding = found(facts, rule, label->place, {{"own", facts.claims->number}, {"other", label->text}});
        finding.related.push_back(place_of(facts, facts.claims->number_place));
        return {finding};
    }
    return {};
}

}  // namespace

extern constexpr Rule kId09{"ID-09", Severity::Warning, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
