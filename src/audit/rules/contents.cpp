// SPDX-License-Identifier: Apache-2.0
// What a report must hold: each row of data/claims/contents.csv is a rule, and all share one check. It speaks only where a report was read
// well enough to have results, and only when none of the phrases that show the content stands in it.
#include <algorithm>
#include <array>

#include "audit/report/report_facts.h"
#include "audit/report/required_contents.h"
#include "audit/report/told.h"
#include "audit/rules.h"
#include "claims/result_unit.h"

namespace tanji {

extern const Rule kRp02, kRp04, kRp13, kRp14, kRp18;

namespace {

bool has(const std::vector<std::string>& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

bool applies(const ReportFacts& facts, const RequiredContent& content) {
    if (facts.claims->figures.empty() || !has(content.kinds, name(facts.kind))) return false;
    if (!has(content.methods, facts.method.empty() ? "iso-14067" : facts.method)) return false;
    if (content.condition == "electricity") return std::any_of(facts.claims->rows.begin(), facts.claims->rows.end(), is_electricity);
    return content.condition.empty() || mention(facts, content.condition) != nullptr;
}

/// A figure "per piece", "of one lamp" names its unit as well as a sheet can.
bool is_there(const ReportFacts& facts, const std::string& list) {
    if (list == "RP-01" && facts.kind != ReportKind::Study &&
        std::any_of(facts.claims->figures.begin(), facts.claims->figures.end(),
                    [](const ResultFigure& figure) { return figure.value && !figure.value->per.empty(); }))
        return true;
    if (list == "RP-03" && !facts.claims->boundary.empty()) return true;  // the table of the boundary lists the processes
    if (list == "RP-01" && facts.kind == ReportKind::Sheet)
        for (const ReportSentence* sentence : mentions(facts, "unit.per"))
            if (gas_unit_in(sentence->text)) return true;
    return mention(facts, list) != nullptr;
}

Findings check_report(const ReportFacts& facts, const Rule& rule) {
    Findings findings;
    for (const RequiredContent& content : required_contents()) {
        if (content.id != rule.id || !applies(facts, content)) continue;
        for (const RequiredContent::Part& part : content.parts) {
            if (is_there(facts, part.list)) continue;
            // A row that names itself: its earlier part says enough.
            if (std::any_of(part.told_by.begin(), part.told_by.end(),
                            [&](const std::string& other) { return other == rule.id ? !findings.empty() : is_told(facts, other); }))
                continue;
            const std::size_t point = part.list.find('.');
            findings.push_back(found(
                facts, rule, ReadPlace{},
                {{"part", point == std::string::npos ? std::string("all") : part.list.substr(point + 1)}, {"looked", content.looked_for}}));
            findings.back().severity = part.severity.value_or(rule.severity);
        }
    }
    return findings;
}

std::vector<Rule> make_rules() {
    constexpr std::array kOfStudies{&kRp02, &kRp04, &kRp13, &kRp14, &kRp18};
    std::vector<Rule> rules;
    for (const RequiredContent& content : required_contents()) {
        Rule rule{content.id, content.severity, Needs::Report, {content.standard, content.number, content.read}, nullptr, check_report};
        for (const Rule* of_study : kOfStudies)
            if (of_study->id == content.id) {
                rule = *of_study;
                if (!content.parts.empty()) rule.check_report = check_report;
            }
        if (content.parts.empty() && rule.check == nullptr) continue;  // told by other rules, or optional
        rules.push_back(rule);
    }
    return rules;
}

}  // namespace

std::span<const Rule> content_rules() {
    static const std::vector<Rule> kMade = make_rules();
    return kMade;
}

}  // namespace tanji
