// SPDX-License-Identifier: Apache-2.0
// Figures do not say what follows from them.
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

constexpr std::size_t kLongestHeading = 90;  // bytes

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    if (facts.kind != ReportKind::Study) return {};
    for (const ReportSentence& sentence : facts.sentences)
        if ((sentence.heading || sentence.text.size() <= kLongestHeading) && speaks_of(sentence, "conclusion")) return {};
    return {found(facts, rule, ReadPlace{}, {})};
}

}  // namespace

extern constexpr Rule kIn05{"IN-05", Severity::Warning, Needs::Report, {"ISO 14067:2018", "6.6", false}, nullptr, check_report};

}  // namespace tanji
