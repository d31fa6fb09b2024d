// SPDX-License-Identifier: Apache-2.0
// Factors of the library: cn-cf-national-2024 0.5777, cn-cf-pv-2024 0.0520, cn-cf-td-incl-loss-2024 0.0327 kg CO2e/kWh.
#include <gtest/gtest.h>

#include "engine/electricity_decision.h"
#include "engine/lowering/lowering_testing.h"

namespace tanji {
namespace {

using namespace lowering_testing;

const std::string kGood =
    R"("kind": "certificate", "volume": "10 MWh", "period": "2025-03-01/2025-09-30", "certificates": ["GEC-1"], "cancelled": "2025-12-20",
       "cancellation": "R-1", "market": "CN", "conveys_attributes": true, "unique_claim": true, "factor": "cn-cf-pv-2024",
       "losses": "cn-cf-td-incl-loss-2024")";

std::string contracts(const std::string& keys, const std::string& more = "") {
    return R"("contracts": [{"id": "C", )" + keys + "}" + more + "]";
}
std::string plant(const std::string& supply, const std::string& amount = "8000 kWh") {
    return R"({"id": "shop", "stage": "production", "basis": "period", "inputs": [{"flow": "electricity", "amount": ")" + amount +
           R"(", "factor": "cn-cf-national-2024", "supply": [)" + supply + "]}]}";
}
const std::string kFive = R"({"contract": "C", "amount": "5000 kWh"})";

constexpr double kGrid = 0.5777, kSun = 0.0520, kLines = 0.0327;

TEST(Electricity, a_contract_covers_its_part_with_losses_and_the_grid_the_rest) {
    const Outcome outcome = compute(study_text(contracts(kGood), plant(kFive)));
    ASSERT_TRUE(outcome.result.has_value());
    EXPECT_EQ(outcome.codes(Severity::Warning), Codes{});
    EXPECT_NEAR(outcome.line("electricity-C"), 5 * kSun, 1e-12);
    EXPECT_NEAR(outcome.line("electricity-C-losses"), 5 * kLines, 1e-12);
    EXPECT_NEAR(outcome.line("electricity-grid"), 3 * kGrid, 1e-12);
    EXPECT_NEAR(outcome.line("electricity"), 0.0, 0.0);
    EXPECT_NEAR(outcome.total(), 5 * (kSun + kLines) + 3 * kGrid, 1e-12);
    EXPECT_NEAR(outcome.total("grid-only"), 8 * kGrid, 1e-12);
}

TEST(Electricity, covered_in_full_leaves_nothing_for_the_grid) {
    const Outcome outcome = compute(study_text(contracts(kGood), plant(kFive, "5 MWh")));
    ASSERT_TRUE(outcome.result.has_value());
    EXPECT_FALSE(outcome.has("electricity-grid"));
    EXPECT_NEAR(outcome.total(), 5 * (kSun + kLines), 1e-12);
    EXPECT_NEAR(outcome.total("grid-only"), 5 * kGrid, 1e-12);
}

TEST(Electricity, each_condition_that_fails_leads_to_the_grid_and_says_so) {
    const auto with = [](std::string from, const std::string& to) {
        std::string keys = kGood;
        keys.replace(keys.find(from), from.size(), to);
        return compute(study_text(contracts(keys), plant(kFive)));
    };
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {R"("conveys_attributes": true)", R"("conveys_attributes": false)"},
             {R"("unique_claim": true)", R"("unique_claim": false)"},
             {R"("cancelled": "2025-12-20",
       "cancellation": "R-1",)",
              ""},
             {"2025-03-01/2025-09-30", "2024-03-01/2024-12-31"},
             {R"("market": "CN")", R"("market": "DE")"},
             {R"("unique_claim": true)", R"("unique_claim": true, "attributes_sold": true)"}}) {
        const Outcome outcome = with(from, to);
        ASSERT_TRUE(outcome.result.has_value()) << to;
        EXPECT_EQ(outcome.codes(Severity::Warning), Codes{"LC-108"}) << to;
        EXPECT_NEAR(outcome.total(), 8 * kGrid, 1e-12) << to;
        EXPECT_FALSE(outcome.has("electricity-C-losses")) << to;
    }
}

TEST(Electricity, own_power_needs_no_instrument_unless_its_attributes_were_sold) {
    const std::string own = R"("kind": "on-site", "factor": "cn-cf-pv-2024")";
    EXPECT_NEAR(compute(study_text(contracts(own), plant(kFive))).total(), 5 * kSun + 3 * kGrid, 1e-12);
    const Outcome sold = compute(study_text(contracts(own + R"(, "attributes_sold": true)"), plant(kFive)));
    EXPECT_EQ(sold.codes(Severity::Warning), Codes{"LC-108"});
    EXPECT_NEAR(sold.total(), 8 * kGrid, 1e-12);
}

