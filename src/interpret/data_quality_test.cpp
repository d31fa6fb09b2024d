// SPDX-License-Identifier: Apache-2.0
#include "interpret/data_quality.h"

#include <gtest/gtest.h>

#include "interpret/reading_study.h"

namespace tanji {
namespace {

using namespace reading_testing;

DataQuality scores(double reliability, double completeness, double temporal, double geographical, double technological) {
    return {reliability, completeness, temporal, geographical, technological};
}

/// 60 kg of steel (60 kg CO2), 50 kWh (25 kg), 15 kg of paint (15 kg): weights 0.6, 0.25, 0.15. The first two make 80 %.
Case three() {
    Case c;
    c.study.activities = {activity("materials", "raw-materials", {exchange("paint", "15 kg", "m"), exchange("steel", "60 kg", "m")}),
                          activity("shop", "production", {exchange("power", "50 kWh", "e")})};
    Exchange& steel = c.study.activities[0].inputs[1];
    Exchange& power = c.study.activities[1].inputs[0];
    steel.quality = scores(1, 1, 1, 1, 1);
    steel.factor_quality = scores(2, 3, 3, 2, 3);
    power.quality = scores(1, 1, 1, 1, 1);
    power.factor_quality = scores(1, 1, 1, 1, 3);
    power.data = DataKind::Primary;
    return c;
}
ProductQuality rate(const Case& c) {
    const StudyResult result = c.compute();
    return data_quality(c.study, result.base()).at(0);
}

TEST(DataQuality, RowsStandByTheirSizeAndTheLargestMakeEightyPerCent) {
    const ProductQuality made = rate(three());
    ASSERT_EQ(made.rows.size(), 3U);
    EXPECT_EQ(made.rows[0].id, "materials/steel");
    EXPECT_EQ(made.rows[1].id, "shop/power");
    EXPECT_NEAR(made.rows[0].weight, 0.6, 1e-12);
    EXPECT_TRUE(made.rows[1].relevant);
    EXPECT_FALSE(made.rows[2].relevant);
    EXPECT_NEAR(made.relevant_weight, 0.85, 1e-12);
    EXPECT_NEAR(made.scored_weight, 0.85, 1e-12);
}

TEST(DataQuality, RatingsAreWeightedByContribution) {
    // Datum and factor together: steel (1.5, 2, 2, 1.5, 2), power (1, 1, 1, 1, 2). Row rating of steel: (1 + 2.6) / 2 = 1.8.
    // Weighted by 0.6 and 0.25 (of 0.85): reliability (0.9 + 0.25)/0.85 = 1.352941, completeness (1.2 + 0.25)/0.85 = 1.705882,
    // temporal the same, geographical 1.352941, technological (1.2 + 0.5)/0.85 = 2.
    // CIFA: mean of technological, geographical, temporal, reliability = 6.411765 / 4 = 1.602941.
    // Five dimensions: 8.117647 / 5 = 1.623529.
    const ProductQuality made = rate(three());
    EXPECT_NEAR(*made.rows[0].rating, 1.8, 1e-12);
    EXPECT_NEAR(*made.cifa.rating, 1.6029411765, 1e-9);
    EXPECT_EQ(made.cifa.covered, 1.0);
    EXPECT_EQ(made.band, "very-good");
    EXPECT_TRUE(made.cifa.recalled);
    EXPECT_NEAR(*made.pedigree.rating, 1.6235294118, 1e-9);
    EXPECT_NEAR(made.pedigree.covered, 0.85, 1e-12);  // paint has no scores
    EXPECT_NEAR(*made.pact.dimensions[4], 2.0, 1e-12);
    EXPECT_FALSE(made.pact.dimensions[0].has_value());
    EXPECT_FALSE(made.pact.rating.has_value());
}

TEST(DataQuality, ScoresOfAFactorAreTakenFromThePlanWhereItsUseStatesNone) {
    Case c = three();
    c.study.activities[0].inputs[1].factor_quality.reset();
    FactorUncertainty plan;
    plan.factor = "m";
    plan.quality = scores(2, 2, 2, 2, 2);
    c.study.uncertainty.factors = {plan};
    EXPECT_EQ(rate(c).rows[0].factor_rating, 2.0);
}

TEST(DataQuality, WhatTheLibraryTellsIsProposedAndNeverCounted) {
    Case c = three();
    c.factors[0].year = 2020;  // the period is 2025: five years off
    c.study.place = "CN-SD";   // the factor is of CN
    const ProductQuality made = rate(c);
    const QualityRow& paint = made.rows[2];
    EXPECT_EQ(paint.proposed[2], 2.0);
    EXPECT_EQ(paint.proposed[3], 2.0);
    EXPECT_FALSE(paint.rating.has_value());
    EXPECT_FALSE(made.rows[0].proposed[2].has_value());  // the author has said it
}

TEST(DataQuality, TemporalScoresFollowTheYearsBetweenDataAndPeriod) {
    const Period period{*parse_date("2024-07-01"), *parse_date("2025-06-30")};
    const std::pair<int, double> expected[] = {{2025, 1}, {2022, 1}, {2021, 2}, {2019, 2}, {2018, 3},
                                               {2014, 4}, {2009, 5}, {2028, 2}, {0, 5}};
    for (const auto& [year, score] : expected) EXPECT_EQ(temporal_score(period, year), score) << year;
}

TEST(DataQuality, PlacesAreScoredOnlyWhereTheCodeTells) {
    EXPECT_EQ(geographical_score("CN", "CN"), 1.0);
    EXPECT_EQ(geographical_score("CN", "CN-SD"), 2.0);
    EXPECT_EQ(geographical_score("GLO", "CN"), 2.0);
    EXPECT_EQ(geographical_score("", "CN"), 5.0);
    EXPECT_EQ(geographical_score("DE", "CN"), std::nullopt);
}

TEST(DataQuality, PrimaryDataAreActivityAndFactorTogether) {
    // Power: primary datum, library factor: 0. Steel with a supplier's share of 40 % and a primary datum: 0.6 x 0.4 = 0.24.
    Case c = three();
    c.study.activities[0].inputs[1].data = DataKind::Primary;
    c.study.activities[0].inputs[1].primary_share = 0.4;
    ProductQuality made = rate(c);
    EXPECT_NEAR(made.primary_both, 0.24, 1e-12);
    EXPECT_NEAR(made.primary_activity, 0.85, 1e-12);
    EXPECT_NEAR(made.own_upstream, 0.25 + 0.24, 1e-12);  // the shop is the maker's own
    // An emission that was measured is primary as a whole: 100 kg CO2 more, (24 + 100) / 200.
    Exchange gas = out("gas", "100 kg");
    gas.emission = "CO2";
    gas.data = DataKind::Primary;
    c.study.activities[1].outputs = {gas};
    made = rate(c);
    EXPECT_NEAR(made.primary_both, 0.62, 1e-12);
    EXPECT_FALSE(made.has_negative);
}

TEST(DataQuality, BandsOfPef) {
    EXPECT_EQ(quality_band(1.5), "excellent");
    EXPECT_EQ(quality_band(1.51), "very-good");
    EXPECT_EQ(quality_band(3.0), "good");
    EXPECT_EQ(quality_band(4.0), "fair");
    EXPECT_EQ(quality_band(4.01), "poor");
}

}  // namespace
}  // namespace tanji
