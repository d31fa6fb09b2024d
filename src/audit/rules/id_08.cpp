// SPDX-License-Identifier: Apache-2.0
// Names without a signature where others have signed, and nobody who reviewed or approved what was written.
#include <algorithm>
#include <array>

#include "audit/report/wording.h"

namespace tanji {

namespace {

constexpr std::array<std::string_view, 7> kRoles{"prepared", "reviewed", "approved", "leader", "member", "technical-review", "verifier"};

const LabelledText* role_of(const ReportFacts& facts, const LabelledText& signature) {
    for (const LabelledText& label : facts.claims->labels)
        if (std::find(kRoles.begin(), kRoles.end(), label.meaning) != kRoles.end() && !label.of_column && label.place.table > 0 &&
            label.place.table == signature.place.table && label.place.row == signature.place.row && !label.text.empty())
            return &label;
    return nullptr;
}

Findings check(const ReportFacts& facts, const Rule& rule) {
    TextList unsigned_names;
    std::vector<const LabelledText*> empty;
    std::size_t filled = 0, prepared = 0, controlled = 0;
    for (const LabelledText& label : facts.claims->labels) {
        if (label.meaning == "prepared") ++prepared;
        if (label.meaning == "reviewed" || label.meaning == "approved" || label.meaning == "technical-review") ++controlled;
        if (label.meaning != "signature" || label.of_column || label.place.table == 0) continue;
        const LabelledText* role = role_of(facts, label);
        if (role == nullptr) continue;
        if (label.text.empty()) {
            empty.push_back(&label);
            unsigned_names.push_back(role->text);
        } else {
            ++filled;
        }
    }
    // Where no signature can be read at all they may be pictures; where some are text the others are missing.
    if (filled == 0) return {};
    const bool uncontrolled = prepared > 0 && controlled == 0;
    if (empty.empty() && !uncontrolled) return {};
    ReadPlace place;
    if (!empty.empty()) {
        place = empty.front()->place;
    } else {
        for (const LabelledText& label : facts.claims->labels)
            if (label.meaning == "prepared") place = label.place;
    }
    const std::string what = empty.empty() ? "control" : uncontrolled ? "both" : "blank";
    // One person who stands in two rows is named once.
    TextList names;
    for (const std::string& name : unsigned_names)
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    Finding finding = found(facts, rule, place, {{"what", what}, {"names", names}});
    for (std::size_t index = 1; index < empty.size(); ++index) finding.related.push_back(place_of(facts, empty[index]->place));
    return {finding};
}

}  // namespace

extern constexpr Rule kId08{"ID-08", Severity::Warning, Needs::Report, {"ISO 14064-3:2019", "", false}, nullptr, check};

}  // namespace tanji
