// SPDX-License-Identifier: Apache-2.0
// GWP100 of AR6 in data/gwp: HFC-134a 1530, HFC-32 771, HFC-125 3740, SF6 25200.
#include <gtest/gtest.h>

#include "engine/lowering/lowering_testing.h"
#include "factors/refrigerants.h"

namespace tanji {
namespace {

using namespace lowering_testing;

const std::string kShop =
    R"({"id": "shop", "stage": "production", "inputs": [{"flow": "steel", "amount": "2 kg", "gap": {"reason": "x"}}]})";

Outcome leaked(const std::string& row) { return compute(study_text(R"("fugitives": [{"id": "f", )" + row + "}]", kShop)); }

// 1.2 kg R-134a, 2 %/year, 10 a, rest 80 %, recovery 70 % -> (0.24 + 0.288) x 1530 = 807.8 kg.
TEST(Fugitives, a_refrigerant_over_its_life) {
    const Outcome outcome =
        leaked(R"("gas": "R-134a", "charge": "1.2 kg", "leak": "2 %/year", "life": "10 year", "remaining": "80 %", "recovery": "70 %")");
    ASSERT_TRUE(outcome.result.has_value());
    EXPECT_NEAR(outcome.total(), 807.84, 1e-9);
    const auto& stages = outcome.result->base().products[0].stages;
    EXPECT_NEAR(stages[3].kg_co2e, 0.24 * 1530, 1e-9);   // use
    EXPECT_NEAR(stages[4].kg_co2e, 0.288 * 1530, 1e-9);  // end of life
}

TEST(Fugitives, an_insulating_gas_in_three_stages_with_the_rest_after_its_leaks) {
    const Outcome outcome = leaked(
        R"("gas": "SF6", "charge": "2 kg", "fill_loss": "1 %", "leak": "0.5 %/year", "life": "30 year", "recovery": "95 %", "fill_stage": "production")");
    ASSERT_TRUE(outcome.result.has_value());
    const auto& stages = outcome.result->base().products[0].stages;
    EXPECT_NEAR(stages[2].kg_co2e / 25200, 0.02, 1e-12);
    EXPECT_NEAR(stages[3].kg_co2e / 25200, 0.3, 1e-12);
    EXPECT_NEAR(stages[4].kg_co2e / 25200, 1.7 * 0.05, 1e-12);
}

TEST(Fugitives, a_blend_is_its_components) {
    const Outcome outcome = leaked(R"("gas": "R410A", "charge": "1 kg", "fill_loss": "100 %")");
    ASSERT_TRUE(outcome.result.has_value());
    EXPECT_NEAR(outcome.total(), 2255.5, 1e-9);  // 0.5 x 771 + 0.5 x 3740
    EXPECT_EQ(leaked(R"("gas": "R-454B", "charge": "1 kg", "fill_loss": "1 %")").codes(), Codes{"LC-157"});
    EXPECT_EQ(leaked(R"("gas": "SF7", "charge": "1 kg", "fill_loss": "1 %")").codes(), Codes{"LC-158"});
}

TEST(Fugitives, a_mass_balance_of_the_period_is_shared_out) {
    const std::string balance = R"("gas": "SF6", "opening": "100 kg", "purchases": "0.5 t", "closing": "80 kg", "recovered": "10 kg",
        "charge_growth": "500 kg")";
    const Outcome one = leaked(balance);
    ASSERT_TRUE(one.result.has_value());
    EXPECT_NEAR(one.total(), 10.0 / 1000 * 25200, 1e-9);
    std::string two = study_text(R"("fugitives": [{"id": "f", )" + balance + R"(, "allocation": {"by": "mass", "reason": "x"}}])", kShop);
    const std::string product = R"({"id": "P", "name": "p")";
    two.insert(two.find(product), R"({"id": "Q", "name": "q", "declared_unit": "1 piece", "mass": "6 kg", "output": "1000 piece"}, )");
    const Outcome shared = compute(two);
    ASSERT_TRUE(shared.result.has_value());
    EXPECT_NEAR(shared.total("base", 0), 0.75 * 10.0 / 1000 * 25200, 1e-9);
    EXPECT_NEAR(shared.total("base", 1), 0.25 * 10.0 / 1000 * 25200, 1e-9);
    two.erase(two.find(R"(, "allocation")"), std::string(R"(, "allocation": {"by": "mass", "reason": "x"})").size());
    EXPECT_EQ(compute(two).codes(), Codes{"LC-160"});
}

TEST(Fugitives, every_mistake_is_told) {
    EXPECT_EQ(leaked(R"("gas": "SF6")").codes(), Codes{"LC-150"});
    EXPECT_EQ(leaked(R"("gas": "SF6", "charge": "1 kg")").codes(), Codes{"LC-150"});
    EXPECT_EQ(leaked(R"("gas": "SF6", "charge": "1 kg", "opening": "1 kg")").codes(), Codes{"LC-151"});
    EXPECT_EQ(leaked(R"("gas": "SF6", "leak": "1 %/year", "remaining": "10 %")").codes(), Codes{"LC-152"});
    EXPECT_EQ(leaked(R"("gas": "SF6", "charge": "1 kg", "recovery": "130 %", "leak": "1 %", "life": "3 year")").codes(),
              (Codes{"LC-126", "LC-154"}));
    EXPECT_EQ(leaked(R"("gas": "SF6", "charge": "1 kg", "leak": "20 %/year", "life": "6 year")").codes(), Codes{"LC-155"});
    EXPECT_EQ(leaked(R"("gas": "SF6", "opening": "1 kg", "purchases": "1 kg", "closing": "3 kg")").codes(), Codes{"LC-156"});
    EXPECT_EQ(leaked(R"("gas": "SF6", "opening": "1 kg", "purchases": "1 kg")").codes(), Codes{"LC-152"});
}

TEST(Refrigerants, are_known_by_their_numbers) {
    EXPECT_EQ(refrigerant_number("r410a"), "R-410A");
    EXPECT_EQ(refrigerant_number("R134a"), "R-134a");
    EXPECT_EQ(refrigerant_number("SF6"), "SF6");
    const GwpSet set = GwpSet::load("AR6", "GWP100", {}).value();
    EXPECT_EQ(gas_in_set("R-22", set), "HCFC-22");
    EXPECT_EQ(gas_in_set("propane", set), "Propane");
    EXPECT_EQ(gas_in_set("R-999", set), std::nullopt);
    double sum = 0.0;
    for (const BlendPart& part : blend_of("R-407C")) sum += part.share;
    EXPECT_NEAR(sum, 1.0, 1e-12);
    EXPECT_NEAR(*blend_gwp("R-410A", set), 2255.5, 1e-9);
}

}  // namespace
}  // namespace tanji
