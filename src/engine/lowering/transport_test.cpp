// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "engine/lowering/lowering_testing.h"

namespace tanji {
namespace {

using namespace lowering_testing;

const std::vector<EmissionFactor> kOwn{made_up("t-tkm", "transport", "t*km", 0.1), made_up("t-km", "transport", "km", 0.8),
                                       made_up("t-litre", "fuel-combustion", "L", 3.2), made_up("t-hub", "transport", "t", 1.5),
                                       made_up("t-odd", "transport", "h", 1.0)};
const std::string kPlant = R"({"id": "shop", "stage": "production", "inputs": [{"id": "steel", "flow": "steel", "amount": "2 kg",
    "factor": "cn-cf-national-2024"}]})";
/// An activity that carries nothing itself, and a chain of 1 t.
const std::string kNothing =
    R"({"id": "shop", "stage": "production", "inputs": [{"id": "steel", "flow": "steel", "amount": "2 kg", "gap": {"reason": "x"}}]})";

std::string chain(const std::string& load, const std::string& legs) {
    return R"("transport": [{"id": "steel", )" + load + R"(, "legs": [)" + legs + "]}]";
}
const std::string kTonne = R"("mass": "1 t")";

Outcome carried(const std::string& load, const std::string& legs, const std::string& activities = kNothing) {
    return compute(study_text(chain(load, legs), activities), kOwn);
}

TEST(Transport, per_tonne_kilometre_takes_mass_distance_and_adjustment) {
    const Outcome outcome = carried(kTonne, R"({"id": "road", "distance": "200 km", "adjustment": 1.05, "factor": "t-tkm"})");
    ASSERT_TRUE(outcome.result.has_value());
    EXPECT_NEAR(outcome.total(), 1 * 200 * 1.05 * 0.1, 1e-12);
}

// 26 t, load factor 0.6, empty running 0.17 -> 0.0772 vehicle-km per t*km.
TEST(Transport, a_vehicle_runs_for_its_load_and_for_its_empty_way) {
    const std::string vehicle = R"("distance": "1 km", "capacity": "26 t", "load_factor": "60 %", "empty_running": "17 %")";
    const Outcome outcome = carried(kTonne, R"({"id": "road", )" + vehicle + R"(, "factor": "t-km"})");
    ASSERT_TRUE(outcome.result.has_value());
    EXPECT_NEAR(outcome.total() / 0.8, 0.0772, 5e-5);
    EXPECT_NEAR(outcome.total() / 0.8, 1 / (26 * 0.6 * 0.83), 1e-15);
    const Outcome fuel = carried(kTonne, R"({"id": "road", )" + vehicle + R"(, "fuel": "0.30 L/km", "factor": "t-litre"})");
    ASSERT_TRUE(fuel.result.has_value());
    EXPECT_NEAR(fuel.total(), 0.30 * 3.2 / (26 * 0.6 * 0.83), 1e-15);
}

TEST(Transport, a_hub_counts_mass_alone) { EXPECT_NEAR(carried(kTonne, R"({"id": "port", "factor": "t-hub"})").total(), 1.5, 1e-12); }

TEST(Transport, fuel_of_the_library_goes_by_its_calorific_value) {
    const std::string leg = R"({"distance": "100 km", "capacity": "10 t", "load_factor": 1, "empty_running": 0, "fuel": "0.25 kg/km",
        "factor": "cn-gbt32151-22-2024-diesel"})";
    const Outcome outcome = carried(kTonne, leg);
    ASSERT_TRUE(outcome.result.has_value());
    std::string litres = leg;
    litres.replace(litres.find("kg/km"), 5, "L/km");
    EXPECT_EQ(carried(kTonne, litres).codes(), Codes{"LC-137"});
    EXPECT_NEAR(outcome.total(), 2.5 * 42.652e-3 * 20.2 * 0.98 * 44 / 12, 1e-9);  // 2.5 kg at 42.652 GJ/t, 20.2 tC/TJ, 98 %
}

TEST(Transport, cargo_brings_its_mass_and_its_basis) {
    const std::string leg = R"({"distance": "500 km", "factor": "t-tkm"})";
    const Outcome piece = carried(R"("cargo": "shop/steel", "gross_factor": 1.1)", leg);
    EXPECT_NEAR(piece.total(), 0.002 * 1.1 * 500 * 0.1, 1e-15);
    const std::string period = R"({"id": "shop", "stage": "production", "basis": "period",
        "inputs": [{"id": "steel", "flow": "steel", "amount": "2000 kg", "gap": {"reason": "x"}}]})";
    EXPECT_NEAR(carried(R"("cargo": "shop/steel")", leg, period).total(), 0.002 * 500 * 0.1, 1e-15);
    const std::string pieces = R"({"id": "shop", "stage": "production",
        "inputs": [{"id": "bolts", "flow": "bolts", "amount": "4 piece", "unit_mass": "500 g", "gap": {"reason": "x"}}]})";
    EXPECT_NEAR(carried(R"("cargo": "shop/bolts")", leg, pieces).total(), 0.002 * 500 * 0.1, 1e-15);
}

