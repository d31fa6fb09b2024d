// SPDX-License-Identifier: Apache-2.0
#include "audit/rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "audit/rule_cases.h"
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
    for (const Rule* rule : rules()) EXPECT_TRUE(covered.contains(rule->id)) << rule->id << " has no case";
}

/// One mistake, one finding: what breaks a rule is not told twice under other names. Some mistakes are truly two.
TEST(Rules, OneRootCauseIsToldOnce) {
    const std::set<std::string> also_other{"AR-17",  // the second steel is also too much steel
                                           "EF-09",  // a fuel's CO2 has neither its upstream nor ...
                                           "UN-06", "UN-10", "EL-06", "GS-02",  "EF-04", "EF-05", "RP-18",
                                           "RP-02", "GS-06", "SR-07", "GAP-01", "EL-07", "GW-05", "GS-16"};
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

TEST(Rules, IdsAreUnique) {
    std::set<std::string_view> ids;
    for (const Rule* rule : rules()) EXPECT_TRUE(ids.insert(rule->id).second) << rule->id;
    EXPECT_GE(ids.size(), 22U);
}

}  // namespace
}  // namespace tanji