TEST(Electricity, amounts_per_piece_are_held_against_the_volume_by_the_output) {
    const std::string piece = R"({"id": "shop", "stage": "production", "inputs": [{"flow": "electricity", "amount": "12 kWh",
        "factor": "cn-cf-national-2024", "supply": [{"contract": "C", "amount": "11 kWh"}]}]})";
    EXPECT_EQ(compute(study_text(contracts(kGood), piece)).codes(), Codes{"LC-109"});  // 11 MWh of 10
    EXPECT_EQ(compute(study_text(contracts(kGood + R"(, "used_elsewhere": "6 MWh")"), plant(kFive))).codes(), Codes{"LC-109"});
    EXPECT_EQ(compute(study_text(contracts(kGood + R"(, "used_elsewhere": "5 MWh")"), plant(kFive))).codes(), Codes{});
}

TEST(Electricity, every_mistake_of_a_supply_is_told_at_once) {
    const std::string bad = R"({"contract": "D", "amount": "9000 kWh"}, {"contract": "C", "amount": "-1 kWh"}, {"contract": "C"})";
    EXPECT_EQ(compute(study_text(contracts(kGood), plant(bad))).codes(), (Codes{"LC-101", "LC-102", "LC-103", "LC-104"}));
    const std::string coal = R"("kind": "on-site", "factor": "nothing", "losses": "free")";
    EXPECT_EQ(compute(study_text(contracts(coal), plant(kFive)),
                      {made_up("nothing", "electricity-footprint", "kWh", 0.0), made_up("free", "electricity-td", "kg", -0.1)})
                  .codes(),
              (Codes{"LC-106", "LC-107"}));
    EXPECT_EQ(compute(study_text(contracts(R"("kind": "on-site", "factor": "cn-cf-pv-2042")"), plant(kFive))).codes(), Codes{"ENG-26"});
    EXPECT_EQ(compute(study_text(contracts(kGood), plant(R"({"contract": "C", "amount": "5 kWh"})", "8 kg"))).codes(), Codes{"LC-105"});
}

TEST(Electricity, a_gap_stays_one_gap) {
    std::string input = plant(kFive);
    const std::string factor = R"("factor": "cn-cf-national-2024")";
    input.replace(input.find(factor), factor.size(), R"("gap": {"reason": "x", "bound": "6 kgCO2e"})");
    const Outcome outcome = compute(study_text(contracts(kGood), input));
    ASSERT_TRUE(outcome.result.has_value());
    EXPECT_EQ(outcome.result->base().inventory->gaps.size(), 1U);
    EXPECT_EQ(outcome.variant("grid-only").inventory->gaps.size(), 1U);
}

TEST(Electricity, the_method_decides_which_contracts_it_takes) {
    Contract contract;
    contract.kind = ContractKind::PowerPurchase;
    const ElectricityUse use{"CN-SD", std::nullopt, std::nullopt};
    using Branch = ElectricityBranch;
    EXPECT_EQ(decide_electricity(contract, use, ContractRule::Conditions, false).branch, Branch::Grid);
    EXPECT_EQ(decide_electricity(contract, use, ContractRule::NotDoubleCounted, false).branch, Branch::Contract);
    EXPECT_EQ(decide_electricity(contract, use, ContractRule::GridOnly, false).branch, Branch::Grid);
    contract.kind = ContractKind::DirectLine;
    EXPECT_EQ(decide_electricity(contract, use, ContractRule::GridOnly, false).branch, Branch::DirectLine);
    EXPECT_EQ(decide_electricity(contract, use, ContractRule::GridOnly, true).reason, ElectricityReason::AllFromGrid);
}

TEST(Electricity, a_cancellation_after_the_report_is_none) {
    Contract contract;
    contract.cancelled = parse_date("2026-02-01");
    contract.period = Period{*parse_date("2025-01-01"), *parse_date("2025-12-31")};
    contract.market = "CN";
    ElectricityUse use{"CN-SD", contract.period, parse_date("2026-01-31")};
    EXPECT_EQ(decide_electricity(contract, use, ContractRule::Conditions, false).reason, ElectricityReason::CancelledLater);
    use.reported = parse_date("2026-02-01");
    EXPECT_EQ(decide_electricity(contract, use, ContractRule::Conditions, false).branch, ElectricityBranch::Contract);
}

}  // namespace
}  // namespace tanji
