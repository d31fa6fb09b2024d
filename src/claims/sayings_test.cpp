// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "claims/claims.h"
#include "reading/read_report.h"

namespace tanji {
namespace {

ReportClaims claims_of(const char* text) {
    const Result<ReadDocument> document = read_report_bytes(text, "report.md");
    EXPECT_TRUE(document.has_value());
    return document ? read_claims(document.value()) : ReportClaims{};
}

TEST(Sayings, EquationsAreTakenOnlyWhereAllOfThemIsNumbers) {
    const ReportClaims claims =
        claims_of("能耗 7.2519 kWh × 0.5777 kgCO2e/kWh = 4.1894 kgCO2e。\n\nE = AD × 0.5777 = 5.4。\n\n(2.0 + 3.0) × 4.0 = 20.0\n");
    ASSERT_EQ(claims.equations.size(), 2U);
    EXPECT_TRUE(claims.equations[0].computed.holds(4.18942));
    EXPECT_DOUBLE_EQ(claims.equations[1].middle, 20.0);
}

TEST(Sayings, CarbonToCarbonDioxideIsExact) {
    const ReportClaims claims = claims_of("42.652 GJ/t × 0.0202 tC/GJ × 98% × 44/12 = 3.0959 tCO2/t\n");
    ASSERT_EQ(claims.equations.size(), 1U);
    EXPECT_NEAR(claims.equations[0].middle, 3.09591, 1e-5);
}

TEST(Sayings, PropertiesIntervalsAndGwpsAreRead) {
    const ReportClaims claims =
        claims_of("柴油低位发热量为 42.652 GJ/t，装载率为 60 %。CH4 的 GWP 为 27.9。碳足迹的 95 % 置信区间为 2.20~2.65 kgCO2e。\n");
    ASSERT_EQ(claims.properties.size(), 2U);
    EXPECT_EQ(claims.properties[0].kind, "ncv");
    EXPECT_EQ(claims.properties[0].carrier, "diesel");
    ASSERT_EQ(claims.gwps.size(), 1U);
    EXPECT_EQ(claims.gwps[0].gas, "CH4");
    ASSERT_EQ(claims.intervals.size(), 1U);
    EXPECT_DOUBLE_EQ(claims.intervals[0].high.number.value, 2.65);
}

TEST(Sayings, TablesOnTheirSideAreRead) {
    const ReportClaims claims = claims_of(
        "产品名称：办公椅、会议椅\n\n表1 碳足迹（kgCO2e/把）\n\n| 产品 | 原材料获取 | 生产 | 合计 |\n|---|---|---|---|\n| 办公椅 | 32.15 | "
        "5.40 | 37.55 |\n| 会议椅 | "
        "21.70 | 4.22 | 25.92 |\n");
    ASSERT_EQ(claims.figures.size(), 6U);
    EXPECT_EQ(claims.figures[2].stage, "total");
    EXPECT_EQ(claims.figures[5].product, 1U);
}

}  // namespace
}  // namespace tanji
