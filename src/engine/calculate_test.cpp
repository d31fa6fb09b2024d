// SPDX-License-Identifier: Apache-2.0
// Values are derived by hand from the figures of the sources; studies are built as values, because the engine knows no files.
#include "engine/calculate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "engine/solver.h"
#include "model/study_node.h"

namespace tanji {
namespace {

const FactorLibrary& library() {
    static const FactorLibrary kLibrary = std::move(FactorLibrary::packed({})).value();
    return kLibrary;
}

Quantity quantity(const std::string& text) { return std::move(parse_quantity(text, {})).value(); }

Exchange buy(const std::string& flow, const std::string& amount, const std::string& factor) {
    Exchange exchange;
    exchange.flow = flow;
    exchange.amount = quantity(amount);
    exchange.factor = factor;
    return exchange;
}
Exchange draw(const std::string& flow, const std::string& amount, const std::string& from) {
    Exchange exchange = buy(flow, amount, {});
    exchange.from = from;
    return exchange;
}
Exchange make(const std::string& flow, const std::string& amount) {
    Exchange exchange = buy(flow, amount, {});
    exchange.direction = Direction::Output;
    return exchange;
}
Exchange emit(const std::string& gas, const std::string& amount) {
    Exchange exchange = make("stack", amount);
    exchange.emission = gas;
    return exchange;
}

/// One product of 1 台, one activity with these exchanges.
Study study_of(std::vector<Exchange> inputs, std::vector<Exchange> outputs = {}) {
    Study study;
    study.id = "test";
    study.title = {"试", "Test"};
    study.method = "iso-14067-2018";
    study.boundary.stages = {"production"};
    study.sources = {"study.yaml"};
    Product product;
    product.id = "P";
    product.name = {"P", "P"};
    product.declared_unit = quantity("1 台");
    study.products = {product};
    Activity activity;
    activity.id = "work";
    activity.stage = "production";
    activity.inputs = std::move(inputs);
    activity.outputs = std::move(outputs);
    study.activities = {activity};
    return study;
}
Activity supplier(const std::string& id, std::vector<Exchange> inputs, std::vector<Exchange> outputs) {
    Activity activity;
    activity.id = id;
    activity.stage = "production";
    activity.inputs = std::move(inputs);
    activity.outputs = std::move(outputs);
    return activity;
}

Result<StudyResult> run(Study study, const CalculationOptions& options = {}) {
    Diagnostics diagnostics;
    link_study(study, true, diagnostics);
    if (diagnostics.has_errors()) return diagnostics;
    RunContext context;
    return calculate(study, library(), options, context);
}
double total(const Study& study) {
    const Result<StudyResult> result = run(study);
    EXPECT_TRUE(result.has_value()) << (result ? "" : result.diagnostics().begin()->code);
    return result ? result->base().products.front().total : -1.0;
}
std::multiset<std::string> codes(const Result<StudyResult>& result) {
    std::multiset<std::string> all;
    for (const Diagnostic& diagnostic : result.diagnostics()) all.insert(diagnostic.code);
    return all;
}
using Codes = std::multiset<std::string>;

constexpr double kDieselPerTonne = 42.652 * 20.2 / 1000 * 0.98 * 44 / 12;       // t CO2/t, GB/T 32151.22-2024: GJ/t x tC/TJ x oxidation
constexpr double kGasPerCubicMetre = 38.931 * 15.3e-6 * 0.99 * 44 / 12 * 1000;  // kg CO2/Nm3: MJ/Nm3 x tC/GJ
constexpr const char* kDiesel = "cn-gbt32151-22-2024-diesel";
constexpr const char* kGas = "cn-gbt32151-22-2024-natural-gas";
constexpr const char* kPower = "cn-cf-national-2024";  // 0.5777 kg CO2e/kWh

TEST(Fuel, by_mass_is_ncv_times_carbon_times_oxidation) {
    EXPECT_NEAR(kDieselPerTonne, 3.0959, 5e-5);
    EXPECT_NEAR(total(study_of({buy("diesel", "1 t", kDiesel)})), 1000 * kDieselPerTonne, 1e-9);
    EXPECT_NEAR(total(study_of({buy("diesel", "1000 kg", kDiesel)})), 1000 * kDieselPerTonne, 1e-9);
}

TEST(Fuel, by_energy_needs_no_calorific_value) {
    EXPECT_NEAR(total(study_of({buy("diesel", "42.652 GJ", kDiesel)})), 1000 * kDieselPerTonne, 1e-9);
}

TEST(Fuel, by_volume_needs_a_density) {
    Exchange litres = buy("diesel", "1000 L", kDiesel);
    EXPECT_EQ(codes(run(study_of({litres}))), Codes{"ENG-04"});
    litres.fuel = FuelProperties{std::nullopt, std::nullopt, std::nullopt, quantity("0.84 t/m3")};
    EXPECT_NEAR(total(study_of({litres})), 840 * kDieselPerTonne, 1e-9);
    Exchange gas = buy("gas", "7.2 kg", kGas);
    gas.fuel = FuelProperties{std::nullopt, std::nullopt, std::nullopt, quantity("0.72 kg/Nm3")};
    EXPECT_NEAR(total(study_of({gas})), 10 * kGasPerCubicMetre, 1e-9);
}

TEST(Fuel, natural_gas_by_the_normal_cubic_metre) {
    EXPECT_NEAR(kGasPerCubicMetre, 2.1622, 5e-5);
    EXPECT_NEAR(total(study_of({buy("gas", "1 Nm3", kGas)})), kGasPerCubicMetre, 1e-12);
}

TEST(Fuel, cubic_metres_without_a_state_are_taken_as_normal_and_marked) {
    const Result<StudyResult> result = run(study_of({buy("gas", "1 m3", kGas)}));
    ASSERT_TRUE(result.has_value());
    EXPECT_NEAR(result->base().products.front().total, kGasPerCubicMetre, 1e-12);
    EXPECT_TRUE(result->base().inventory->lines.front().basis_assumed);
    const Result<StudyResult> stated = run(study_of({buy("gas", "1 Nm3", kGas)}));
    EXPECT_FALSE(stated->base().inventory->lines.front().basis_assumed);
}

TEST(Fuel, another_basis_is_refused) {
    EXPECT_EQ(codes(run(study_of({buy("gas", "1 GJ{gross}", kGas)}))), Codes{"ENG-02"});
    EXPECT_EQ(codes(run(study_of({buy("gas", "1 m3{20C}", kGas)}))), Codes{"ENG-02"});
}

TEST(Fuel, own_figures_replace_the_factors) {
    Exchange diesel = buy("diesel", "1 t", kDiesel);
    diesel.fuel = FuelProperties{quantity("43.33 GJ/t"), std::nullopt, std::nullopt, std::nullopt};
    EXPECT_NEAR(total(study_of({diesel})), 1000 * 43.33 * 20.2 / 1000 * 0.98 * 44 / 12, 1e-9);
    diesel.fuel = FuelProperties{std::nullopt, quantity("0.0200 tC/GJ"), 1.0, std::nullopt};
    EXPECT_NEAR(total(study_of({diesel})), 1000 * 42.652 * 0.02 * 44 / 12, 1e-9);
}

TEST(Fuel, figures_that_cannot_be_used_are_never_passed_over) {
    Exchange diesel = buy("diesel", "1 t", kDiesel);
    diesel.fuel = FuelProperties{quantity("43.33 GJ"), std::nullopt, std::nullopt, std::nullopt};
    EXPECT_EQ(codes(run(study_of({diesel}))), Codes{"ENG-29"});
    diesel.fuel = FuelProperties{quantity("45.6 GJ{gross}/t"), std::nullopt, std::nullopt, std::nullopt};
    EXPECT_EQ(codes(run(study_of({diesel}))), Codes{"ENG-29"});
    diesel.fuel = FuelProperties{std::nullopt, quantity("20.2 kg"), std::nullopt, quantity("0.84")};
    EXPECT_EQ(codes(run(study_of({diesel}))), (Codes{"ENG-29", "ENG-29"}));
    Exchange power = buy("electricity", "1 kWh", kPower);
    power.fuel = FuelProperties{std::nullopt, std::nullopt, 0.98, std::nullopt};
    EXPECT_EQ(codes(run(study_of({power}))), Codes{"ENG-30"});
    Exchange energy = buy("diesel", "1 GJ", kDiesel);
    energy.fuel = FuelProperties{quantity("43.33 GJ/t"), std::nullopt, std::nullopt, std::nullopt};
    EXPECT_EQ(codes(run(study_of({energy}))), Codes{"ENG-30"});
}

TEST(Electricity, amount_times_factor) { EXPECT_NEAR(total(study_of({buy("electricity", "9.4083 kWh", kPower)})), 9.4083 * 0.5777, 1e-12); }

TEST(Freight, mass_times_distance) {
    Exchange freight = buy("freight", "2500 kg", "tw-moenv-transport-01");  // 0.739 kg CO2e/t*km
    freight.distance = quantity("400 km");
    EXPECT_NEAR(total(study_of({freight})), 2.5 * 400 * 0.739, 1e-9);
    freight.amount = quantity("20 台");
    EXPECT_EQ(codes(run(study_of({freight}))), Codes{"ENG-05"});
}

TEST(Freight, a_distance_is_heeded_also_for_what_the_study_supplies) {
    Exchange freight = draw("haulage", "2 t", "truck");
    freight.distance = quantity("50 km");
    Study study = study_of({freight});
    study.activities.push_back(supplier("truck", {buy("electricity", "10 kWh", kPower)}, {make("haulage", "1000 t*km")}));
    EXPECT_NEAR(total(study), 0.1 * 10 * 0.5777, 1e-12);
}

TEST(Units, of_another_kind_are_refused_once_for_each_line) {
    Study study = study_of({buy("steel", "5 kWh", "desnz2023-19-500-5000-15-1"), buy("electricity", "5 kg", kPower)});
    Product second = study.products.front();
    second.id = "Q";
    study.products.push_back(second);  // the activity is a column for each product; the fault is one
    EXPECT_EQ(codes(run(study)), (Codes{"UN-01", "UN-01"}));
}

TEST(Emissions, gas_and_unit_must_agree) {
    EXPECT_NEAR(total(study_of({}, {emit("CO2", "3 t")})), 3000, 1e-9);
    EXPECT_NEAR(total(study_of({}, {emit("SF6", "2 g")})), 0.002 * total(study_of({}, {emit("SF6", "1 kg")})), 1e-9);
    EXPECT_EQ(codes(run(study_of({}, {emit("SF6", "12 kgCO2e")}))), Codes{"ENG-07"});
    EXPECT_EQ(codes(run(study_of({}, {emit("CH4/burning", "12 kg")}))), Codes{"ENG-06"});
    EXPECT_EQ(codes(run(study_of({}, {emit("R-999", "12 kg")}))), Codes{"ENG-23"});
}

TEST(Emissions, methane_from_burning_and_from_leaks_differ) {
    // AR6 as data/gwp has it: fossil 29.8; what burns incompletely is 27.0, because its carbon is counted as CO2 already.
    EXPECT_NEAR(total(study_of({}, {emit("CH4", "1 kg")})), 29.8, 1e-12);
    EXPECT_NEAR(total(study_of({}, {emit("CH4/combustion", "1 kg")})), 27.0, 1e-12);
}

TEST(Emissions, uptake_counts_against) {
    Exchange uptake = buy("wood", "5 kg", {});
    uptake.emission = "CO2";
    uptake.category = Category::BiogenicUptake;
    EXPECT_NEAR(total(study_of({uptake}, {emit("CO2", "8 kg")})), 3.0, 1e-12);
}

TEST(Factors, an_unknown_one_comes_with_its_nearest_and_a_bound) {
    const Result<StudyResult> misspelt = run(study_of({buy("electricity", "100 kWh", "cn-cf-nationel-2024")}));
    EXPECT_EQ(codes(misspelt), (Codes{"ENG-25", "ENG-26"}));
    EXPECT_EQ(codes(run(study_of({buy("rings", "4 只", "supplier-rings")}))), (Codes{"ENG-01", "ENG-28"}));
    EXPECT_EQ(codes(run(study_of({buy("plywood", "1 kg", "cpcd-10160a0042016a")}))), Codes{"ENG-27"});
}

TEST(Gaps, are_bounded_by_the_author_or_by_the_library) {
    Exchange own = buy("paint", "3 kg", {});
    own.gap = Gap{{"无", "none"}, Bound{quantity("0.012 tCO2e")}};
    Exchange bounded = buy("electricity", "100 kWh", {});
    bounded.gap = Gap{{"无", "none"}, {}};
    bounded.kind = "electricity-footprint";
    Exchange open = buy("rings", "4 只", {});
    open.gap = Gap{{"无", "none"}, {}};
    const Result<StudyResult> result = run(study_of({own, bounded, open}));
    ASSERT_TRUE(result.has_value());
    const std::vector<GapLine>& gaps = result->base().inventory->gaps;
    ASSERT_EQ(gaps.size(), 3U);
    EXPECT_NEAR(*gaps[0].bound_kg, 12.0, 1e-12);
    EXPECT_TRUE(gaps[0].candidate.empty());
    const Result<GwpSet> gwp = GwpSet::load("AR6", "GWP100", {});
    const auto largest = library().largest(quantity("1 kWh").unit, "electricity-footprint", *gwp);
    ASSERT_TRUE(largest.has_value());
    EXPECT_EQ(gaps[1].candidate, largest->id);
    EXPECT_NEAR(*gaps[1].bound_kg, 100 * largest->kg_per_unit, 1e-9);
    EXPECT_FALSE(gaps[2].bound_kg.has_value());
    EXPECT_EQ(result->base().products.front().total, 0.0);
}

Study loop(const std::string& steam, const std::string& power) {
    Study study = study_of({draw("power", "50 kWh", "turbine")});
    study.activities.push_back(supplier("turbine", {draw("steam", steam, "boiler")}, {make("power", "100 kWh")}));
    study.activities.push_back(supplier("boiler", {draw("power", power, "turbine")}, {make("steam", "10 GJ"), emit("CO2", "594 kg")}));
    return study;
}

TEST(Supply, that_nobody_draws_on_is_told) {
    Study study = study_of({buy("electricity", "10 kWh", kPower)});
    study.activities.push_back(supplier("boiler", {buy("diesel", "1 kg", kDiesel)}, {make("steam", "10 GJ")}));
    const Result<StudyResult> result = run(study);
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(codes(result), Codes{"ENG-31"});
    study.activities.back().outputs[0].flow = "P";  // now it delivers the product
    study.activities.back().outputs[0].amount = quantity("2 台");
    EXPECT_TRUE(run(study).diagnostics().empty());
    EXPECT_NEAR(total(study), 5.777 + kDieselPerTonne / 2, 1e-12);
}

TEST(Loops, are_solved) {
    // Turbine t and boiler b: 100 t = 50 + 5 b, 10 b = 2 t, so t = 50/99 and b = 10/99; 594 b = 60 kg.
    EXPECT_NEAR(total(loop("2 GJ", "5 kWh")), 60.0, 1e-12);
}
TEST(Loops, that_consume_just_what_they_make_have_no_solution) { EXPECT_EQ(codes(run(loop("10 GJ", "100 kWh"))), Codes{"ENG-20"}); }
TEST(Loops, that_consume_more_than_they_make_are_refused) { EXPECT_EQ(codes(run(loop("12 GJ", "120 kWh"))), Codes{"ENG-21"}); }

TEST(Solver, large_amounts_are_no_residual) {
    std::vector<Exchange> inputs;
    for (int line = 0; line < 40; ++line) inputs.push_back(buy("electricity", std::to_string(line) + "31234567.891 kWh", kPower));
    const Result<StudyResult> result = run(study_of(inputs));
    ASSERT_TRUE(result.has_value());
    EXPECT_LT(result->base().residual, 1e-14);
}

TEST(Variants, replace_factors_and_gwp_sets) {
    Study study = study_of({buy("electricity", "10 kWh", kPower)}, {emit("CH4", "1 kg")});
    const auto variant = [](const std::string& id, std::vector<std::pair<std::string, std::string>> factors, const std::string& impact) {
        Variant made;
        made.id = id;
        made.factors = std::move(factors);
        made.impact = impact;
        return made;
    };
    study.variants = {variant("grid", {{kPower, "cn-average-co2-cn-2022"}}, {}), variant("older", {}, "AR4")};
    const Result<StudyResult> result = run(study);
    ASSERT_TRUE(result.has_value());
    ASSERT_EQ(result->variants.size(), 5U);  // base, two of the author, AR4 and AR5
    EXPECT_NEAR(result->variants[0].products[0].total, 5.777 + 29.8, 1e-12);
    EXPECT_NEAR(result->variants[1].products[0].total, 5.366 + 29.8, 1e-12);
    EXPECT_NEAR(result->variants[2].products[0].total, 5.777 + 25, 1e-12);
    study.variants = {variant("none", {{"cn-cf-national-2020", kPower}}, {})};
    EXPECT_EQ(codes(run(study)), Codes{"ENG-08"});
    study.variants = {variant("none", {}, "AR9")};
    EXPECT_EQ(codes(run(study)), Codes{"GWP-01"});
}

TEST(Allocation, by_each_key) {
    struct Case {
        AllocationKey key;
        double share;  // of the first of two products: 60 台 against 40 台
    };
    for (const Case& one :
         {Case{AllocationKey::Count, 0.6}, Case{AllocationKey::Mass, 60 * 1.0 / (60 * 1.0 + 40 * 3.0)},
          Case{AllocationKey::Time, 60 * 2.0 / (60 * 2.0 + 40 * 1.0)}, Case{AllocationKey::Energy, 60 * 3.6 / (60 * 3.6 + 40 * 7.2)},
          Case{AllocationKey::Price, 300.0 / 380.0}, Case{AllocationKey::Given, 0.9}}) {
        Study study = study_of({buy("electricity", "1000 kWh", kPower)});
        study.period = Period{*parse_date("2025-01-01"), *parse_date("2025-12-31")};
        Product& first = study.products.front();
        first.output = quantity("60 台");
        first.mass = quantity("1 kg");
        first.time = quantity("2 h");
        first.energy = quantity("1 kWh");
        first.price = quantity("5 元");
        Product second = first;
        second.id = "Q";
        second.output = quantity("40 台");
        second.mass = quantity("3000 g");
        second.time = quantity("60 min");
        second.energy = quantity("7.2 MJ");
        second.price = quantity("2 元");
        study.products.push_back(second);
        study.activities.front().basis = AmountBasis::Period;
        study.activities.front().allocation = Allocation{one.key, {}, {}};
        if (one.key == AllocationKey::Given) study.activities.front().allocation->shares = {{"P", 0.9}, {"Q", 0.1}};
        const Result<StudyResult> result = run(study);
        ASSERT_TRUE(result.has_value());
        EXPECT_NEAR(result->base().products[0].total, 577.7 * one.share / 60, 1e-12);
        EXPECT_NEAR(result->base().products[1].total, 577.7 * (1 - one.share) / 40, 1e-12);
    }
}

TEST(Allocation, of_joint_products) {
    Study study = study_of({draw("side", "100 kg", "press/side")});
    study.activities.push_back(
        supplier("press", {buy("electricity", "1000 kWh", kPower)}, {make("main", "0.9 t"), make("side", "300 kg")}));
    EXPECT_EQ(codes(run(study)), Codes{"ENG-09"});
    study.activities.back().allocation = Allocation{AllocationKey::Mass, {}, {}};
    EXPECT_NEAR(total(study), 577.7 * 0.25 / 3, 1e-12);
    study.activities.back().allocation->by = AllocationKey::Price;
    EXPECT_EQ(codes(run(study)), Codes{"ENG-10"});
}

TEST(Derivation, a_node_that_does_not_exist_is_a_mistake_of_ours) {
    Derivation derivation;
    const NodeId none[] = {0};
    EXPECT_THROW(derivation.sum(none, "kg", "derivation.amount"), LogicFault);
    const NodeId two = derivation.constant(2.0, "1", "derivation.amount"),
                 three = derivation.datum(3.0, "kg", "derivation.amount", "3 kg", {});
    const NodeId both[] = {two, three};
    EXPECT_EQ(derivation.value(derivation.product(both, "kg", "derivation.amount")), 6.0);
    EXPECT_EQ(derivation.value(derivation.quotient(three, two, "kg", "derivation.amount")), 1.5);
    EXPECT_EQ(derivation.as_written(three), "3 kg");
}

}  // namespace
}  // namespace tanji
