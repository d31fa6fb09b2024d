// SPDX-License-Identifier: Apache-2.0
// The formula of a report adds the stages that its result table lists.
#include <algorithm>
#include <set>

#include "audit/report/report_facts.h"

namespace tanji {

namespace {

Findings check(const ReportFacts& facts, const Rule& rule) {
    std::set<std::string> listed, valued;
    for (const ResultFigure& figure : facts.claims->figures) {
        if (figure.source != ResultFigure::Source::Table || figure.stage == "total" || figure.stage == "beyond") continue;
        if (figure.stage.empty() || figure.stage == "transport") return {};  // what is not understood is not compared
        listed.insert(figure.stage);
        if (figure.value) valued.insert(figure.stage);
    }
    Findings findings;
    for (const StageList& list : facts.claims->stage_lists) {
        if (!list.formula || listed.size() < 2 || list.stages.size() < 2) continue;
        const std::set<std::string> own(list.stages.begin(), list.stages.end());
        if (own.contains("transport") || own.contains("total")) continue;
        const auto say = [&](const std::string& stage, std::string_view what, Severity severity) {
            findings.push_back(found(facts, rule, list.place, {{"stage", stage_name(stage, stage)}, {"what", std::string(what)}}));
            findings.back().severity = severity;
        };
        for (const std::string& stage : listed)
            if (!own.contains(stage)) say(stage, "formula", valued.contains(stage) ? rule.severity : Severity::Warning);
        for (const std::string& stage : own)
            if (!listed.contains(stage)) say(stage, "table", rule.severity);
        break;
    }
    return findings;
}

}  // namespace

extern constexpr Rule kAr19{"AR-19", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
