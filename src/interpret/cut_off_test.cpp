// SPDX-License-Identifier: Apache-2.0
#include "interpret/cut_off.h"

#include <gtest/gtest.h>

#include "interpret/reading_study.h"

namespace tanji {
namespace {

using namespace reading_testing;

/// 100 kg of material at 1 kg CO2 each: a total of 100 kg; labels left out, estimated at 1 %.
Case hundred() {
    Case c;
    c.study.activities = {activity("materials", "raw-materials", {exchange("steel", "100 kg", "m")})};
    Exclusion labels;
    labels.stage = "raw-materials";
    labels.process = {"标签", "labels"};
    labels.reason = {"很轻", "light"};
    labels.share = 0.01;
    labels.mass_share = 0.003;
    c.study.boundary.excluded = {labels};
    c.study.cut_off.single = 0.01;
    c.study.cut_off.total = 0.05;
    return c;
}
void hole(Case& c, const char* bound) {
    StudyGap gap;
    gap.id = "paint";
    gap.stage = "production";
    gap.subject = {"涂料", "paint"};
    if (*bound != '\0') gap.bound.most = amount(bound);
    c.study.gaps = {gap};
}
CutOffLedger ledger(const Case& c) {
    const StudyResult result = c.compute();
    return cut_off_ledgers(c.study, result.base()).at(0);
}

TEST(CutOff, EstimatesAndBoundsAddUpToTheAnticipatedTotal) {
    // T' = (100 + 4) / (1 - 0.01) = 105.0505...; labels 1 %, paint 4 / T' = 3.8077 %; coverage 100 / T' = 95.1923 %.
    Case c = hundred();
    hole(c, "4 kg");
    const CutOffLedger made = ledger(c);
    ASSERT_EQ(made.rows.size(), 2U);
    EXPECT_EQ(made.rows[0].ghg_share, 0.01);
    EXPECT_NEAR(*made.rows[0].ghg_kg, 1.0505050505, 1e-9);
    EXPECT_FALSE(made.rows[0].is_upper_bound);
    EXPECT_NEAR(*made.rows[1].ghg_share, 0.0380769231, 1e-9);
    EXPECT_TRUE(made.rows[1].is_upper_bound);
    EXPECT_NEAR(made.rows[1].ghg_total, 0.0480769231, 1e-9);
    EXPECT_EQ(made.rows[1].mass_total, 0.003);
    EXPECT_NEAR(*made.coverage, 0.9519230769, 1e-9);
    EXPECT_NEAR(made.rows[1].ghg_total + *made.coverage, 1.0, 1e-12);
    EXPECT_TRUE(made.complete());
    EXPECT_FALSE(made.scaled_kg.has_value());  // ISO 14067 scales nothing up
    ASSERT_EQ(made.checks.size(), 1U);
    EXPECT_EQ(made.checks[0].single_answer, CutOffCheck::Answer::Exceeded);  // 3.8 % of 1 %
    EXPECT_EQ(made.checks[0].total_answer, CutOffCheck::Answer::Within);     // 4.8 % of 5 %
}

TEST(CutOff, WhatNobodyCanBoundLeavesNothingComplete) {
    Case c = hundred();
    hole(c, "");
    const CutOffLedger made = ledger(c);
    EXPECT_FALSE(made.complete());
    EXPECT_EQ(made.unbounded, 1U);
    EXPECT_TRUE(made.rows[1].unbounded());
    EXPECT_FALSE(made.coverage.has_value());
    EXPECT_EQ(made.checks[0].single_answer, CutOffCheck::Answer::Open);
    EXPECT_EQ(made.checks[0].unknown, 1U);
}

TEST(CutOff, AStageOutsideTheBoundaryIsScopeAndNoCutOff) {
    Case c = hundred();
    Exclusion use;
    use.stage = "use";
    use.reason = {"边界外", "outside"};
    c.study.boundary.excluded.push_back(use);
    const CutOffLedger made = ledger(c);
    EXPECT_FALSE(made.rows[1].in_boundary);
    EXPECT_TRUE(made.complete());
    EXPECT_NEAR(*made.coverage, 0.99, 1e-12);
}

TEST(CutOff, AStudyThatCutsOffByMassIsJudgedByMass) {
    Case c = hundred();
    c.study.cut_off.basis = {CutOffBasis::Mass, CutOffBasis::Energy};
    const CutOffLedger made = ledger(c);
    ASSERT_EQ(made.checks.size(), 2U);
    EXPECT_EQ(made.checks[0].single_answer, CutOffCheck::Answer::Within);  // 0.3 % of 1 %
    EXPECT_EQ(made.checks[1].single_answer, CutOffCheck::Answer::Open);    // no share of energy is stated
}

TEST(CutOff, PasScalesTheRestUpWhereEnoughIsCovered) {
    // coverage 95.19 % >= 95 %: shown beside, 100 / 0.951923 = 105.0505.
    Case c = hundred();
    c.study.method = "pas-2050-2011";
    hole(c, "4 kg");
    CutOffLedger made = ledger(c);
    EXPECT_TRUE(made.scales_up);
    EXPECT_NEAR(*made.scaled_kg, 105.0505050505, 1e-9);
    EXPECT_EQ(made.total_kg, 100.0);
    ASSERT_EQ(made.checks.size(), 2U);
    EXPECT_TRUE(made.checks[1].of_method);
    EXPECT_EQ(made.checks[1].single, 0.01);
    hole(c, "5 kg");  // T' = 105 / 0.99 = 106.06; coverage 94.29 %
    made = ledger(c);
    EXPECT_FALSE(made.scales_up);
    EXPECT_EQ(made.checks[1].total_answer, CutOffCheck::Answer::Exceeded);
}

}  // namespace
}  // namespace tanji
