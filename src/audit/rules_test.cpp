// SPDX-License-Identifier: Apache-2.0
#include "audit/rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "audit/rule_cases.h"
#include "audit/settled.h"
#include "support/words.h"

namespace tanji {
namespace {

using namespace audit_testing;

bool speaks(const std::vector<Finding>& findings, std::string_view rule) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.rule == rule; });
}

TEST(Rules, ACleanStudyStaysClean) { EXPECT_EQ(rules_of(judge(clean_case())), std::vector<std::string>{}); }

TEST(Rules, EachRuleSpeaksWhereItMustAndIsSilentWhereItMust) {
    std::set<std::string_view> covered;
    for (const RuleCase& each : rule_cases()) {
        SCOPED_TRACE(each.rule);
        ASSERT_NE(find_rule(each.rule), nullptr);
        covered.insert(each.rule);
        Case broken = clean_case(), spared = clean_case();
        each.breaks(broken);
        each.spares(spared);
        EXPECT_TRUE(speaks(judge(broken), each.rule));
        EXPECT_FALSE(speaks(judge(spared), each.rule));
    }
    for (const Rule* rule : rules()) {
        if (rule->check == nullptr) continue;
        EXPECT_TRUE(covered.contains(rule->id)) << rule->id << " has no case";
    }
}

/// One mistake, one finding: what breaks a rule is not told twice under other names. Some mistakes are truly two.
TEST(Rules, OneRootCauseIsToldOnce) {
    const std::set<std::string> also_other{
        "AR-17",  // the second steel is also too much steel
        "EF-09",  // a fuel's CO2 has neither its upstream nor ...
        "UN-06", "UN-10",  "EL-06", "GS-02", "EF-04", "EF-05", "RP-18",
        "RP-02", "GS-06",  "GW-06", "GW-11",                             // sums of another set are locked to it too
        "SR-07", "GAP-01", "EL-07", "GW-05", "GS-16", "IN-01", "IN-02",  // what has no scores scatters in no interval either
        "EL-08",                                                         // a claim without papers has no figure beside it either
        "GW-08"};                                                        // only an older set knows blends
    for (const RuleCase& each : rule_cases()) {
        if (also_other.contains(each.rule)) continue;
        Case broken = clean_case();
        each.breaks(broken);
        for (const std::string& rule : rules_of(judge(broken))) EXPECT_EQ(rule, each.rule);
    }
}

TEST(Rules, EachHasItsWordsInBothLanguagesAndTheyCanBeFilledIn) {
    for (const Language language : {Language::Chinese, Language::English}) {
        const Words words(language);
        for (const Rule* rule : rules())
            for (const char* part : {"", ".title", ".expected", ".hint"})
                EXPECT_TRUE(words.has(std::string(rule->id) + part)) << rule->id << part;
        for (const RuleCase& each : rule_cases()) {
            Case broken = clean_case();
            each.breaks(broken);
            for (const Finding& finding : judge(broken)) EXPECT_NE(words.render(to_diagnostic(finding)), "") << finding.rule;
        }
    }
}

/// What these rules say of a factor would be a mistake of the library, or of the rule.
TEST(Rules, NoFactorOfTheLibraryContradictsItself) {
    Case c = clean_case();
    Facts facts;
    facts.study = &c.study;
    facts.editions = &packed_editions();
    const GwpSet gwp = GwpSet::load("AR6", "GWP100", {}).value();
    facts.gwp = &gwp;
    std::vector<EmissionFactor> factors;
    for (const std::string& id : library().ids()) factors.push_back(*library().find(id));
    for (const EmissionFactor& factor : factors) facts.factors.emplace(factor.id, factor);
    for (const EmissionFactor& factor : factors)
        facts.rows.push_back({0, 0, c.study.activities.data(), c.study.activities.front().inputs.data(), &factor});
    for (const char* id : {"AR-16", "EF-11", "EF-12"}) {
        std::string named;
        for (const Finding& finding : run_rule(*find_rule(id), facts))
            named += std::get<std::string>(finding.arguments.front().second) + " ";
        EXPECT_EQ(named, "") << id;
    }
    EXPECT_GT(factors.size(), 1000U);
}

TEST(Rules, AFactorFromElsewhereIsANoteWhereTheStudySaysSo) {
    Case c = clean_case();
    c.factor("t-steel").geography = "GB";
    ASSERT_EQ(rules_of(judge(c)), std::vector<std::string>{"EF-08"});
    EXPECT_EQ(judge(c).front().severity, Severity::Warning);
    c.study.limitations.push_back(both("钢材采用英国的因子", "The factor of steel is British"));
    EXPECT_EQ(judge(c).front().severity, Severity::Note);
    c.study.limitations.back() = both("钢材采用德国的因子", "The factor of steel is German");
    EXPECT_EQ(judge(c).front().severity, Severity::Warning);
}

TEST(Rules, RowsAreCalledByTheirNamesInTheLanguageOfTheReader) {
    Case c = clean_case();
    Exchange& steel = c.activity("materials").inputs.front();
    steel.name = both("冷轧钢板", "Cold-rolled sheet");
    steel.origin = DataOrigin::Estimated;
    const std::vector<Finding> findings = judge(c);
    ASSERT_EQ(rules_of(findings), std::vector<std::string>{"DQ-10"});
    EXPECT_NE(Words(Language::English).render(to_diagnostic(findings.front())).find("\"Cold-rolled sheet\""), std::string::npos);
    EXPECT_NE(Words(Language::Chinese).render(to_diagnostic(findings.front())).find("“冷轧钢板”"), std::string::npos);
}

TEST(Rules, WhatNeedsNoRuleHasNone) {
    const Words english(Language::English), chinese(Language::Chinese);
    for (const std::string_view key : settled_demands()) {
        const Rule* rule = find_rule(demand_of(key));  // reports may well need one
        EXPECT_TRUE(rule == nullptr || rule->check == nullptr) << key;
        EXPECT_TRUE(english.has(std::string(key)) && chinese.has(std::string(key))) << key;
    }
}

TEST(Rules, IdsAreUnique) {
    std::set<std::string_view> ids;
    for (const Rule* rule : rules()) EXPECT_TRUE(ids.insert(rule->id).second) << rule->id;
    EXPECT_GE(ids.size(), 22U);
}

}  // namespace
}  // namespace tanji
