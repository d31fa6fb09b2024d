// SPDX-License-Identifier: Apache-2.0
#include "audit/report/report_kind.h"

#include <algorithm>

#include "audit/report/report_facts.h"

namespace tanji {

namespace {

constexpr std::size_t kOpening = 30;         // sentences in which a document says what it is
constexpr std::size_t kFullReport = 12'000;  // bytes of text: about four pages
constexpr std::size_t kChapters = 5;

bool opens_as(const ReportFacts& facts, std::string_view list) {
    const std::size_t count = std::min(kOpening, facts.sentences.size());
    return std::any_of(facts.sentences.begin(), facts.sentences.begin() + static_cast<std::ptrdiff_t>(count),
                       [&](const ReportSentence& sentence) { return speaks_of(sentence, list); });
}

}  // namespace

ReportKind kind_of_report(const ReportFacts& facts) {
    if (opens_as(facts, "kind.epd")) return ReportKind::Epd;
    std::size_t bytes = 0;
    for (const ReportSentence& sentence : facts.sentences) bytes += sentence.text.size();
    const std::size_t chapters = facts.document->sections.size();
    const bool inventory = !facts.claims->inventories.empty();
    if (chapters >= kChapters && (inventory || bytes >= kFullReport)) return ReportKind::Study;
    return inventory && bytes >= kFullReport ? ReportKind::Study : ReportKind::Sheet;
}

std::string name(ReportKind kind) { return kind == ReportKind::Study ? "study" : kind == ReportKind::Epd ? "epd" : "sheet"; }

std::string method_of_report(const ReportFacts& facts) {
    if (facts.kind == ReportKind::Epd) return "epd";
    // What it says it follows counts more than what it only tells of.
    for (const char* how : {"follows.", "names."})
        for (const char* method : {"iso-14067", "pas-2050", "ghg-protocol"})
            if (mention(facts, std::string(how) + method) != nullptr) return method;
    return {};
}

std::string method_of_report(const ReadDocument& document, const ReportClaims& claims) {
    ReportFacts facts;
    facts.document = &document;
    facts.claims = &claims;
    facts.sentences = report_sentences(document);
    facts.kind = kind_of_report(facts);
    return method_of_report(facts);
}

}  // namespace tanji
