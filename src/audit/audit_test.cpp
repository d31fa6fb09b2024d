// SPDX-License-Identifier: Apache-2.0
#include "audit/audit.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "audit/clean_study.h"

namespace tanji {
namespace {

using namespace audit_testing;

const Finding* find(const std::vector<Finding>& findings, std::string_view rule) {
    const auto at = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.rule == rule; });
    return at == findings.end() ? nullptr : &*at;
}

std::string text_of(const Finding& finding, std::string_view name) {
    for (const auto& [key, argument] : finding.arguments)
        if (key == name) return std::get<std::string>(argument);
    return {};
}

Case with_grid_co2() {
    Case c = clean_case();
    c.activity("workshop").inputs.front().factor = "cn-average-co2-cn-2022";
    return c;
}

TEST(Audit, TheEffectOfTheRightElectricityFactorIsRecomputed) {
    const std::vector<Finding> findings = judge(with_grid_co2());
    const Finding* finding = find(findings, "EF-04");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->path, "bracket");
    EXPECT_NEAR(finding->effect_kg.value(), 4.2 * (0.5777 - 0.5366), 1e-9);
    EXPECT_EQ(finding->place.part, "activities.workshop.inputs.electricity");
}

TEST(Audit, TheFactorDueIsOneThatWasOutAtTheDateOfTheReport) {
    Case c = with_grid_co2();
    c.study.period = Period{*parse_date("2024-01-01"), *parse_date("2024-12-31")};
    c.study.report.date = parse_date("2025-04-02");
    std::vector<Finding> findings = judge(c);
    ASSERT_NE(find(findings, "EF-04"), nullptr);
    EXPECT_EQ(text_of(*find(findings, "EF-04"), "due"), "cn-cf-national-2023");
    EXPECT_NEAR(find(findings, "EF-04")->effect_kg.value(), 4.2 * (0.6205 - 0.5366), 1e-9);
    c.study.report.date = parse_date("2025-01-15");  // printed as of January 2025, without a day: not surely out
    findings = judge(c);
    EXPECT_EQ(find(findings, "EF-04"), nullptr);
}

TEST(Audit, AnOlderReleaseOfTheFootprintFactorIsToldWithTheNearerOne) {
    Case c = clean_case();
    c.activity("workshop").inputs.front().factor = "cn-cf-national-2023";
    const std::vector<Finding> findings = judge(c);
    ASSERT_NE(find(findings, "EF-03"), nullptr);
    EXPECT_EQ(text_of(*find(findings, "EF-03"), "nearer"), "cn-cf-national-2024");
    EXPECT_NEAR(find(findings, "EF-03")->effect_kg.value(), 4.2 * (0.5777 - 0.6205), 1e-9);
}

TEST(Audit, KilogramsOnAnUnknownGwpBasisAreToldWithTheirShare) {
    Case c = clean_case();
    c.activity("workshop").inputs.front().factor = "cn-cf-national-2024";
    const std::vector<Finding> findings = judge(c);
    const Finding* finding = find(findings, "EF-14");
    ASSERT_NE(finding, nullptr);
    const auto kg = std::find_if(finding->arguments.begin(), finding->arguments.end(), [](const auto& pair) { return pair.first == "kg"; });
    EXPECT_NEAR(std::get<double>(kg->second), 4.2 * 0.5777, 1e-9);
    EXPECT_EQ(finding->severity, Severity::Warning);  // more than 5 % of the result
}

TEST(Audit, AChangedFactorIsToldWithItsEffect) {
    Case c = clean_case();
    FactorChange change{"t-steel", c.factor("t-steel"), c.factor("t-steel")};
    change.library->terms.front().kg = 2.0;
    c.changed = {change};
    const std::vector<Finding> findings = judge(c);
    ASSERT_EQ(rules_of(findings), std::vector<std::string>{"FA-03"});
    EXPECT_NEAR(findings.front().effect_kg.value(), 10.5 * (2.0 - 1.9), 1e-9);
}

TEST(Audit, ADeclaredGapIsAsGraveAsItCanMatter) {
    for (const auto& [bound, severity] :
         {std::pair("", Severity::Error), std::pair("5 kg", Severity::Warning), std::pair("0.1 kg", Severity::Note)}) {
        Case c = clean_case();
        StudyGap gap;
        gap.id = "paint";
        gap.stage = "production";
        gap.reason = both("没有记录", "no record");
        if (*bound != 0) gap.bound.most = amount(bound);
        c.study.gaps = {gap};
        const std::vector<Finding> findings = judge(c);
        ASSERT_EQ(rules_of(findings), std::vector<std::string>{"GAP-01"}) << bound;
        EXPECT_EQ(findings.front().severity, severity) << bound;
        EXPECT_EQ(findings.front().effect_kg.has_value(), *bound != 0);
    }
}

