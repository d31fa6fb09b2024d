// SPDX-License-Identifier: Apache-2.0
// "The standard X issued by Y": a body that did not issue it shows that nobody had the standard in hand.
#include <algorithm>
#include <array>

#include "audit/report/wording.h"
#include "audit/standards.h"
#include "claims/reader.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::size_t kNear = 60;  // bytes before the number in which its issuer stands

/// What stands right before a citation in its clause: "背景数据来自发改委发布的".
std::string_view clause_before(std::string_view text, std::size_t at) {
    std::size_t begin = at < kNear ? 0 : at - kNear;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
    static constexpr std::array<std::string_view, 8> kEnds{"，", ",", "。", "；", ";", "》", "、", "\n"};
    std::string_view before = text.substr(begin, at - begin);
    for (const std::string_view end : kEnds)
        if (const std::size_t mark = before.rfind(end); mark != std::string_view::npos) before = before.substr(mark + end.size());
    return before;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    const auto passages = claims::passages_of(*facts.document);
    std::vector<std::string> told;
    for (const CitedStandard& cited : facts.claims->standards) {
        const StandardEdition* edition = cited.year == 0 ? nullptr : packed_standards().edition(cited.number, cited.year);
        if (edition == nullptr || edition->recalled || edition->issuers.empty()) continue;
        for (const claims::Passage& passage : passages) {
            if (!(passage.place == cited.place)) continue;
            const std::size_t at = passage.text->normal.find(cited.text);
            if (at == std::string::npos) continue;
            const std::string_view before = clause_before(passage.text->normal, at);
            // "... issued by Y: " or "Y 发布的" ends right before the number.
            if (!says(facts, "issues", before)) continue;
            const std::vector<std::string> named = packed_standards().issuers_in(before);
            const bool right = named.empty() || std::any_of(named.begin(), named.end(), [&](const std::string& issuer) {
                                   return std::find(edition->issuers.begin(), edition->issuers.end(), issuer) != edition->issuers.end();
                               });
            if (right || std::find(told.begin(), told.end(), edition->id) != told.end()) continue;
            told.push_back(edition->id);
            findings.push_back(found(facts, rule, cited.place,
                                     {{"cited", cited.text}, {"named", std::string(trim(before))}, {"issuer", edition->issuer_text}}));
            break;
        }
    }
    return findings;
}

}  // namespace

extern constexpr Rule kSt03{"ST-03", Severity::Warning, Needs::Report, {"ISO 14067:2018", "5.11", true}, nullptr, check};

}  // namespace tanji
