// SPDX-License-Identifier: Apache-2.0
#include "factors/gwp.h"

#include <gmock/gmock.h>

#include "factors/table.h"
#include "support/resources.h"

namespace tanji {
namespace {

GwpSet loaded(std::string_view set, std::string_view indicator = "GWP100") {
    Result<GwpSet> result = GwpSet::load(set, indicator, {});
    EXPECT_TRUE(result.has_value()) << set << " " << indicator;
    return std::move(result).value();
}

std::string text_of(const GwpSet& set, const FlowKey& flow) {
    const auto factor = set.factor(flow);
    return factor ? factor->text : "none";
}

const FlowKey kBurntMethane{"CH4", Category::Fossil, Origin::Combustion};
const FlowKey kFugitiveMethane{"CH4", Category::Fossil, Origin::Fugitive};
const FlowKey kBiogenicMethane{"CH4", Category::BiogenicOther, Origin::None};

TEST(Gwp, ThreeMethanesHaveTheirOwnRowsInAr6) {
    // data/gwp/gwp.csv: rows CH4-nonfossil and CH4-fossil of AR6, 100 years.
    const GwpSet ar6 = loaded("AR6");
    EXPECT_EQ(text_of(ar6, kBurntMethane), "27.0");
    EXPECT_EQ(text_of(ar6, kBiogenicMethane), "27.0");
    EXPECT_EQ(text_of(ar6, kFugitiveMethane), "29.8");
    EXPECT_EQ(ar6.factor(kBurntMethane)->row, "CH4-nonfossil");
    EXPECT_EQ(text_of(ar6, {"CH4", Category::BiogenicOther, Origin::Combustion}), "27.0");
}

TEST(Gwp, FossilMethaneOfNoStatedOriginIsFugitive) {
    EXPECT_EQ(text_of(loaded("AR5"), {"CH4", Category::Fossil, Origin::None}), "30");
    EXPECT_EQ(text_of(loaded("AR5"), kBurntMethane), "28");
}

TEST(Gwp, ASetWithoutASplitUsesItsOneMethane) {
    for (const FlowKey& flow : {kBurntMethane, kFugitiveMethane, kBiogenicMethane}) EXPECT_EQ(text_of(loaded("AR4"), flow), "25");
}

TEST(Gwp, AGapOfTheSetStaysAGap) {
    // data/gwp/assignments.csv: AR6 at 20 years has no value for methane from combustion.
    const GwpSet ar6 = loaded("AR6", "GWP20");
    EXPECT_EQ(text_of(ar6, kBurntMethane), "none");
    EXPECT_EQ(text_of(ar6, kFugitiveMethane), "82.5");
}

TEST(Gwp, EveryAssignmentOfTheTableIsWhatTheSetAnswers) {
    Result<CsvTable> csv = read_csv(resource("gwp/assignments.csv"), "assignments.csv");
    ASSERT_TRUE(csv.has_value());
    const DataTable table(std::move(csv).value(), "assignments.csv");
    std::size_t asked = 0;
    for (const DataRow row : table) {
        const GwpSet set = loaded(row["set"], "GWP" + row["horizon_years"]);
        const std::string& flow = row["flow"];
        FlowKey key{"CO2", Category::Fossil, Origin::None};
        if (flow == "CO2 biogenic") key.category = Category::BiogenicEmission;
        if (flow == "CO2 land-use change") key.category = Category::LandUseChange;
        if (flow == "CH4 combustion") key = kBurntMethane;
        if (flow == "CH4 fossil fugitive") key = kFugitiveMethane;
        if (flow == "CH4 biogenic") key = kBiogenicMethane;
        if (flow == "N2O") key = {"N2O", Category::Fossil, Origin::Combustion};
        EXPECT_EQ(text_of(set, key), row["gwp"].empty() ? "none" : row["gwp"]) << row["set"] << " " << row["horizon_years"] << " " << flow;
        ++asked;
    }
    EXPECT_GE(asked, 91U);
}

TEST(Gwp, EveryRowOfTheTableIsFound) {
    Result<CsvTable> csv = read_csv(resource("gwp/gwp.csv"), "gwp.csv");
    ASSERT_TRUE(csv.has_value());
    const DataTable table(std::move(csv).value(), "gwp.csv");
    std::vector<std::pair<std::string, GwpSet>> sets;
    for (const DataRow row : table) {
        const std::string key = row["set"] + " GWP" + row["horizon_years"];
        if (sets.empty() || sets.back().first != key) sets.emplace_back(key, loaded(row["set"], "GWP" + row["horizon_years"]));
        if (row["gas"] == "CH4") continue;  // asked for by origin, never as such
        EXPECT_EQ(text_of(sets.back().second, {row["gas"], Category::Fossil, Origin::None}), row["gwp"]) << key << " " << row["gas"];
    }
}

TEST(Gwp, CarriesCo2eOfOtherMakeOver) {
    const GwpSet ar5 = loaded("IPCC AR5");
    EXPECT_EQ(ar5.id(), "AR5");
    EXPECT_EQ(ar5.report_year(), 2013);
    EXPECT_FALSE(ar5.is_locked({"CO2e(AR5)", Category::Unspecified, Origin::None}));
    EXPECT_TRUE(ar5.is_locked({"CO2e(unknown)", Category::Unspecified, Origin::None}));
    EXPECT_FALSE(ar5.is_locked({"CO2", Category::Fossil, Origin::None}));
    EXPECT_TRUE(loaded("AR5", "GWP20").is_locked({"CO2e(AR5)", Category::Unspecified, Origin::None}));
    EXPECT_EQ(text_of(ar5, {"CO2e(AR4)", Category::Unspecified, Origin::None}), "1");
    EXPECT_EQ(text_of(ar5, {"unobtainium", Category::Fossil, Origin::None}), "none");
}

TEST(Gwp, AVariantDiffersInWhatItSaysOnly) {
    // data/gwp/sets.csv: AR6-ghgp overrides SF6.
    EXPECT_EQ(text_of(loaded("AR6-ghgp"), {"SF6", Category::Fossil, Origin::None}), "24300");
    EXPECT_EQ(text_of(loaded("AR6"), {"SF6", Category::Fossil, Origin::None}), "25200");
    EXPECT_EQ(text_of(loaded("AR6-ghgp"), kBurntMethane), "27.0");
}

TEST(Gwp, UnknownSetsAndIndicatorsAreRefusedWithWhatThereIs) {
    const Result<GwpSet> set = GwpSet::load("AR7", "GWP100", {"study.yaml", {}, {}, 4, 0});
    ASSERT_FALSE(set.has_value());
    EXPECT_EQ(set.diagnostics().items()[0].code, "GWP-01");
    EXPECT_EQ(set.diagnostics().items()[0].place.line, 4);
    const Result<GwpSet> indicator = GwpSet::load("AR5", "GWP500", {});
    ASSERT_FALSE(indicator.has_value());
    EXPECT_EQ(indicator.diagnostics().items()[0].code, "GWP-02");
    EXPECT_THAT(GwpSet::known_sets(), testing::IsSupersetOf({"AR4", "AR5", "AR5-ccf", "AR6"}));
}

}  // namespace
}  // namespace tanji
