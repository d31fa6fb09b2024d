// SPDX-License-Identifier: Apache-2.0
#include "audit/audit.h"

#include <algorithm>
#include <tuple>

#include "audit/rules.h"

namespace tanji {

namespace {

/// The rules see the rows one by one; a reader wants them in the order of the file.
void put_in_study_order(Findings& findings, const Study& study) {
    const auto file_rank = [&](const Finding& finding) {
        return std::find(study.sources.begin(), study.sources.end(), finding.place.file) - study.sources.begin();
    };
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& left, const Finding& right) {
        if (left.place.line == 0 || right.place.line == 0) return left.place.line == 0 && right.place.line != 0;
        return std::tuple(file_rank(left), left.place.line, left.place.column) <
               std::tuple(file_rank(right), right.place.line, right.place.column);
    });
}

}  // namespace

bool Profile::leaves_out(std::string_view id) const {
    const std::string_view family = id.substr(0, id.find('-'));
    return std::any_of(off.begin(), off.end(), [&](const std::string& each) { return each == id || each == family; });
}

void Profile::grade(Findings& findings) const {
    for (Finding& finding : findings)
        for (const auto& [id, own] : severity)
            if (id == finding.rule) finding.severity = own;
}

Findings run_rule(const Rule& rule, const Facts& facts) {
    if (rule.check == nullptr) return {};
    if (rule.needs == Needs::Factors && facts.factors.empty()) return {};
    if (rule.needs == Needs::Result && facts.result == nullptr) return {};
    return rule.check(facts, rule);
}

std::vector<Finding> audit(const AuditInput& input, RunContext& run) {
    const Study& study = *input.study;
    Facts facts = gather_facts(study, input.result, input.factors, input.editions == nullptr ? packed_editions() : *input.editions);
    const Result<GwpSet> gwp = GwpSet::load(study.impact.method, study.impact.indicator, {});
    if (gwp) facts.gwp = &gwp.value();
    facts.changed = input.changed;
    facts.materiality = input.profile.materiality;
    if (run.today != std::chrono::sys_days{}) facts.today = Date{std::chrono::year_month_day{run.today}};

    Findings findings;
    double done = 0.0;
    for (const Rule* rule : rules()) {
        if (run.cancelled()) break;
        run.report("step.audit", done++ / static_cast<double>(rules().size()));
        if (input.profile.leaves_out(rule->id)) continue;
        Findings more = run_rule(*rule, facts);
        findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    input.profile.grade(findings);
    put_in_study_order(findings, study);
    return findings;
}

Diagnostic to_diagnostic(const Finding& finding) {
    Diagnostic diagnostic{finding.rule, finding.severity, finding.place, finding.arguments, finding.related, finding.quote, finding.words};
    if (finding.effect_kg) diagnostic.arguments.emplace_back("effect_kg", *finding.effect_kg);
    return diagnostic;
}

}  // namespace tanji
