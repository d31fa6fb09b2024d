// SPDX-License-Identifier: Apache-2.0
// Amounts are worked out in the tests.
#include <gtest/gtest.h>

#include "engine/lowering/life_testing.h"
#include "engine/use_time.h"

namespace tanji {
namespace {

using namespace life_testing;

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
    for (const auto& [name, value] : said.arguments) {
        if (name == "meant") {
            EXPECT_EQ(std::get<std::string>(value), "2920 h/year");
        }
    }
}

}  // namespace
}  // namespace tanji
