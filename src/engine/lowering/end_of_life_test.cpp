// SPDX-License-Identifier: Apache-2.0
// Values of the formulas of recycling: the project's checklist of standards, 7.1.
#include <gtest/gtest.h>

#include "engine/lowering/life_testing.h"

namespace tanji {
namespace {

using namespace life_testing;

MaterialFate fate(RecyclingMethod method) {
    MaterialFate row;
    row.id = "metal";
    row.mass = quantity("1 kg");
    row.recycled_content = quantity("0.3");
    row.recycled = quantity("70 %");
    row.energy_recovery = quantity("0.2");
    row.allocation = quantity("0.2");
    row.energy_allocation = quantity("0");
    row.quality_in = quantity("1");
    row.quality_out = quantity("0.9");
    row.virgin = "ev";
    row.recycled_input = "er";
    row.recycling = "eol";
    row.avoided = "eav";
    row.disposal = "ed";
    row.recovery = "eer";
    row.method = method;
    return row;
}
Study study_with(const MaterialFate& row) {
    Study study = empty_study();
    study.end_of_life.emplace();
    study.end_of_life->materials = {row};
    return study;
}

TEST(EndOfLife, cut_off_leaves_recycling_and_energy_recovery_beyond_the_boundary) {
    const Study study = study_with(fate(RecyclingMethod::CutOff));
    const Result<StudyResult> result = run(study);
    EXPECT_NEAR(total(result), 7.31, 1e-12);
    EXPECT_NEAR(total(result) + line(study, result, "energy-recovery"), 7.41, 1e-12);
    EXPECT_NEAR(line(study, result, "recycling"), 0.84, 1e-12);
    EXPECT_NEAR(line(study, result, "avoided"), -6.3, 1e-12);
    EXPECT_NEAR(outside(result, true), 0.84 - 6.3 + 0.1, 1e-12);
}

TEST(EndOfLife, substitution_credits_the_material_that_leaves) {
    const Study study = study_with(fate(RecyclingMethod::Substitution));
    const Result<StudyResult> result = run(study);
    EXPECT_NEAR(total(result), 4.65, 1e-12);
    EXPECT_NEAR(total(result) - line(study, result, "energy-recovery"), 4.55, 1e-12);
    EXPECT_LT(line(study, result, "avoided"), 0);
    EXPECT_EQ(outside(result, true), 0.0);
    EXPECT_EQ(codes(result), Codes{"LC-231"});  // the recycled content changes nothing
}

TEST(EndOfLife, fifty_fifty_shares_both_ends) { EXPECT_NEAR(total(run(study_with(fate(RecyclingMethod::FiftyFifty)))), 6.05, 1e-12); }

TEST(EndOfLife, circular_footprint_formula_term_by_term) {
    const Study study = study_with(fate(RecyclingMethod::CircularFootprint));
    const Result<StudyResult> result = run(study);
    EXPECT_NEAR(total(result), 5.202, 1e-12);
    EXPECT_NEAR(line(study, result, "energy-recovery"), 0.100, 1e-12);
    EXPECT_NEAR(line(study, result, "disposal"), 0.010, 1e-12);
    double material = 0.0;
    for (const char* id : {"virgin", "recycled-input", "recycled-as-virgin", "recycling", "avoided"}) material += line(study, result, id);
    EXPECT_NEAR(material, 5.092, 1e-12);
    EXPECT_TRUE(codes(result).empty());
}

TEST(EndOfLife, energy_credits_are_lines_of_their_own) {
    MaterialFate row = fate(RecyclingMethod::CircularFootprint);
    row.energy_allocation = quantity("0.5");
    row.lower_heating_value = quantity("20 MJ/kg");
    row.heat_efficiency = quantity("40 %");
    row.electricity_efficiency = quantity("10 %");
    row.heat_avoided = "heat";
    row.electricity_avoided = "power";
    const Study study = study_with(row);
    const Result<StudyResult> result = run(study);
    EXPECT_NEAR(line(study, result, "energy-recovery"), 0.05, 1e-12);
    EXPECT_NEAR(line(study, result, "avoided-heat"), -0.5 * 0.2 * 20 * 0.4 * 0.1, 1e-12);
    EXPECT_NEAR(line(study, result, "avoided-power"), -0.5 * 0.2 * 20 * 0.1 * 0.2, 1e-12);
}

TEST(EndOfLife, closed_loop_counts_what_is_recycled_as_what_it_is_made_of) {
    MaterialFate row = fate(RecyclingMethod::ClosedLoop);
    row.energy_recovery.reset();
    row.recycled_content.reset();
    EXPECT_NEAR(total(run(study_with(row))), 0.3 * 10 + 0.7 * 1 + 0.3 * 0.1, 1e-12);
    row.energy_recovery = quantity("0.2");
    EXPECT_EQ(codes(run(study_with(row))), Codes{"LC-230"});
}

TEST(EndOfLife, the_method_is_the_rows_else_the_end_of_lifes_else_the_packs) {
    Study study = study_with(fate(RecyclingMethod::ByMethod));
    EXPECT_NEAR(total(run(study)), 7.31, 1e-12);  // ISO 14067 in this program: cut-off
    study.end_of_life->method = RecyclingMethod::CircularFootprint;
    EXPECT_NEAR(total(run(study)), 5.202, 1e-12);
    study.end_of_life->materials.front().method = RecyclingMethod::FiftyFifty;
    EXPECT_NEAR(total(run(study)), 6.05, 1e-12);
}

/// The same kilogram as an input of the study, over a period for 1000 台, so that the made lines must be scaled with it.
Study study_of_input(RecyclingMethod method) {
    MaterialFate row = fate(method);
    row.mass.reset();
    row.virgin.clear();
    row.of = "work/metal";
    Study study = study_with(row);
    study.period = Period{*parse_date("2025-01-01"), *parse_date("2025-12-31")};
    study.products.front().output = quantity("1000 台");
    Activity work;
    work.id = "work";
    work.stage = "production";
    work.basis = AmountBasis::Period;
    Exchange input;
    input.id = input.flow = "metal";
    input.amount = quantity("1 t");
    input.factor = "ev";
    work.inputs = {input};
    study.activities = {work};
    return study;
}

TEST(EndOfLife, of_an_input_makes_corrections_and_leaves_the_input_alone) {
    EXPECT_NEAR(total(run(study_of_input(RecyclingMethod::CutOff))), 7.31, 1e-12);
    EXPECT_NEAR(total(run(study_of_input(RecyclingMethod::Substitution))), 4.65, 1e-12);
    EXPECT_NEAR(total(run(study_of_input(RecyclingMethod::FiftyFifty))), 6.05, 1e-12);
    const Study study = study_of_input(RecyclingMethod::CircularFootprint);
    const Result<StudyResult> result = run(study);
    EXPECT_NEAR(total(result), 5.202, 1e-12);
    EXPECT_NEAR(line(study, result, "metal"), 10.0, 1e-12);
    EXPECT_NEAR(line(study, result, "virgin-replaced"), -3.0, 1e-12);
    EXPECT_TRUE(std::isnan(line(study, result, "virgin")));
}

TEST(EndOfLife, what_became_waste_of_production_does_not_reach_the_end_of_life) {
    Study study = study_of_input(RecyclingMethod::CutOff);
    study.activities.front().inputs.front().net = quantity("800 kg");
    // input 7 + 0.3, end of life of 0.8 kg: 0.1 x 0.1 x 0.8
    EXPECT_NEAR(total(run(study)), 7.3 + 0.008, 1e-12);
}

TEST(EndOfLife, pieces_weigh_what_one_of_them_weighs) {
    Study study = study_of_input(RecyclingMethod::CutOff);
    Exchange& input = study.activities.front().inputs.front();
    input.amount = quantity("500 件");
    input.factor.clear();
    input.gap = Gap{};
    study.end_of_life->materials.front().virgin = "ev";
    EXPECT_EQ(codes(run(study)), Codes{"LC-227"});
    input.unit_mass = quantity("2 kg");
    EXPECT_NEAR(total(run(study)), 7.31 - 10, 1e-12);  // the input itself is a gap
}

Codes fate_codes(const std::function<void(MaterialFate&)>& change, RecyclingMethod method = RecyclingMethod::CircularFootprint) {
    MaterialFate row = fate(method);
    change(row);
    return codes(run(study_with(row)));
}

TEST(EndOfLife, what_is_wrong_is_said_with_its_code) {
    EXPECT_EQ(fate_codes([](MaterialFate& row) { row.mass.reset(); }), Codes{"LC-220"});
    EXPECT_EQ(fate_codes([](MaterialFate& row) { row.recycled_content = quantity("1.3"); }), Codes{"LC-221"});
    EXPECT_EQ(fate_codes([](MaterialFate& row) { row.allocation = quantity("-0.2"); }), Codes{"LC-221"});
    EXPECT_EQ(fate_codes([](MaterialFate& row) { row.energy_recovery = quantity("0.4"); }), Codes{"LC-222"});
    EXPECT_EQ(fate_codes([](MaterialFate& row) {
                  row.of = "work/metal";
                  row.mass.reset();
              }),
              Codes{"LC-223"});
    EXPECT_EQ(fate_codes([](MaterialFate& row) { row.allocation.reset(); }), Codes{"LC-228"});
    EXPECT_EQ(fate_codes([](MaterialFate& row) { row.quality_out.reset(); }), Codes{"LC-229"});
    EXPECT_EQ(fate_codes([](MaterialFate& row) {
                  row.recycling.clear();
                  row.disposal.clear();
              }),
              (Codes{"LC-232", "LC-232"}));
    EXPECT_EQ(fate_codes([](MaterialFate& row) { row.recycling.clear(); }, RecyclingMethod::CutOff), Codes{});  // beyond the boundary
    EXPECT_EQ(fate_codes([](MaterialFate& row) { row.heat_avoided = "heat"; }), (Codes{"LC-233", "LC-233"}));
    EXPECT_EQ(fate_codes([](MaterialFate& row) {
                  row.lower_heating_value = quantity("20 MJ/kg");
                  row.heat_efficiency = quantity("80 %");
                  row.electricity_efficiency = quantity("30 %");
                  row.heat_avoided = "heat";
                  row.electricity_avoided = "power";
              }),
              Codes{"LC-234"});
    EXPECT_EQ(fate_codes([](MaterialFate& row) {
                  row.heat_efficiency = quantity("80 %");
                  row.lower_heating_value = quantity("20 MJ/kg");
              }),
              Codes{"LC-232"});  // heat is saved, but of what it is worth nothing is said
}

TEST(EndOfLife, an_input_that_cannot_carry_the_row_is_refused) {
    Study study = study_of_input(RecyclingMethod::CutOff);
    study.end_of_life->materials.front().virgin = "er";
    EXPECT_EQ(codes(run(study)), Codes{"LC-225"});
    study = study_of_input(RecyclingMethod::CutOff);
    Exchange made;
    made.id = made.flow = "part";
    made.direction = Direction::Output;
    made.amount = quantity("1 kg");
    study.activities.front().outputs = {made};
    EXPECT_TRUE(codes(run(study)).contains("LC-224"));
}

TEST(EndOfLife, a_gap_stands_for_the_factors_that_are_not_there_and_counts_its_bound_once) {
    MaterialFate row = fate(RecyclingMethod::CircularFootprint);
    row.recycling = row.disposal = "";
    EXPECT_EQ(codes(run(study_with(row))), (Codes{"LC-232", "LC-232"}));
    row.gap = Gap{{"无适用因子", "no factor fits"}, {quantity("0.5 kgCO2e")}};
    const Result<StudyResult> result = run(study_with(row));
    ASSERT_TRUE(result.has_value()) << *codes(result).begin();
    EXPECT_LT(total(result), 5.202);  // what has a factor still counts
    ASSERT_EQ(result->base().inventory->gaps.size(), 1U);
    EXPECT_EQ(result->base().inventory->gaps[0].bound_kg, 0.5);
    row.recycling = "eol";
    row.disposal = "ed";
    EXPECT_EQ(codes(run(study_with(row))), Codes{"LC-235"});
}

TEST(EndOfLife, scores_and_doubts_of_a_row_stand_on_every_line_that_it_makes) {
    MaterialFate row = fate(RecyclingMethod::CircularFootprint);
    row.quality = DataQuality{2, 3, 1, 1, 1};
    row.factor_quality = DataQuality{4, 4, 4, 4, 4};
    row.uncertainty = Uncertainty{DistributionKind::Normal, 0.1, {}, {}, {}, {}, {}};
    const Result<StudyResult> result = run(study_with(row));
    ASSERT_TRUE(result.has_value());
    std::size_t lines = 0;
    for (const Activity& activity : result->base().lowered->activities)
        for (const auto* exchanges : {&activity.inputs, &activity.outputs})
            for (const Exchange& exchange : *exchanges) {
                if (exchange.made != Made::Generated) continue;
                ++lines;
                EXPECT_EQ(exchange.quality, row.quality) << exchange.id;
                EXPECT_EQ(exchange.factor_quality, row.factor_quality) << exchange.id;
                EXPECT_EQ(exchange.uncertainty, row.uncertainty) << exchange.id;
            }
    EXPECT_GE(lines, 7U);
}

}  // namespace
}  // namespace tanji