TEST(Audit, AnUpstreamDeclaredAsAGapIsNotToldTwice) {
    Case c = clean_case();
    c.activity("workshop").inputs.push_back(row("diesel", "0.123 kg", "cn-gbt32151-22-2024-diesel"));
    EXPECT_NE(find(judge(c), "EF-09"), nullptr);
    StudyGap gap;
    gap.id = "fuel-upstream";
    gap.stage = "production";
    gap.reason = both("没有因子", "no factor");
    c.study.gaps = {gap};
    const std::vector<Finding> findings = judge(c);
    EXPECT_EQ(find(findings, "EF-09"), nullptr);
    EXPECT_NE(find(findings, "GAP-01"), nullptr);
}

TEST(Audit, RulesThatNeedNoResultRunOnAStudyThatDoesNotCompute) {
    Case c = with_grid_co2();
    c.study.goal.audience = {};
    RunContext run;
    AuditInput input;
    input.study = &c.study;
    input.factors = &library();
    const std::vector<Finding> findings = audit(input, run);
    EXPECT_NE(find(findings, "GS-10"), nullptr);
    ASSERT_NE(find(findings, "EF-04"), nullptr);
    EXPECT_FALSE(find(findings, "EF-04")->effect_kg.has_value());
    EXPECT_EQ(find(findings, "MB-02"), nullptr);
}

TEST(Audit, AnEmptyStudyIsToldWhatItLacksAndNothingBreaks) {
    const Study study;
    RunContext run;
    AuditInput input;
    input.study = &study;
    EXPECT_NE(find(audit(input, run), "RP-18"), nullptr);
}

TEST(Audit, AProfileSwitchesOffAndSetsSeverities) {
    Case c = with_grid_co2();
    Profile profile;
    profile.off = {"EF"};
    EXPECT_EQ(find(judge(c, profile), "EF-04"), nullptr);
    profile.off = {"EF-03"};
    profile.severity = {{"EF-04", Severity::Note}};
    const std::vector<Finding> findings = judge(c, profile);
    ASSERT_NE(find(findings, "EF-04"), nullptr);
    EXPECT_EQ(find(findings, "EF-04")->severity, Severity::Note);
}

TEST(Audit, FindingsStandInTheOrderOfTheFile) {
    Case c = clean_case();
    c.study.activities[0].inputs[0].data = DataKind::Unstated;
    c.study.activities[0].inputs[0].provenance = {0, 40, 3};
    c.study.products[0].mass.reset();
    c.study.products[0].provenance = {0, 50, 3};
    c.study.goal.audience = {};
    EXPECT_EQ(rules_of(judge(c)), (std::vector<std::string>{"GS-10", "DQ-01", "GS-02"}));
}

TEST(Editions, DatesThatNameOnlyAMonthOrAYearMeanTheirLastDay) {
    EXPECT_EQ(last_day("2025-02"), parse_date("2025-02-28"));
    EXPECT_EQ(last_day("2024"), parse_date("2024-12-31"));
    EXPECT_EQ(last_day("2025-09-28"), parse_date("2025-09-28"));
    EXPECT_EQ(last_day("soon"), std::nullopt);
}

TEST(Editions, APlaceIsCoveredByItsCountryAndItsRegion) {
    const Editions& known = packed_editions();
    EXPECT_TRUE(known.covers("CN", "CN-SD"));
    EXPECT_TRUE(known.covers("GLO", "CN"));
    EXPECT_TRUE(known.covers("EU", "DE"));
    EXPECT_TRUE(known.covers("CN-SD", "CN"));  // it may lie there
    EXPECT_TRUE(known.covers("CN-GRID-EC", "CN-SH"));
    EXPECT_FALSE(known.covers("CN-SD", "CN-HA"));
    EXPECT_FALSE(known.covers("GB", "CN"));
    EXPECT_FALSE(known.covers("EU", "CN"));
}

TEST(Editions, EveryReleaseOfAGridAverageIsInTheLibraryAndIsAFootprintFactor) {
    for (const auto& [country, id] : packed_editions().footprint_series) {
        const std::optional<EmissionFactor> factor = library().find(id);
        ASSERT_TRUE(factor.has_value()) << id;
        EXPECT_EQ(factor->kind, "electricity-footprint");
        EXPECT_EQ(factor->geography, country);
        EXPECT_TRUE(last_day(factor->published).has_value());
    }
    for (const std::string& id : library().ids()) {
        const std::optional<EmissionFactor> factor = library().find(id);
        EXPECT_FALSE(packed_editions().kind(factor->kind).kind.empty()) << id << ": " << factor->kind << " is not in kinds.csv";
    }
}

}  // namespace
}  // namespace tanji
