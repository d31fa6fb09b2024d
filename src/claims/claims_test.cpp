// SPDX-License-Identifier: Apache-2.0
// Reports of made-up products: what is claimed, from layouts that shift cells, in both languages.
#include "claims/claims.h"

#include <gtest/gtest.h>

#include "reading/read_report.h"

namespace tanji {
namespace {

ReportClaims claims_of(const std::string& text) {
    const Result<ReadDocument> document = read_report_bytes(text, "report.md");
    EXPECT_TRUE(document.has_value());
    return document ? read_claims(*document) : ReportClaims{};
}
const ResultFigure* figure(const ReportClaims& claims, ResultFigure::Source source, const std::string& stage, std::size_t product = 0) {
    for (const ResultFigure& each : claims.figures)
        if (each.source == source && each.stage == stage && each.product == product) return &each;
    return nullptr;
}

constexpr const char* kPump = R"(产品名称：立式水泵

报告编号：P-7

# 1 摘要

评价得到：立式水泵“原材料获取阶段、生产阶段、废弃处置阶段”的碳足迹值为 31.40 kgCO ₂ eq，原材料获取阶段碳排放为 20.10 kgCO₂eq（占比：64.01%），生产阶段为 9.00 kgCO2e（28.66%），废弃处置阶段 2.30 kgCO₂e（7.32%）。

# 2 清单

表 2-1 立式水泵生命周期清单

| 生命周期阶段 | 活动数据 | | 排放因子 | 温室气体量 (kgCO ₂ eq) /台 |
|---|---|---|---|---|
| 原材料获取 | 铸铁 kg | 12. 50 | 1.608 | 20.10 |
| 生产 | 电力 kwh | 15.00 | 0.6000 | 9.00 |
| 使用 | / | / | / | / |
| 生命末期 | 电力 kwh | 3.8333 | 0.6000 | 2.30 |

全国电力平均碳足迹因子（2023 年）为 0.6000 kgCO₂/kWh。

表 2-2 立式水泵各阶段结果

| 生命周期阶段 | 碳足迹/(kgCO2e/台) | 百分比/% |
|---|---|---|
| 原材料获取 | 20.10 | 64.01% |
| 生产 | 9.00 | 28.66% |
| 生命末期（废弃处置） | 2.30 | 7.32% |
| 总计 | 31.40 | 100% |
)";

TEST(Claims, rows_have_stage_item_and_three_figures_with_units) {
    const ReportClaims claims = claims_of(kPump);
    ASSERT_EQ(claims.products.size(), 1U);
    EXPECT_EQ(claims.products[0].name, "立式水泵");
    ASSERT_EQ(claims.rows.size(), 4U);
    const InventoryRow& iron = claims.rows[0];
    EXPECT_EQ(iron.stage, "raw-materials");
    EXPECT_EQ(iron.item, "铸铁 kg");
    ASSERT_TRUE(iron.activity && iron.factor && iron.emission);
    EXPECT_EQ(iron.activity->number.value, 12.5);
    EXPECT_EQ(iron.activity->number.step, 0.01);
    EXPECT_EQ(iron.activity->unit->canonical, "kg");
    EXPECT_EQ(iron.factor->number.value, 1.608);
    EXPECT_EQ(iron.emission->number.value, 20.1);
    EXPECT_EQ(iron.emission->unit_text, "kgCO2eq/台");
    EXPECT_EQ(iron.emission->per, "台");
    EXPECT_EQ(claims.rows[1].activity->unit->canonical, "kWh");
    EXPECT_FALSE(claims.rows[2].activity || claims.rows[2].emission);
    EXPECT_EQ(claims.rows[2].stage, "use");
    EXPECT_EQ(claims.rows[3].stage, "end-of-life");
}

TEST(Claims, tables_and_sentences_give_results_by_stage) {
    const ReportClaims claims = claims_of(kPump);
    for (const ResultFigure::Source source : {ResultFigure::Source::Table, ResultFigure::Source::Text}) {
        const ResultFigure* total = figure(claims, source, "total");
        ASSERT_NE(total, nullptr);
        EXPECT_EQ(total->value->number.value, 31.4);
        const ResultFigure* production = figure(claims, source, "production");
        ASSERT_NE(production, nullptr);
        EXPECT_EQ(production->value->number.value, 9.0);
        EXPECT_EQ(production->percent->value, 28.66);
        const ResultFigure* end = figure(claims, source, "end-of-life");
        ASSERT_NE(end, nullptr);
        EXPECT_EQ(end->percent->value, 7.32);
    }
    ASSERT_EQ(claims.factors.size(), 1U);
    EXPECT_EQ(claims.factors[0].value.number.value, 0.6);
    EXPECT_EQ(claims.factors[0].data_year, 2023);
    EXPECT_EQ(claims.number, "P-7");
}

TEST(Claims, english_reports_with_thousands_and_modules) {
    const ReportClaims claims = claims_of(R"(Product name: Gate valve

# Results

| Life cycle stage | GHG emissions [kg CO2-eq per piece] | Share |
|---|---|---|
| Raw material supply (A1) | 1,204.5 | 80.3 % |
| Transport to manufacturer (A2) | 45.5 | 3.0 % |
| Manufacturing (A3) | 250.0 | 16.7 % |
| Total | 1,500.0 | 100 % |

From the raw materials to manufacturing the carbon footprint is 1,500.0 kg CO2e. This study follows ISO 14067:2018 and EN 15804:2012+A2:2019.
)");
    const ResultFigure* raw = figure(claims, ResultFigure::Source::Table, "raw-materials");
    ASSERT_NE(raw, nullptr);
    EXPECT_EQ(raw->value->number.value, 1204.5);
    EXPECT_EQ(raw->percent->value, 80.3);
    ASSERT_NE(figure(claims, ResultFigure::Source::Table, "inbound"), nullptr);
    const ResultFigure* total = figure(claims, ResultFigure::Source::Text, "total");
    ASSERT_NE(total, nullptr);
    EXPECT_EQ(total->value->number.value, 1500.0);
    ASSERT_EQ(claims.standards.size(), 2U);
    EXPECT_EQ(claims.standards[0].number, "ISO 14067");
    EXPECT_EQ(claims.standards[0].year, 2018);
    EXPECT_EQ(claims.standards[1].number, "EN 15804");
    EXPECT_EQ(claims.standards[1].year, 2012);
}

TEST(Claims, comma_decimals_are_told_by_the_whole_document) {
    const ReportClaims claims = claims_of(R"(Product name: Valve

| Stage | Activity data | Emission factor | Emissions (kg CO2e) |
|---|---|---|---|
| Production | 1.250,75 kWh | 0,40 | 500,30 |
| Distribution | 12,5 kg | 3,2 | 40,0 |
)");
    EXPECT_EQ(claims.decimal_sign, DecimalSign::Comma);
    ASSERT_EQ(claims.rows.size(), 2U);
    EXPECT_EQ(claims.rows[0].activity->number.value, 1250.75);
    EXPECT_EQ(claims.rows[0].emission->number.value, 500.3);
}

TEST(Claims, citations_dates_statements_and_the_boundary) {
    const ReportClaims claims = claims_of(R"(产品名称：立式水泵

机构名称（公章）：甲检测有限公司

生产者名称：乙泵业有限公司

报告签发日期：2026年03月09日

# 1 范围

核算依据：GB/T 24067-2024/ISO 14067:2018《温室气体 产品碳足迹 量化要求和指南》，《PAS2050:2011 规范》。数据统计周期为 2025 年 01 月 01 日-2025 年 12 月 31 日。采用了 IPCC 第六次评估报告。

| 阶段类型 | 包含的过程 | 未包含的过程 |
|---|---|---|
| 原材料获取阶段 | 泵体、叶轮 | 辅料 |
| 生产阶段 | 机加工使用绿电 | / |

$$E = E_{\text{原材料获取}} + E_{\text{产品生产}} + E_{\text{产品处置}}$$
)");
    ASSERT_GE(claims.standards.size(), 3U);
    EXPECT_EQ(claims.standards[0].number, "GB/T 24067");
    EXPECT_EQ(claims.standards[0].title, claims.standards[1].title);
    EXPECT_EQ(claims.standards[2].number, "PAS 2050");
    EXPECT_EQ(claims.standards[2].year, 2011);
    ASSERT_EQ(claims.parties.size(), 2U);
    EXPECT_EQ(claims.parties[0].role, ClaimedParty::Role::Body);
    EXPECT_EQ(claims.parties[1].name, "乙泵业有限公司");
    ASSERT_EQ(claims.dates.size(), 3U);
    EXPECT_EQ(claims.dates[0].kind, ClaimedDate::Kind::Issued);
    EXPECT_EQ(claims.dates[1].kind, ClaimedDate::Kind::PeriodStart);
    EXPECT_EQ(claims.dates[2].kind, ClaimedDate::Kind::PeriodEnd);
    ASSERT_EQ(claims.boundary.size(), 2U);
    EXPECT_EQ(claims.boundary[0].included, (std::vector<std::string>{"泵体", "叶轮"}));
    EXPECT_TRUE(claims.boundary[1].excluded.empty());
    ASSERT_EQ(claims.stage_lists.size(), 1U);
    EXPECT_TRUE(claims.stage_lists[0].formula);
    EXPECT_EQ(claims.stage_lists[0].stages, (std::vector<std::string>{"raw-materials", "production", "end-of-life"}));
    const auto says = [&](const std::string& kind) {
        return std::any_of(claims.statements.begin(), claims.statements.end(), [&](const Statement& each) { return each.kind == kind; });
    };
    EXPECT_TRUE(says("green-power"));
    EXPECT_TRUE(says("ipcc-report"));
    EXPECT_FALSE(says("field-error"));
}

TEST(PrintedNumbers, what_is_a_number_and_what_is_none) {
    const auto values = [](const std::string& text) {
        std::vector<double> all;
        for (const NumberInText& each : numbers_in(text, DecimalSign::Point)) all.push_back(each.number.value);
        return all;
    };
    EXPECT_EQ(values("7.2519 kWh, -0.52 and 1.2e-3 or 1.2×10^-3"), (std::vector<double>{7.2519, -0.52, 1.2e-3, 1.2e-3}));
    EXPECT_EQ(values("81,250,317.425"), std::vector<double>{81250317.425});
    EXPECT_TRUE(values("3.2.1 GB/T 24067-2024 KMT7 12:30 T300115-2").empty() || values("3.2.1").empty());
    EXPECT_TRUE(values("3.2.1").empty());
    EXPECT_TRUE(values("KMT7").empty());
    EXPECT_EQ(number_of_cell("317. 402", DecimalSign::Point)->number.value, 317.402);
    EXPECT_EQ(number_of_cell("81 250 317.425 kWh", DecimalSign::Point)->after, "kWh");
    const NumberInText percent = numbers_in("(37.62 %)", DecimalSign::Point).front();
    EXPECT_TRUE(percent.number.percent);
    EXPECT_EQ(percent.number.rounded(), (Interval{37.62 - 0.005, 37.62 + 0.005}));
}

}  // namespace
}  // namespace tanji
