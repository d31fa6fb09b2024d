// SPDX-License-Identifier: Apache-2.0
// The technical review is by somebody who was not in the team whose work it reviews.
#include <algorithm>

#include "audit/report/wording.h"
#include "claims/reader.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    for (const LabelledText* reviewer : labels(facts, "technical-review"))
        for (const std::string& one : claims::items_of(reviewer->text)) {
            const std::u32string name = letters_of(one);
            if (name.size() < 2 || says(facts, "nobody", one)) continue;
            for (const std::string_view role : {"leader", "member", "prepared"})
                for (const LabelledText* label : labels(facts, role)) {
                    const auto parts = claims::items_of(label->text);
                    const bool same =
                        std::any_of(parts.begin(), parts.end(), [&](const std::string& each) { return letters_of(each) == name; });
                    if (!same) continue;
                    Finding finding = found(facts, rule, reviewer->place, {{"name", one}});
                    finding.related.push_back(place_of(facts, label->place));
                    return {finding};
                }
        }
    return {};
}

}  // namespace

extern constexpr Rule kVe07{"VE-07", Severity::Warning, Needs::Report, {"ISO 14065:2020", "", false}, nullptr, check};

}  // namespace tanji
