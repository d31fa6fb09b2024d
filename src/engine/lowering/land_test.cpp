// SPDX-License-Identifier: Apache-2.0
// Land use and delayed emissions as exchanges; the weights are those of the formula of PAS 2050 (recalled).
#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "engine/lowering/life_testing.h"

namespace tanji {
namespace {

using namespace life_testing;

// ---- Land and time ---------------------------------------------------------------------------------------------------------

LandUse field() {
    LandUse row;
    row.id = "palm";
    row.carbon_before = quantity("189 tC/ha");
    row.carbon_after = quantity("60 tC/ha");
    row.area = quantity("2 m2");
    return row;
}
Study study_with(const LandUse& row) {
    Study study = empty_study();
    study.land_use = {row};
    return study;
}

TEST(Land, carbon_lost_is_spread_over_the_years_of_the_method) {
    const double kg = 129e3 / 1e4 * 2 * 44 / 12 / 20;
    LandUse row = field();
    EXPECT_NEAR(total(run(study_with(row))), kg, 1e-12);
    row.carbon_before = quantity("18.9 kg/m2");
    row.carbon_after = quantity("6 kg/m2");
    EXPECT_NEAR(total(run(study_with(row))), kg, 1e-12);
    row.years = quantity("10 year");
    EXPECT_NEAR(total(run(study_with(row))), 2 * kg, 1e-12);
    row.years = quantity("120 month");
    EXPECT_NEAR(total(run(study_with(row))), 2 * kg, 1e-12);
}

TEST(Land, the_years_of_the_method_are_told_in_the_derivation) {
    const Result<StudyResult> result = run(study_with(field()));
    ASSERT_TRUE(result.has_value());
    const Derivation& derivation = result->base().inventory->derivation;
    const NodeId years = derivation.named("land_use.palm.years");
    ASSERT_NE(years, 0U);
    EXPECT_EQ(derivation.as_written(years), "20 year (ISO 14067:2018)");
}

TEST(Land, carbon_gained_is_a_removal) {
    LandUse row = field();
    std::swap(row.carbon_before, row.carbon_after);
    const Result<StudyResult> result = run(study_with(row));
    EXPECT_NEAR(total(result), -129e3 / 1e4 * 2 * 44 / 12 / 20, 1e-12);
    EXPECT_EQ(result->base().inventory->flows.front().category, Category::LandUseRemoval);
}

TEST(Land, indirect_change_and_soil_carbon_stand_outside) {
    for (const auto& [kind, category] :
         {std::pair{LandKind::Indirect, Category::IndirectLandUse}, std::pair{LandKind::SoilCarbon, Category::SoilCarbon}}) {
        LandUse row = field();
        row.kind = kind;
        const Result<StudyResult> result = run(study_with(row));
        EXPECT_EQ(total(result), 0.0);
        EXPECT_GT(outside(result, false), 0.0);
        EXPECT_EQ(result->base().inventory->flows.front().category, category);
    }
}

TEST(Land, what_is_wrong_is_said_with_its_code) {
    LandUse row = field();
    row.carbon_before = quantity("189 tCO2/ha");
    EXPECT_EQ(codes(run(study_with(row))), Codes{"LC-242"});
    row = field();
    row.years = quantity("20");
    EXPECT_EQ(codes(run(study_with(row))), Codes{"LC-241"});
    row.years = quantity("0 year");
    EXPECT_EQ(codes(run(study_with(row))), Codes{"LC-205"});
}

DelayedEmission late(const std::string& after, const std::string& until) {
    DelayedEmission row;
    row.id = "wood";
    row.mass = quantity("1 kg");
    if (!after.empty()) row.after = quantity(after);
    if (!until.empty()) row.until = quantity(until);
    return row;
}
/// The weight of PAS 2050: 1 + effect per kg.
double weight(const std::string& after, const std::string& until) {
    Study study = empty_study();
    study.method = "pas-2050-2011";
    study.delayed = {late(after, until)};
    const Result<StudyResult> result = run(study);
    EXPECT_EQ(total(result), 0.0);
    return 1.0 + outside(result, false);
}

TEST(Delay, is_weighted_by_the_time_of_release_and_stands_outside) {
    EXPECT_NEAR(weight("10 year", {}), 0.924, 1e-12);
    EXPECT_NEAR(weight("120 month", {}), 0.924, 1e-12);
    EXPECT_NEAR(weight({}, "30 year"), 0.845, 1e-12);
    EXPECT_NEAR(weight("1 year", {}), 0.99, 1e-12);
    EXPECT_NEAR(weight("50 year", {}), 0.5, 1e-12);
    EXPECT_NEAR(weight("120 year", {}), 0.0, 1e-12);
    double sum = 0.0;
    for (int year = 1; year <= 100; ++year) sum += (100.0 - year) / 100.0 / 150.0;
    EXPECT_NEAR(weight({}, "150 year"), sum, 1e-12);
}

TEST(Delay, is_not_computed_where_the_method_does_not_weight) {
    Study study = empty_study();
    study.delayed = {late("10 year", {})};
    const Result<StudyResult> result = run(study);
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(codes(result), Codes{"LC-253"});
    EXPECT_TRUE(result->base().products.front().outside.empty());
    EXPECT_EQ(result->base().products.front().stages.size(), 4U);  // no stage was made for it
}

TEST(Delay, what_is_wrong_is_said_with_its_code) {
    const auto said = [](const DelayedEmission& row) {
        Study study = empty_study();
        study.method = "pas-2050-2011";
        study.delayed = {row};
        return codes(run(study));
    };
    EXPECT_EQ(said(late({}, {})), Codes{"LC-250"});
    EXPECT_EQ(said(late("10 year", "30 year")), Codes{"LC-250"});
    EXPECT_EQ(said(late("10", {})), Codes{"LC-251"});
    EXPECT_EQ(said(late("30.5 year", {})), Codes{"LC-252"});
    EXPECT_EQ(said(late({}, "0 year")), Codes{"LC-252"});
}

TEST(Land, evidence_scores_and_doubts_stand_on_the_emission) {
    LandUse row = field();
    row.data = DataKind::Primary;
    row.quality = DataQuality{2, 3, 1, 1, 1};
    row.uncertainty = Uncertainty{DistributionKind::Normal, 0.3, {}, {}, {}, {}, {}};
    const Result<StudyResult> result = run(study_with(row));
    ASSERT_TRUE(result.has_value());
    const Exchange& made = result->base().lowered->activities.back().outputs.front();
    EXPECT_EQ(made.data, DataKind::Primary);
    EXPECT_EQ(made.quality, row.quality);
    EXPECT_EQ(made.uncertainty, row.uncertainty);
}

}  // namespace
}  // namespace tanji
