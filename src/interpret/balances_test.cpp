// SPDX-License-Identifier: Apache-2.0
#include "interpret/balances.h"

#include <gtest/gtest.h>

#include "interpret/reading_study.h"

namespace tanji {
namespace {

using namespace reading_testing;

const Balance* find(const std::vector<Balance>& all, BalanceKind kind, const std::string& id) {
    for (const Balance& each : all)
        if (each.kind == kind && each.id == id) return &each;
    return nullptr;
}
std::vector<std::string> whys(const Balance& balance) {
    std::vector<std::string> keys;
    for (const NotWeighed& each : balance.missing) keys.push_back(each.why.key);
    return keys;
}

/// A foundry that makes castings of its own, which the product draws on: the balance of the study with one activity changed.
struct Foundry {
    Case c;
    Foundry() {
        c.study.activities = {
            activity("foundry", "raw-materials", {exchange("pig iron", "1000 kg", "m"), exchange("power", "600 kWh", "e")},
                     {out("casting", "900 kg"), out("slag", "80 kg", "w")}),
            activity("assembly", "production", {exchange("casting", "10 kg", "")})};
        c.study.activities[1].inputs[0].from = "foundry/casting";
    }
    Activity& foundry() { return c.study.activities[0]; }
    std::vector<Balance> weigh() {
        const StudyResult result = c.compute();
        return balances(c.study, result.base());
    }
};

TEST(Balances, MassThatGoesInComesOutAsProductAndWaste) {
    // 1000 kg in, 900 + 80 = 980 kg out: 2 % apart, below 5 %. Power has no mass. Yield 900/1000 = 0.9.
    const std::vector<Balance> all = Foundry().weigh();
    const Balance* mass = find(all, BalanceKind::Mass, "foundry");
    ASSERT_NE(mass, nullptr);
    EXPECT_EQ(mass->in, 1000.0);
    EXPECT_EQ(mass->out, 980.0);
    EXPECT_EQ(mass->items.size(), 3U);
    EXPECT_EQ(mass->verdict, Verdict::Holds);
    const Balance* yield = find(all, BalanceKind::Yield, "foundry");
    ASSERT_NE(yield, nullptr);
    EXPECT_EQ(yield->ratio(), 0.9);
    EXPECT_EQ(yield->verdict, Verdict::Holds);
    EXPECT_EQ(find(all, BalanceKind::Mass, "assembly"), nullptr);  // no product of its own
}

TEST(Balances, MassThatIsLostFailsTheBalance) {
    Foundry f;
    f.foundry().outputs[1].amount = amount("40 kg");  // 940 kg out: 6 % of 1000 are missing
    EXPECT_EQ(find(f.weigh(), BalanceKind::Mass, "foundry")->verdict, Verdict::Fails);
    f.foundry().outputs[1].amount = amount("50 kg");  // 5 % exactly
    EXPECT_EQ(find(f.weigh(), BalanceKind::Mass, "foundry")->verdict, Verdict::Holds);
}

TEST(Balances, WhatCannotBeWeighedLeavesTheBalanceOpenAndIsNamed) {
    Foundry f;
    EmissionFactor piece = factor("piece", "material", "件", 3.0);
    f.c.factors.push_back(piece);
    f.foundry().outputs[1].amount = amount("1 kg");
    f.foundry().inputs.push_back(exchange("insert", "20 件", "piece"));
    const std::vector<Balance> all = f.weigh();
    const Balance* mass = find(all, BalanceKind::Mass, "foundry");
    EXPECT_EQ(mass->verdict, Verdict::Open);
    ASSERT_EQ(mass->missing.size(), 1U);
    EXPECT_EQ(mass->missing[0].id, "foundry/insert");
    EXPECT_EQ(mass->missing[0].why.key, "balance.missing.mass");
    f.foundry().inputs.back().unit_mass = amount("2 kg");  // 40 kg: 1040 in, 901 out
    EXPECT_EQ(find(f.weigh(), BalanceKind::Mass, "foundry")->in, 1040.0);
    EXPECT_EQ(find(f.weigh(), BalanceKind::Mass, "foundry")->verdict, Verdict::Fails);
}

TEST(Balances, AVolumeIsWeighedByTheDensityOfItsFactor) {
    Foundry f;
    EmissionFactor resin = factor("resin", "material", "m3", 3.0);
    resin.density = amount("0.9 t/m3");
    f.c.factors.push_back(resin);
    f.foundry().inputs.push_back(exchange("resin", "200 L", "resin"));  // 0.2 m3 x 0.9 t/m3 = 180 kg
    EXPECT_NEAR(find(f.weigh(), BalanceKind::Mass, "foundry")->in, 1180.0, 1e-9);
}

TEST(Balances, FreightAndBurntFuelAreNoMatterOfTheBalance) {
    Foundry f;
    f.foundry().inputs.push_back(exchange("diesel", "50 kg", "cn-gbt32151-22-2024-diesel"));
    f.c.factors.push_back(factor("t", "transport", "t*km", 0.1));
    f.foundry().inputs.push_back(exchange("lorry", "1 t", "t"));
    f.foundry().inputs.back().distance = amount("100 km");
    const std::vector<Balance> all = f.weigh();
    EXPECT_EQ(find(all, BalanceKind::Mass, "foundry")->in, 1000.0);
    EXPECT_EQ(find(all, BalanceKind::Mass, "foundry")->verdict, Verdict::Holds);
}

TEST(Balances, GasesMayHoldAirThatNobodyWeighed) {
    Foundry f;  // 1000 kg in; 900 kg of castings, 80 kg of slag, 500 kg CO2 whose oxygen came from the air
    Exchange gas = out("gas", "500 kg");
    gas.emission = "CO2";
    f.foundry().outputs.push_back(gas);
    const std::vector<Balance> all = f.weigh();
    EXPECT_EQ(find(all, BalanceKind::Mass, "foundry")->verdict, Verdict::Open);
    EXPECT_EQ(whys(*find(all, BalanceKind::Mass, "foundry")), std::vector<std::string>{"balance.missing.air"});
    f.foundry().outputs[1].amount = amount("1 kg");
    f.foundry().outputs[2].amount = amount("9 kg");  // 910 kg of 1000: air would only add to what is missing
    EXPECT_EQ(find(f.weigh(), BalanceKind::Mass, "foundry")->verdict, Verdict::Fails);
}

TEST(Balances, MoreProductThanMaterialIsNoYield) {
    Foundry f;
    f.foundry().outputs[0].amount = amount("1010 kg");
    EXPECT_EQ(find(f.weigh(), BalanceKind::Yield, "foundry")->verdict, Verdict::Fails);
    f.foundry().outputs[0].amount = amount("1000 kg");
    EXPECT_EQ(find(f.weigh(), BalanceKind::Yield, "foundry")->verdict, Verdict::Holds);
}

TEST(Balances, CarbonLeavesInProductsAndAsGas) {
    // In: 100 kg of coke of 85 % C = 85 kg C, 1000 kg of ore without carbon.
    // Out: 900 kg of iron of 4 % C = 36 kg C; 176 kg CO2 x 12/44 = 48 kg C; together 84 kg C, 1.2 % less.
    Foundry f;
    f.foundry().inputs = {exchange("coke", "100 kg", "m"), exchange("ore", "1000 kg", "m")};
    f.foundry().inputs[0].carbon = amount("85 %");
    f.foundry().inputs[1].carbon = amount("0");
    Exchange gas = out("gas", "176 kg");
    gas.emission = "CO2";
    f.foundry().outputs = {out("casting", "900 kg"), gas};
    f.foundry().outputs[0].carbon = amount("4 %");
    std::vector<Balance> all = f.weigh();
    const Balance* carbon = find(all, BalanceKind::Carbon, "foundry");
    ASSERT_NE(carbon, nullptr);
    EXPECT_NEAR(carbon->in, 85.0, 1e-12);
    EXPECT_NEAR(carbon->out, 84.0, 1e-12);
    EXPECT_EQ(carbon->verdict, Verdict::Holds);
    f.foundry().outputs[1].amount = amount("132 kg");  // 36 kg C: 72 out of 85
    EXPECT_EQ(find(f.weigh(), BalanceKind::Carbon, "foundry")->verdict, Verdict::Fails);
    f.foundry().inputs[1].carbon.reset();
    all = f.weigh();
    EXPECT_EQ(find(all, BalanceKind::Carbon, "foundry")->verdict, Verdict::Open);
    EXPECT_EQ(whys(*find(all, BalanceKind::Carbon, "foundry")), std::vector<std::string>{"balance.missing.carbon"});
}

/// A boiler: diesel of 42.652 GJ/t (GB/T 32151.22-2024) in, heat out.
TEST(Balances, ABoilerGivesNoMoreThanItsFuelHolds) {
    Foundry f;
    f.foundry() = activity("boiler", "production", {exchange("diesel", "1 t", "cn-gbt32151-22-2024-diesel")}, {out("heat", "39 GJ")});
    f.c.study.activities[1].inputs = {exchange("heat", "5 MJ", "")};
    f.c.study.activities[1].inputs[0].from = "boiler/heat";
    std::vector<Balance> all = f.weigh();
    const Balance* energy = find(all, BalanceKind::Energy, "boiler");
    ASSERT_NE(energy, nullptr);
    EXPECT_NEAR(energy->in, 42652.0, 1e-6);  // 1 t x 42.652 GJ/t
    EXPECT_NEAR(*energy->ratio(), 39.0 / 42.652, 1e-12);
    EXPECT_EQ(energy->verdict, Verdict::Holds);
    EXPECT_EQ(find(all, BalanceKind::Mass, "boiler"), nullptr);
    f.foundry().outputs[0].amount = amount("47 GJ");  // 1.102 of the fuel
    EXPECT_EQ(find(f.weigh(), BalanceKind::Energy, "boiler")->verdict, Verdict::Fails);
    f.foundry().inputs.push_back(exchange("chips", "2 t", "m"));  // perhaps a fuel too
    all = f.weigh();
    EXPECT_EQ(find(all, BalanceKind::Energy, "boiler")->verdict, Verdict::Open);
    f.foundry().inputs = {exchange("power", "1 MWh", "e")};  // a heat pump is no boiler
    EXPECT_EQ(find(f.weigh(), BalanceKind::Energy, "boiler")->verdict, Verdict::Open);
}

TEST(Balances, TheNetMassOfTheMaterialsIsThatOfTheProduct) {
    Case c;
    c.study.activities = {activity("materials", "raw-materials", {exchange("steel", "9 kg", "m"), exchange("copper", "3 kg", "m")})};
    c.study.activities[0].inputs[0].net = amount("8 kg");
    c.study.activities[0].inputs[1].net = amount("2 kg");
    StudyResult result = c.compute();
    std::vector<Balance> all = balances(c.study, result.base());
    const Balance* bill = find(all, BalanceKind::BillOfMaterials, "P");
    ASSERT_NE(bill, nullptr);
    EXPECT_NEAR(bill->in, 10.0, 1e-12);  // 8 + 2
    EXPECT_EQ(bill->out, 10.0);
    EXPECT_EQ(bill->verdict, Verdict::Holds);
    EXPECT_EQ(find(all, BalanceKind::Net, "materials/steel")->verdict, Verdict::Holds);

    c.study.activities[0].inputs[1].net.reset();  // between 8 and 11 kg: 10 may be right
    result = c.compute();
    all = balances(c.study, result.base());
    bill = find(all, BalanceKind::BillOfMaterials, "P");
    EXPECT_EQ(bill->most, 11.0);
    EXPECT_EQ(bill->verdict, Verdict::Fails);  // nothing was thrown away: all 11 kg are in the product, which weighs 10
    Activity waste = activity("shop", "production", {}, {out("scrap", "2 kg", "w")});
    c.study.activities.push_back(waste);
    result = c.compute();
    all = balances(c.study, result.base());
    bill = find(all, BalanceKind::BillOfMaterials, "P");
    EXPECT_EQ(bill->least, 9.0);  // 8 + (3 - 2)
    EXPECT_EQ(bill->verdict, Verdict::Open);
    EXPECT_EQ(whys(*bill), std::vector<std::string>{"balance.missing.net"});

    c.study.activities[0].inputs[0].net = amount("9.5 kg");  // more than the 9 kg that go in
    result = c.compute();
    EXPECT_EQ(find(balances(c.study, result.base()), BalanceKind::Net, "materials/steel")->verdict, Verdict::Fails);
}

TEST(Balances, ARowInWhosePlaceMadeOnesComputeIsWeighedAsItWasWritten) {
    Case c;
    c.study.activities = {activity("materials", "raw-materials", {exchange("steel", "8 kg", "m"), exchange("copper", "2 kg", "m")})};
    c.study.activities[0].inputs[0].made = Made::Replaced;  // computes nothing itself
    Activity shares = activity("shares", "raw-materials", {exchange("virgin", "5.6 kg", "m")});
    shares.inputs[0].made = Made::Generated;
    shares.made = Made::Generated;
    c.study.activities.push_back(shares);
    const StudyResult result = c.compute();
    const std::vector<Balance> all = balances(c.study, result.base());
    const Balance* bill = find(all, BalanceKind::BillOfMaterials, "P");
    ASSERT_NE(bill, nullptr);
    EXPECT_EQ(bill->in, 10.0);
    EXPECT_EQ(bill->verdict, Verdict::Holds);
}

TEST(Balances, AMaterialThatIsStatedByItsFateAloneIsPartOfTheProduct) {
    Case c;
    c.study.activities = {activity("materials", "raw-materials", {exchange("steel", "8 kg", "m")})};
    MaterialFate fate;
    fate.id = "plate";
    fate.mass = amount("2 kg");
    fate.virgin = "m";
    fate.disposal = "w";
    c.study.end_of_life.emplace();
    c.study.end_of_life->materials = {fate};
    const StudyResult result = c.compute();
    const std::vector<Balance> all = balances(study_of(result.base(), c.study), result.base());
    const Balance* bill = find(all, BalanceKind::BillOfMaterials, "P");
    ASSERT_NE(bill, nullptr);
    EXPECT_EQ(bill->in, 10.0);
    EXPECT_EQ(bill->verdict, Verdict::Holds);
}

TEST(Balances, RecycledShareOfARowTakesNothingOffItsMass) {
    Case c;
    c.study.activities = {activity("materials", "raw-materials", {exchange("steel", "10 kg", "m")})};
    MaterialFate fate;
    fate.id = "steel";
    fate.of = "materials/steel";
    fate.recycled_content = amount("50 %");
    fate.recycled_input = "w";
    fate.disposal = "w";
    c.study.end_of_life.emplace();
    c.study.end_of_life->materials = {fate};
    const StudyResult result = c.compute();  // made rows: 5 kg of virgin material taken off, 5 kg of recycled material put in
    const std::vector<Balance> all = balances(study_of(result.base(), c.study), result.base());
    const Balance* bill = find(all, BalanceKind::BillOfMaterials, "P");
    ASSERT_NE(bill, nullptr);
    EXPECT_EQ(bill->in, 10.0);
    EXPECT_EQ(bill->verdict, Verdict::Holds);
}

TEST(Balances, ADeclaredHoleAmongTheMaterialsLeavesABillThatIsTooLightOpen) {
    Case c;
    c.study.activities = {activity("materials", "raw-materials", {exchange("steel", "6 kg", "m"), exchange("paint", "", "")})};
    c.study.activities[0].inputs[1].gap = Gap{{"无", "none"}, {}};
    const StudyResult result = c.compute();
    const std::vector<Balance> all = balances(c.study, result.base());
    const Balance* bill = find(all, BalanceKind::BillOfMaterials, "P");
    EXPECT_EQ(bill->verdict, Verdict::Open);
    EXPECT_EQ(bill->missing[0].id, "materials/paint");
}

TEST(Balances, AMeterReadsWhatWasPaidForAndUsed) {
    // 12 x 100 = 1200 kWh read, 1190 invoiced (0.83 %); shop 900 + offices 290 = 1190 (0.83 %).
    Case c;
    c.study.activities = {activity("shop", "production", {exchange("power", "900 kWh", "e")})};
    c.study.activities[0].basis = AmountBasis::Period;
    Meter meter;
    meter.id = "E1";
    meter.months.assign(12, amount("100 kWh"));
    meter.invoiced = amount("1.19 MWh");
    meter.feeds = {"shop/power"};
    meter.other = amount("290 kWh");
    c.study.meters = {meter};
    const auto weigh = [&] {
        const StudyResult result = c.compute();
        return balances(c.study, result.base());
    };
    std::vector<Balance> all = weigh();
    EXPECT_EQ(find(all, BalanceKind::MeterMonths, "E1")->verdict, Verdict::Holds);
    EXPECT_NEAR(find(all, BalanceKind::MeterInvoice, "E1")->out, 1190.0, 1e-9);
    EXPECT_EQ(find(all, BalanceKind::MeterInvoice, "E1")->verdict, Verdict::Holds);
    EXPECT_EQ(find(all, BalanceKind::MeterUse, "E1")->out, 1190.0);
    EXPECT_EQ(find(all, BalanceKind::MeterUse, "E1")->verdict, Verdict::Holds);

    c.study.meters[0].other = amount("330 kWh");      // 1230 of 1200: 2.4 % more than was read
    c.study.meters[0].invoiced = amount("1170 kWh");  // 2.5 % less
    all = weigh();
    EXPECT_EQ(find(all, BalanceKind::MeterInvoice, "E1")->verdict, Verdict::Fails);
    EXPECT_EQ(find(all, BalanceKind::MeterUse, "E1")->verdict, Verdict::Fails);

    c.study.meters[0].months.pop_back();  // what is short for want of a month is told once
    all = weigh();
    EXPECT_EQ(find(all, BalanceKind::MeterMonths, "E1")->verdict, Verdict::Fails);
    EXPECT_EQ(find(all, BalanceKind::MeterInvoice, "E1")->verdict, Verdict::Open);
    EXPECT_EQ(find(all, BalanceKind::MeterUse, "E1")->in, 1170.0);  // the invoices

    c.study.meters[0].months.back() = amount("100 m3");  // another unit: nothing can be said
    all = weigh();
    EXPECT_EQ(find(all, BalanceKind::MeterInvoice, "E1")->verdict, Verdict::Open);
}

TEST(Balances, AmountsPerPieceTimesTheOutputAreThePlantsTotal) {
    Case c;
    c.study.activities = {activity("shop", "production", {exchange("power", "9 kWh", "e")})};
    Meter meter;
    meter.id = "E1";
    meter.invoiced = amount("930 kWh");
    meter.feeds = {"shop/power"};
    c.study.meters = {meter};
    const StudyResult result = c.compute();
    const std::vector<Balance> all = balances(c.study, result.base());
    const Balance* use = find(all, BalanceKind::MeterUse, "E1");
    ASSERT_NE(use, nullptr);
    EXPECT_EQ(use->out, 900.0);   // 9 kWh x 100 台
    EXPECT_EQ(use->limit, 0.05);  // 900 of 930: 3.2 %
    EXPECT_EQ(use->verdict, Verdict::Holds);
}

}  // namespace
}  // namespace tanji