TEST(Transport, cargo_of_an_activity_with_a_product_of_its_own_runs_as_often_as_that_is_drawn_on) {
    const std::string leg = R"({"distance": "500 km", "factor": "t-tkm"})";
    const std::string shops = R"({"id": "cast", "stage": "raw-materials",
        "inputs": [{"id": "steel", "flow": "steel", "amount": "1100 kg", "gap": {"reason": "x"}}],
        "outputs": [{"flow": "casting", "amount": "1 t"}]},
        {"id": "shop", "stage": "production", "inputs": [{"flow": "casting", "amount": "3 kg", "from": "cast"}]})";
    const Outcome outcome = carried(R"("cargo": "cast/steel")", leg, shops);
    ASSERT_TRUE(outcome.result.has_value());
    EXPECT_NEAR(outcome.total(), 0.0033 * 500 * 0.1, 1e-15);
    EXPECT_NEAR(outcome.result->base().products[0].stages[1].kg_co2e, 0.0033 * 500 * 0.1, 1e-15);  // inbound
}

TEST(Transport, a_leg_without_a_factor_is_a_gap_with_the_librarys_bound) {
    const Outcome outcome = carried(kTonne, R"({"id": "sea", "distance": "1000 km", "gap": {"reason": "x"}})");
    ASSERT_TRUE(outcome.result.has_value());
    ASSERT_EQ(outcome.result->base().inventory->gaps.size(), 2U);
    EXPECT_TRUE(outcome.result->base().inventory->gaps[1].bound_kg.has_value());
}

TEST(Transport, figures_that_change_nothing_are_told) {
    const std::string leg = R"({"distance": "10 km", "factor": "t-tkm", "load_factor": 0.5, "fuel": "0.3 L/km"})";
    EXPECT_EQ(carried(kTonne, leg).codes(Severity::Warning), (Codes{"LC-132", "LC-133"}));
}

TEST(Transport, every_mistake_is_told_at_once) {
    EXPECT_EQ(carried(R"("mass": "1 t", "cargo": "shop/steel")",
                      R"({"id": "a", "distance": "1 km", "factor": "t-km"},
                         {"id": "a", "factor": "t-tkm"},
                         {"id": "b", "distance": "1 km", "factor": "t-hub"},
                         {"id": "c", "distance": "1 km", "factor": "t-odd"},
                         {"id": "d", "distance": "1 km", "factor": "t-litre"},
                         {"id": "e", "distance": "1 km", "factor": "t-litre", "fuel": "3 L"},
                         {"id": "f", "distance": "1 km"},
                         {"id": "g", "distance": "0 km", "capacity": "10 t", "load_factor": 1.2, "empty_running": 1, "factor": "t-km"},
                         {"id": "h", "distance": "1 km", "factor": "nowhere-to-be-found-x9"})")
                  .codes(),
              (Codes{"ENG-01", "LC-120", "LC-123", "LC-124", "LC-125", "LC-126", "LC-127", "LC-128", "LC-129", "LC-130", "LC-131"}));
    const std::string leg = R"({"distance": "1 km", "factor": "t-tkm"})";
    EXPECT_EQ(carried(R"("cargo": "shop/stone")", leg).codes(), Codes{"LC-121"});
    EXPECT_EQ(carried(R"("cargo": "shop/steel", "products": ["P"])", "").codes(), (Codes{"LC-134", "LC-135"}));
    EXPECT_EQ(carried(R"("mass": "1 t", "gross_factor": 0.9)", leg).codes(), (Codes{"LC-126", "LC-136"}));
    EXPECT_EQ(carried(R"("cargo": "shop/bolts")", leg,
                      R"({"id": "shop", "stage": "production", "inputs": [{"id": "bolts", "flow": "bolts", "amount": "4 piece",
                          "gap": {"reason": "x"}}]})")
                  .codes(),
              Codes{"LC-122"});
}

TEST(Transport, scores_and_doubts_of_a_leg_stand_on_its_exchange) {
    const Outcome outcome = carried(kTonne, R"({"id": "road", "distance": "200 km", "factor": "t-tkm", "uncertainty": {"plus_minus": "5 %"},
        "quality": {"reliability": 2}, "factor_quality": {"temporal": 3}})");
    ASSERT_TRUE(outcome.result.has_value());
    const Exchange& made = outcome.result->base().lowered->activities.back().inputs.front();
    ASSERT_TRUE(made.uncertainty && made.quality && made.factor_quality);
    EXPECT_EQ(made.uncertainty->plus_minus, 0.05);
    EXPECT_EQ(made.quality->reliability, 2.0);
    EXPECT_EQ(made.factor_quality->temporal, 3.0);
}

}  // namespace
}  // namespace tanji
