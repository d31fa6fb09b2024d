// SPDX-License-Identifier: Apache-2.0
// An edition that was not out yet, or no longer in force, cannot have been the standard of the report.
#include <algorithm>

#include "audit/report/wording.h"
#include "audit/standards.h"
#include "claims/reader.h"

namespace tanji {

namespace {

/// True when every sentence that cites it tells the history of the standard: "replaced ISO/TS 14067:2013".
bool is_history(const ReportFacts& facts, const CitedStandard& cited) {
    for (const claims::Passage& passage : claims::passages_of(*facts.document)) {
        if (!(passage.place == cited.place)) continue;
        for (const std::string_view sentence : claims::sentences_of(passage.text->normal))
            if (sentence.find(cited.text) != std::string_view::npos && !says(facts, "history", sentence)) return false;
    }
    return true;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    if (!facts.judged_on) return findings;
    std::vector<std::string> told;
    for (const CitedStandard& cited : facts.claims->standards) {
        if (cited.number.empty() || cited.year == 0) continue;
        const StandardEdition* edition = packed_standards().edition(cited.number, cited.year);
        if (edition == nullptr || edition->recalled || std::find(told.begin(), told.end(), edition->id) != told.end()) continue;
        const bool early = *facts.judged_on < edition->published;
        const bool late = edition->withdrawn && *edition->withdrawn < *facts.judged_on;
        if ((!early && !late) || is_history(facts, cited)) continue;
        // Beside its successor it is told for comparison, or a list of what there is.
        const StandardEdition* successor = packed_standards().edition(edition->replaced_by);
        const bool beside = late && successor != nullptr &&
                            std::any_of(facts.claims->standards.begin(), facts.claims->standards.end(), [&](const CitedStandard& each) {
                                return each.number == successor->number && each.year == successor->year && each.place == cited.place;
                            });
        if (beside) continue;
        told.push_back(edition->id);
        findings.push_back(found(facts, rule, cited.place,
                                 {{"what", std::string(early ? "early" : "late")},
                                  {"cited", cited.text},
                                  {"published", edition->published_text},
                                  {"withdrawn", edition->withdrawn ? to_string(*edition->withdrawn) : std::string()},
                                  {"other", edition->replaced_by},
                                  {"date", to_string(*facts.judged_on)}}));
    }
    return findings;
}

}  // namespace

extern constexpr Rule kSt02{"ST-02", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.11", true}, nullptr, check};

}  // namespace tanji
