// SPDX-License-Identifier: Apache-2.0
// A list of references that the text does not use, or a standard in use that the list does not name.
#include <algorithm>
#include <set>

#include "audit/report/wording.h"

namespace tanji {

namespace {

constexpr std::size_t kFewest = 3;  // entries of a list that was read

Findings check(const ReportFacts& facts, const Rule& rule) {
    int list = 0;
    bool normative = false;
    const auto& sections = facts.document->sections;
    for (std::size_t index = 0; index < sections.size(); ++index)
        if (says(facts, "references-title", sections[index].title)) {
            if (list != 0) return {};  // two lists: which one should name a standard is not said
            list = static_cast<int>(index) + 1;
            normative = says(facts, "normative-title", sections[index].title);
        }
    if (list == 0) return {};
    std::set<std::string> listed, used;
    for (const CitedStandard& cited : facts.claims->standards)
        if (!cited.number.empty()) (cited.place.section == list ? listed : used).insert(cited.number);
    if (listed.size() < kFewest) return {};
    TextList missing, idle;
    const CitedStandard* first = nullptr;
    for (const CitedStandard& cited : facts.claims->standards) {
        if (cited.number.empty()) continue;
        const bool in_list = cited.place.section == list;
        // Only what the report says it follows must be listed; a standard of management systems in the profile of a company need not.
        const bool counts = in_list ? normative && !used.contains(cited.number)
                                    : !listed.contains(cited.number) && says(facts, "claims-standard", quote_of(facts, cited.place));
        TextList& names = in_list ? idle : missing;
        if (!counts || std::find(names.begin(), names.end(), cited.text) != names.end()) continue;
        names.push_back(cited.text);
        if (first == nullptr) first = &cited;
    }
    if (first == nullptr) return {};
    const std::string what = missing.empty() ? "idle" : idle.empty() ? "missing" : "both";
    return {found(facts, rule, first->place, {{"what", what}, {"missing", missing}, {"idle", idle}})};
}

}  // namespace

extern constexpr Rule kSt08{"ST-08", Severity::Note, Needs::Report, {"ISO 14067:2018", "7.3", false}, nullptr, check};

}  // namespace tanji
