// SPDX-License-Identifier: Apache-2.0
// "Cradle to grave" is a promise about stages.
#include <algorithm>

#include "audit/facts.h"
#include "audit/report/report_facts.h"

namespace tanji {

namespace {

/// A stage may be left out where the author says why and what it can matter.
bool is_justified(const Study& study, std::string_view stage) {
    return std::any_of(study.boundary.excluded.begin(), study.boundary.excluded.end(), [&](const Exclusion& exclusion) {
        return exclusion.stage == stage && !exclusion.reason.empty() && (exclusion.share || !exclusion.bound.unbounded());
    });
}

Findings check(const Facts& facts, const Rule& rule) {
    const Study& study = *facts.study;
    Findings findings;
    const auto say = [&](std::string_view stage, std::string_view what) {
        findings.push_back(found(rule, place_of(study, {}, "boundary.type"),
                                 {{"stage", WordKey{"stage." + std::string(stage)}}, {"what", std::string(what)}}));
    };
    if (study.boundary.stages.empty()) return findings;  // RP-02 says so
    if (study.boundary.type == BoundaryType::CradleToGrave)
        for (const char* stage : {"use", "end-of-life"})
            if (!facts.in_boundary(stage) && !is_justified(study, stage)) say(stage, "missing");
    if (study.boundary.type == BoundaryType::CradleToGate)
        for (const char* stage : {"distribution", "storage", "use", "end-of-life"})
            if (facts.in_boundary(stage)) say(stage, "beyond");
    if (study.boundary.type == BoundaryType::GateToGate)
        for (const char* stage : {"raw-materials", "inbound", "distribution", "storage", "use", "end-of-life"})
            if (facts.in_boundary(stage)) say(stage, "beyond");
    return findings;
}

/// A report that says so and whose result tables leave one of the last two stages without a value. A passage that explains the term is no
/// claim: the boundary must be spoken of.
Findings check_report(const ReportFacts& facts, const Rule& rule) {
    const Statement* claim = nullptr;
    for (const Statement& statement : facts.claims->statements) {
        if (statement.kind == "cradle-to-gate") return {};
        if (statement.kind == "cradle-to-grave" && claim == nullptr && !facts.editions->phrase_in("to-grave", statement.text).empty() &&
            !facts.editions->phrase_in("boundary", statement.text).empty())
            claim = &statement;
    }
    Findings findings;
    const bool has_table = std::any_of(facts.claims->figures.begin(), facts.claims->figures.end(), [](const ResultFigure& figure) {
        return figure.source == ResultFigure::Source::Table && figure.stage == "production" && figure.value;
    });
    if (claim == nullptr || !has_table) return findings;
    for (const char* stage : {"use", "end-of-life"}) {
        const bool has = std::any_of(facts.claims->figures.begin(), facts.claims->figures.end(),
                                     [&](const ResultFigure& figure) { return figure.stage == stage && figure.value; });
        if (has) continue;
        findings.push_back(found(facts, rule, claim->place, {{"stage", stage_name(stage, stage)}}));
        findings.back().quote = claim->text;
    }
    return findings;
}

}  // namespace

extern constexpr Rule kGs03{"GS-03", Severity::Error, Needs::Study, {"ISO 14067:2018", "6.3.4", true}, check, check_report};

}  // namespace tanji
