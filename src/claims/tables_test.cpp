// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "claims/claims.h"
#include "reading/read_report.h"

namespace tanji {
namespace {

ReportClaims claims_of(std::string_view text) {
    const auto document = read_report_bytes(text, "a.md");
    EXPECT_TRUE(document);
    return document ? read_claims(*document) : ReportClaims{};
}

TEST(ClaimsTables, NumbersOfRowsAreNoFiguresAndSubTotalsAreSums) {
    const ReportClaims claims = claims_of(R"(吊扇（F20）碳足迹核算报告

表2 吊扇碳足迹计算表

| 序号 | 阶段 | 物料名称 | 活动水平数据 | 碳排放因子 | 碳排放量/kgCO2e/台 | 占比 |
|---|---|---|---|---|---|---|
| 1 | 原材料获取阶段 | 钢板 | 1,250.50 kg | 2.60 kgCO2e/kg | 3,251.30 | / |
| 2 | 原材料获取阶段 | 运输包装 | 10.00 kg | 1.50 kgCO2e/kg | 15.00 | / |
|  | 小计（一） | 原材料获取阶段 | / | / | 3,266.30 | 90.0% |
)");
    ASSERT_EQ(claims.rows.size(), 3U);
    const InventoryRow& steel = claims.rows[0];
    EXPECT_EQ(steel.item, "钢板");
    EXPECT_EQ(steel.stage, "raw-materials");
    EXPECT_EQ(steel.activity->number.value, 1250.5);
    EXPECT_EQ(steel.activity->unit_text, "kg");
    EXPECT_EQ(steel.factor->number.value, 2.6);
    EXPECT_EQ(steel.emission->number.value, 3251.3);
    EXPECT_EQ(claims.rows[1].item, "运输包装");
    EXPECT_TRUE(claims.rows[2].sum);
    EXPECT_EQ(claims.rows[2].stage, "subtotal");
    ASSERT_EQ(claims.products.size(), 1U);
    EXPECT_EQ(claims.products[0].name, "吊扇");
    EXPECT_EQ(claims.products[0].model, "F20");
}

TEST(ClaimsTables, EachFigureTakesTheUnitOfItsOwnColumn) {
    const ReportClaims claims = claims_of(R"(Product: Fan F20

| Stage | Item | Activity data | Unit | Emission factor | Unit of factor | Emissions (kg CO2e/piece) |
|---|---|---|---|---|---|---|
| Inbound transport | Road transport | 12.5 | t·km | 0.1 | kgCO2e/t·km | 1.25 |
)");
    ASSERT_EQ(claims.rows.size(), 1U);
    EXPECT_EQ(claims.rows[0].item, "Road transport");
    EXPECT_EQ(claims.rows[0].activity->unit->canonical, "t*km");
    EXPECT_EQ(claims.rows[0].factor->per, "t·km");
    EXPECT_EQ(claims.rows[0].emission->per, "piece");
}

TEST(ClaimsTables, ModulesOfADeclarationAreStages) {
    const ReportClaims claims = claims_of(R"(# Environmental Product Declaration: Floor board B7

Table 1: Results per declared unit

| Indicator | Unit | A1-A3 | A4 | C3 | D | Total |
|---|---|---|---|---|---|---|
| GWP-total | kg CO2 eq | 1.25E+01 | 0.50 | MND | -2.00 | 13.00 |
| GWP-fossil | kg CO2 eq | 1.20E+01 | 0.50 | MND | -2.00 | 12.50 |
| ODP | kg CFC-11 eq | 1.0E-07 | 2.0E-09 | MND | 0 | 1.0E-07 |
)");
    ASSERT_EQ(claims.results.size(), 1U);
    std::vector<std::string> stages;
    for (const ResultFigure& figure : claims.figures)
        stages.push_back(figure.stage + "=" + (figure.value ? figure.value->number.text : ""));
    EXPECT_THAT(stages, testing::ElementsAre("cradle-to-gate=1.25E+01", "distribution=0.50", "beyond=-2.00", "total=13.00"));
    EXPECT_EQ(claims.figures[0].value->number.value, 12.5);
}

TEST(ClaimsTables, ProductsInRowsAndStagesInColumns) {
    const ReportClaims claims = claims_of(R"(产品名称：水泵甲（A1）、水泵乙（B2）

各阶段碳足迹（kgCO2e/台）

| 产品 | 原材料获取 | 生产 | 合计 |
|---|---|---|---|
| 水泵甲 | 10.0 | 2.0 | 12.0 |
| 占比 | 83.3% | 16.7% | 100% |
| 水泵乙 | 20.0 | 3.0 | 23.0 |
)");
    ASSERT_EQ(claims.figures.size(), 6U);
    EXPECT_EQ(claims.figures[0].product, 0U);
    EXPECT_EQ(claims.figures[5].product, 1U);
    EXPECT_EQ(claims.figures[0].percent->text, "83.3%");
    EXPECT_EQ(claims.figures[5].value->number.value, 23.0);
}

TEST(ClaimsTables, TheOutputOfThePeriodStandsInSentences) {
    EXPECT_EQ(claims_of("产品名称：水泵\n\n统计期内水泵的产量为 12,345 台。").products[0].output->value, 12345.0);
    EXPECT_EQ(claims_of("Product: Desk D1\n\nIn the period 62703 pieces of Desk were produced.").products[0].output->value, 62703.0);
    EXPECT_FALSE(claims_of("产品名称：水泵\n\n2025 年生产水泵的厂房有 3 栋，每 1 台水泵用电 5 kWh。").products[0].output);
}

TEST(ClaimsTables, TablesTellTheDecimalSignBetterThanNumbersOfChapters) {
    const ReportClaims claims = claims_of(
        "Product: Desk\n\n2.1 Goal\n\n2.2 Scope\n\n2.3 Data\n\n| Life cycle stage | kg CO2e |\n|---|---|\n| Production | 12,5 |\n| Total | "
        "12,5 |\n");
    EXPECT_EQ(claims.decimal_sign, DecimalSign::Comma);
}

}  // namespace
}  // namespace tanji
