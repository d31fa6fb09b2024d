// SPDX-License-Identifier: Apache-2.0
// What a report must hold and only the author can say: one list, one rule a line.
#include <array>

#include "audit/facts.h"

namespace tanji {

namespace {

struct Item {
    std::string_view rule;
    std::string_view part;  // of the study
    bool (*is_missing)(const Study&);
};
constexpr std::array kItems{
    Item{"RP-02", "boundary.stages", [](const Study& study) { return study.boundary.stages.empty(); }},
    Item{"RP-04", "data_collection", [](const Study& study) { return study.data_collection.empty(); }},
    Item{"RP-13", "limitations", [](const Study& study) { return study.limitations.empty(); }},
    Item{"RP-14", "assumptions", [](const Study& study) { return study.assumptions.empty(); }},
    Item{"RP-18", "period", [](const Study& study) { return !study.period.has_value(); }},
};

Findings check(const Facts& facts, const Rule& rule) {
    for (const Item& item : kItems)
        if (item.rule == rule.id && item.is_missing(*facts.study))
            return {found(rule, place_of(*facts.study, {}, std::string(item.part)), {{"part", std::string(item.part)}})};
    return {};
}

}  // namespace

extern constexpr Rule kRp02{"RP-02", Severity::Error, Needs::Study, {"ISO 14067:2018", "7.3", false}, check};
extern constexpr Rule kRp04{"RP-04", Severity::Error, Needs::Study, {"ISO 14067:2018", "7.3", false}, check};
extern constexpr Rule kRp13{"RP-13", Severity::Error, Needs::Study, {"ISO 14067:2018", "7.3", false}, check};
extern constexpr Rule kRp14{"RP-14", Severity::Warning, Needs::Study, {"ISO 14067:2018", "7.3", false}, check};
extern constexpr Rule kRp18{"RP-18", Severity::Error, Needs::Study, {"ISO 14067:2018", "7.3", false}, check};

}  // namespace tanji
