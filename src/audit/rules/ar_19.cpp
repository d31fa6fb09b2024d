// SPDX-License-Identifier: Apache-2.0
// The formula of a report adds the stages that its result table lists.
#include <algorithm>
#include <set>

#include "audit/report/report_facts.h"
#include "claims/vocabulary.h"

namespace tanji {

namespace {

std::set<std::string> stages_of(const std::string& text) {
    std::set<std::string> stages;
    for (const WordInText& word : stage_words().all_in(text))
        if (word.meaning != "total" && word.meaning != "subtotal" && word.meaning != "transport") stages.insert(word.meaning);
    return stages;
}

/// A symbol of one stage that is said to hold another one, of which the table has no value.
void judge_definitions(const ReportFacts& facts, const Rule& rule, const std::set<std::string>& valued, Findings& findings) {
    std::set<std::string> said;
    for (const FormulaUnit& symbol : facts.claims->formula_units) {
        const std::set<std::string> own = stages_of(symbol.symbol);
        if (own.size() != 1) continue;
        const std::size_t colon = symbol.text.find_first_of(":");
        const std::string definition = symbol.text.substr(std::min(colon, symbol.text.size()));
        for (const std::string& stage : stages_of(definition)) {
            if (own.contains(stage) || stage != "use" || valued.contains(stage) || !said.insert(symbol.symbol).second) continue;
            Finding finding = found(facts, rule, symbol.place, {{"stage", stage_name(stage, stage)}, {"what", std::string("definition")}});
            finding.quote = symbol.text;
            finding.severity = Severity::Warning;
            findings.push_back(std::move(finding));
        }
    }
}

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
            if (!own.contains(stage) && valued.contains(stage)) say(stage, "formula", rule.severity);  // "/" is no part of a sum
        for (const std::string& stage : own)
            if (!listed.contains(stage)) say(stage, "table", rule.severity);
        break;
    }
    judge_definitions(facts, rule, valued, findings);
    return findings;
}

}  // namespace

extern constexpr Rule kAr19{"AR-19", Severity::Error, Needs::Report, {"ISO 14067:2018", "5.8", true}, nullptr, check};

}  // namespace tanji
