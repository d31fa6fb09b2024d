// SPDX-License-Identifier: Apache-2.0
// Use and end of life as exchanges. The values of recycling follow from the formulas of each method for one set of round figures;
// the others are worked out in the test.
#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "engine/lowering/life_study.h"
#include "engine/recycling.h"
#include "engine/use_time.h"

namespace tanji {
namespace {

using namespace life_testing;

// ---- Use -------------------------------------------------------------------------------------------------------------------

UsePhase transformer() {
    UsePhase use;
    use.id = "run";
    use.factor = "kwh";
    use.life = quantity("20 year");
    return use;
}
double use_kwh(const UsePhase& use) {
    Study study = empty_study();
    study.use = {use};
    return total(run(study)) / 0.5;
}

TEST(Use, modes_are_power_times_time_times_life) {
    UsePhase use = transformer();
    use.modes = {{"work", {}, quantity("100 W"), quantity("2000 h/year"), {}},
                 {"wait", {}, quantity("0.002 kW"), quantity("6760 h/year"), {}}};
    EXPECT_NEAR(use_kwh(use), (0.1 * 2000 + 0.002 * 6760) * 20, 1e-9);
    use.modes = {{"work", {}, quantity("100 W"), quantity("50000 h"), {}}};
    EXPECT_NEAR(use_kwh(use), 5000, 1e-9);  // over the whole life
    use.modes = {{"work", {}, quantity("100 W"), quantity("250 d/year"), {}}};
    EXPECT_NEAR(use_kwh(use), 0.1 * 250 * 24 * 20, 1e-9);
    use.modes = {{"work", {}, quantity("100 W"), quantity("25 %"), {}}};
    EXPECT_NEAR(use_kwh(use), 0.1 * 0.25 * 8760 * 20, 1e-9);
    use.life = quantity("240 month");
    EXPECT_NEAR(use_kwh(use), 0.1 * 0.25 * 8760 * 20, 1e-9);
}

TEST(Use, no_load_losses_run_all_year_unless_the_energised_time_is_stated) {
    UsePhase use = transformer();
    use.no_load_loss = quantity("150 W");
    EXPECT_NEAR(use_kwh(use), 0.15 * 8760 * 20, 1e-9);
    use.energised = quantity("8000 h/year");
    EXPECT_NEAR(use_kwh(use), 0.15 * 8000 * 20, 1e-9);
    use.energised = quantity("90 %");
    EXPECT_NEAR(use_kwh(use), 0.15 * 0.9 * 8760 * 20, 1e-9);
}

TEST(Use, load_losses_go_with_the_square_of_the_load) {
    UsePhase use = transformer();
    use.load_loss = quantity("1 kW");
    use.profile = {{"day", quantity("80 %"), quantity("4000 h/year"), {}}, {"night", quantity("0.3"), quantity("4760 h/year"), {}}};
    EXPECT_NEAR(use_kwh(use), (0.64 * 4000 + 0.09 * 4760) * 20, 1e-9);
    use.profile = {{{}, quantity("80 %"), quantity("4000 h/year"), {}}, {{}, quantity("0.3"), quantity("4760 h/year"), {}}};
    EXPECT_NEAR(use_kwh(use), (0.64 * 4000 + 0.09 * 4760) * 20, 1e-9);  // steps without ids are numbered
}

TEST(Use, the_hours_of_a_year_are_a_constant_of_the_derivation) {
    Study study = empty_study();
    UsePhase use = transformer();
    use.no_load_loss = quantity("150 W");
    study.use = {use};
    const Result<StudyResult> result = run(study);
    ASSERT_TRUE(result.has_value());
    const Derivation& derivation = result->base().inventory->derivation;
    bool found = false;
    for (NodeId node = 1; node < derivation.size(); ++node)
        found = found || (derivation.op(node) == Op::Constant && derivation.label(node) == "constant.hours-per-year" &&
                          derivation.value(node) == kHoursPerYear && derivation.unit(node) == "h/year");
    EXPECT_TRUE(found);
    EXPECT_NE(derivation.named("use.run.no_load_loss"), 0U);
}

TEST(Use, a_gap_stands_instead_of_a_factor) {
    Study study = empty_study();
    UsePhase use = transformer();
    use.factor.clear();
    use.gap = Gap{{"无", "none"}, {}};
    use.no_load_loss = quantity("150 W");
    study.use = {use};
    const Result<StudyResult> result = run(study);
    ASSERT_TRUE(result.has_value());
    ASSERT_EQ(result->base().inventory->gaps.size(), 1U);
    EXPECT_TRUE(result->base().inventory->gaps.front().bound_kg.has_value());  // the library knows electricity
    EXPECT_EQ(total(result), 0.0);
}

Codes use_codes(const std::function<void(UsePhase&)>& change) {
    Study study = empty_study();
    UsePhase use = transformer();
    use.no_load_loss = quantity("150 W");
    change(use);
    study.use = {use};
    return codes(run(study));
}

TEST(Use, what_is_wrong_is_said_with_its_code) {
    EXPECT_EQ(use_codes([](UsePhase& use) { use.no_load_loss.reset(); }), Codes{"LC-201"});
    EXPECT_EQ(use_codes([](UsePhase& use) { use.factor.clear(); }), Codes{"LC-202"});
    EXPECT_EQ(use_codes([](UsePhase& use) { use.gap = Gap{}; }), Codes{"LC-203"});
    EXPECT_EQ(use_codes([](UsePhase& use) { use.life = quantity("175200 h"); }), Codes{"LC-204"});
    EXPECT_EQ(use_codes([](UsePhase& use) { use.life = quantity("20"); }), Codes{"LC-204"});
    EXPECT_EQ(use_codes([](UsePhase& use) { use.life = quantity("0 year"); }), Codes{"LC-205"});
    EXPECT_EQ(use_codes([](UsePhase& use) { use.no_load_loss = quantity("-150 W"); }), Codes{"LC-205"});
    EXPECT_EQ(use_codes([](UsePhase& use) { use.energised = quantity("8 h/d"); }), Codes{"LC-206"});
    EXPECT_EQ(use_codes([](UsePhase& use) { use.energised = quantity("8 kg"); }), Codes{"LC-206"});
    EXPECT_EQ(use_codes([](UsePhase& use) { use.energised = quantity("8800 h/year"); }), Codes{"LC-211"});
    EXPECT_EQ(use_codes([](UsePhase& use) { use.load_loss = quantity("1 kW"); }), Codes{"LC-208"});
    const LoadStep step{"a", quantity("80 %"), quantity("8000 h/year"), {}};
    EXPECT_EQ(use_codes([&](UsePhase& use) { use.profile = {step}; }), Codes{"LC-209"});
    EXPECT_EQ(use_codes([&](UsePhase& use) {
                  use.load_loss = quantity("1 kW");
                  use.profile = {step, step};
              }),
              (Codes{"LC-207", "LC-211"}));
    EXPECT_EQ(use_codes([&](UsePhase& use) {
                  use.load_loss = quantity("1 kW");
                  use.energised = quantity("7000 h/year");
                  use.profile = {step};
              }),
              Codes{"LC-211"});  // loaded for longer than energised
    EXPECT_EQ(use_codes([&](UsePhase& use) {
                  use.load_loss = quantity("1 kW");
                  use.profile = {{"a", quantity("80"), quantity("8000 h/year"), {}}};
              }),
              Codes{"LC-210"});
}

TEST(Use, eight_hours_a_day_are_answered_with_the_hours_of_a_year) {
    Study study = empty_study();
    UsePhase use = transformer();
    use.modes = {{"work", {}, quantity("100 W"), quantity("8 h/d"), {}}};
    study.use = {use};
    const Result<StudyResult> result = run(study);
    ASSERT_EQ(codes(result), Codes{"LC-206"});
    const Diagnostic& said = *result.diagnostics().begin();
    EXPECT_EQ(said.place.part, "use.run.modes.work.time");
    for (const auto& [name, value] : said.arguments)
        if (name == "meant") {
            EXPECT_EQ(std::get<std::string>(value), "2920 h/year");
        }
}

// ---- End of life -----------------------------------------------------------------------------------------------------------

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

}  // namespace
}  // namespace tanji
