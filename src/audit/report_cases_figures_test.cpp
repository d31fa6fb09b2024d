// SPDX-License-Identifier: Apache-2.0
// Cases of the rules on figures, units and factors of reports: a made-up bottle with everything in it, a declaration by modules, and a bare
// inventory.
#include <gtest/gtest.h>

#include <algorithm>

#include "audit/clean_study.h"
#include "audit/report_rule_cases.h"
#include "support/words.h"

namespace tanji::audit_testing {
namespace {

/// Every figure is computed: 0.3200 × 4.500 = 1.4400, 0.0500 × 2.000 = 0.1000, 0.1850 × 0.1000 = 0.0185, 1.2500 × 0.5777 = 0.7221,
/// 0.0200 × 2.5000 = 0.0500, 0.3000 × 0.1000 = 0.0300, 0.0500 × 1.2000 = 0.0600; together 2.4206.
constexpr const char* kBottle = R"(产品名称：保温杯

生产者名称：丙日用品有限公司

报告签发日期：2026年03月09日

# 1 摘要

评价得到：保温杯的碳足迹值为 2.4206 kgCO2e，原材料获取阶段为 1.5400 kgCO2e（63.62%），生产阶段为 0.7721 kgCO2e（31.90%）。

原材料获取阶段的排放占比最大，其次为生产阶段。

采用 IPCC 第六次评估报告（2021 年）的 GWP 值，CH4 的 GWP 为 27.9，N2O 的 GWP 为 273。

数据统计周期为 2025 年 01 月 01 日-2025 年 12 月 31 日。2025 年生产保温杯 50000 个，产品净重为 0.360 kg。

# 2 数据

物料平均运输距离为 500 km，装载率为 60 %。废弃后回收率为 90 %，其余焚烧。

天然气低位发热量为 38.931 MJ/Nm3，其因子含上游排放。2024 年全国电力平均碳足迹因子为 0.5777 kgCO2e/kWh。

表 2-1 燃料参数

| 燃料 | 单位热值含碳量 (tC/TJ) | 碳氧化率 | 排放因子 (tCO2/GJ) |
|---|---|---|---|
| 天然气 | 15.3 | 99 % | 0.055539 |

表 2-2 保温杯清单

| 生命周期阶段 | 项目 | 年消耗量 | 活动数据 | 单位 | 排放因子 | 排放量 (kgCO2e/个) | 数据来源 |
|---|---|---|---|---|---|---|---|
| 原材料获取 | 不锈钢 | 16000 | 0.3200 | kg | 4.500 kgCO2e/kg | 1.4400 | 供应商 |
| 原材料获取 | 聚丙烯 | 2500 | 0.0500 | kg | 2.000 kgCO2e/kg | 0.1000 | 供应商 |
| 原材料运输 | 货车 | 9250 | 0.1850 | t·km | 0.1000 kgCO2e/t·km | 0.0185 | 物流台账 |
| 生产 | 电力 | 62500 | 1.2500 | kWh | 0.5777 kgCO2e/kWh | 0.7221 | 电表 |
| 生产 | 天然气 | 1000 | 0.0200 | Nm3 | 2.5000 kgCO2e/Nm3 | 0.0500 | 气表 |
| 成品运输 | 货车 | 15000 | 0.3000 | t·km | 0.1000 kgCO2e/t·km | 0.0300 | 物流台账 |
| 生命末期 | 废弃处理 | 2500 | 0.0500 | kg | 1.2000 kgCO2e/kg | 0.0600 | 统计 |

表 2-3 气体排放

| 气体 | 质量 (kg) | GWP100 | 排放量 (kgCO2e) |
|---|---|---|---|
| N2O | 0.00010 | 273 | 0.0273 |

# 3 计算

生产用电：1.2500 kWh × 0.5777 kgCO2e/kWh = 0.7221 kgCO2e。

E：产品碳足迹，单位为千克二氧化碳当量每个(kgCO2e/个)。

表 3-1 保温杯各阶段结果

| 生命周期阶段 | 碳足迹/(kgCO2e/个) | 百分比/% |
|---|---|---|
| 原材料获取 | 1.5400 | 63.62% |
| 原材料运输 | 0.0185 | 0.76% |
| 生产 | 0.7721 | 31.90% |
| 成品运输 | 0.0300 | 1.24% |
| 生命末期 | 0.0600 | 2.48% |
| 总计 | 2.4206 | 100% |

# 4 不确定性分析

碳足迹的 95 % 置信区间为 2.20~2.65 kgCO2e。
)";

/// Modules as columns; A1 to A3 together are 2.10 + 0.15 + 0.85 = 3.10.
constexpr const char* kDeclaration = R"(# Environmental product declaration

Product name: Copper tube

Declared unit: 1 kg of copper tube

## Results

Table 1 Climate impact per kg

| Indicator | Unit | A1 | A2 | A3 | A1-A3 | A4 | C2 | C4 | D |
|---|---|---|---|---|---|---|---|---|---|
| GWP-total | kg CO2e | 2.10 | 0.15 | 0.85 | 3.10 | 0.22 | 0.03 | 0.05 | -1.20 |
| GWP-fossil | kg CO2e | 2.05 | 0.15 | 0.80 | 3.00 | 0.22 | 0.03 | 0.05 | -1.18 |
| GWP-biogenic | kg CO2e | 0.04 | 0.00 | 0.04 | 0.08 | 0.00 | 0.00 | 0.00 | -0.01 |
| GWP-luluc | kg CO2e | 0.01 | 0.00 | 0.01 | 0.02 | 0.00 | 0.00 | 0.00 | -0.01 |
| Water use | m3 | 1.10 | 0.02 | 0.30 | 9.99 | 0.01 | 0.00 | 0.00 | -0.40 |

At the end of life 95 % of the copper goes to recycling, the rest to landfill. The benefit of module D is a credit for avoided primary copper.
)";

constexpr const char* kBare = R"(# Carbon footprint of a hinge

Product name: Hinge

## Inventory

Emission factors are taken from supplier declarations.

| Life cycle stage | Item | Amount | Emission factor | Emission (kg CO2e/piece) |
|---|---|---|---|---|
| Raw materials | Steel | 0.400 kg | 2.000 kgCO2e/kg | 0.800 |
| Production | Packing | 0.100 kg | 1.000 kgCO2e/kg | 0.100 |

The uncertainty of the result is ±10 %.
)";

const char* const kGas = "| 生产 | 天然气 | 1000 | 0.0200 | Nm3 | 2.5000 kgCO2e/Nm3 | 0.0500 | 气表 |";
const char* const kWaste = "| 生命末期 | 废弃处理 | 2500 | 0.0500 | kg | 1.2000 kgCO2e/kg | 0.0600 | 统计 |";
const char* const kPower = "1.2500 | kWh | 0.5777 kgCO2e/kWh | 0.7221";

TEST(FigureRules, CleanReportsStayClean) {
    for (const char* clean : {kBottle, kDeclaration, kBare})
        for (const Finding& finding : judge_report({}, clean))
            // Whole reports have more in them than these; what they lack is not asked here.
            if (finding.rule.starts_with("AR") || finding.rule.starts_with("UN") || finding.rule.starts_with("EF"))
                ADD_FAILURE() << Words(Language::English).render(to_diagnostic(finding));
}

/// The explanation of the only finding of a rule, in English.
std::string told(const char* rule, const std::vector<std::pair<std::string, std::string>>& changes) {
    std::string text;
    for (const Finding& finding : judge_report(changes, kBottle))
        if (finding.rule == rule) text += Words(Language::English).render(to_diagnostic(finding));
    return text;
}

TEST(FigureRules, AWrongRowIsExplained) {
    // 1.2500 × 0.5777 = 0.7221
    EXPECT_NE(told("AR-01", {{kPower, "1.2500 | kWh | 0.5777 kgCO2e/kWh | 0.2721"}}).find("exchanged: 0.7221"), std::string::npos);
    EXPECT_NE(told("AR-01", {{kPower, "1.2500 | kWh | 0.5777 kgCO2e/kWh | 0.8221"}}).find("0.7221 instead of 0.8221"), std::string::npos);
    EXPECT_NE(told("AR-01", {{kPower, "1.2500 | kWh | 0.5777 kgCO2e/kWh | 2.5996"}}).find("kWh and MJ were mixed up"), std::string::npos);
    EXPECT_NE(told("AR-01", {{kPower, "1.2500 | kWh | 0.5777 kgCO2e/kWh | 0.1000"}}).find("another row, 聚丙烯"), std::string::npos);
    EXPECT_NE(told("AR-01", {{kPower, "1.2500 | kWh | 0.5777 kgCO2e/kWh | 0.7224"}}).find("last digit"), std::string::npos);
    // 1.2500 × 0.6205 = 0.7756: the release of the year before
    EXPECT_NE(told("AR-02", {{kPower, "1250.00 | kWh | 0.5777 kgCO2e/kWh | 775.625"}}).find("0.6205"), std::string::npos);
}

TEST(FigureRules, AWrongSumIsExplained) {
    EXPECT_NE(told("AR-03", {{"| 生产 | 0.7721 | 31.90%", "| 生产 | 0.7221 | 31.90%"}}).find("without 天然气"), std::string::npos);
    EXPECT_NE(told("AR-03", {{"| 生产 | 0.7721 | 31.90%", "| 生产 | 0.8221 | 31.90%"}}).find("天然气 (0.0500) is counted twice"),
              std::string::npos);
    EXPECT_NE(told("AR-04", {{"| 总计 | 2.4206 |", "| 总计 | 2.3906 |"}}).find("without"), std::string::npos);
}

TEST(FigureRules, OneFactorOfSeveralRowsHasOneValue) {
    // Each for itself fits 0.1: 0.1850 × 0.1 in [0.009, 0.0204]; together they do not.
    const std::string text =
        told("AR-01",
             {{"货车 | 9250 | 0.1850 | t·km | 0.1000 kgCO2e/t·km | 0.0185", "货车 | 9250 | 0.1850 | t·km | 0.10 kgCO2e/t·km | 0.0178"},
              {"货车 | 15000 | 0.3000 | t·km | 0.1000 kgCO2e/t·km | 0.0300", "货车 | 15000 | 0.3000 | t·km | 0.10 kgCO2e/t·km | 0.0320"}});
    EXPECT_NE(text.find("no one value of the factor"), std::string::npos) << text;
}

TEST(FigureRules, EquationsOfTheTextAreComputed) {
    EXPECT_NE(told("AR-01", {{"× 0.5777 kgCO2e/kWh = 0.7221", "× 0.5777 kgCO2e/kWh = 0.7421"}}).find("left side"), std::string::npos);
    EXPECT_EQ(told("AR-01", {{"× 0.5777 kgCO2e/kWh = 0.7221", "× 0.5777 kgCO2e/kWh = 722.1"}}), "");  // grams
}

}  // namespace

std::vector<ReportCase> report_cases_figures() {
    return {
        {"AR-04", {{"| 0.85 | 3.10 |", "| 0.85 | 3.30 |"}}, {{"| 0.85 | 3.10 |", "| 0.85 | 3.1 |"}}, kDeclaration},
        {"AR-07",
         {{"0.76% |", "0.76% |"}, {"| 31.90% |", "| 31.89% |"}, {"| 1.24% |", "| 1.23% |"}, {"| 2.48% |", "| 2.47% |"}},
         {{"| 31.90% |", "| 31.89% |"}},
         kBottle},
        {"AR-09", {{"（31.90%）", "（39.10%）"}}, {{"（31.90%）", "（31.9%）"}}, kBottle},
        {"AR-12", {{"| 62500 |", "| 65200 |"}}, {{"| 62500 |", "| 62501 |"}}, kBottle},
        {"AR-13", {{"0.3200 | kg | 4.500 kgCO2e", "0.32 | kg | 4.5 kgCO2e"}}, {{"0.3200 | kg | 4.500", "0.3200 | kg | 4.50"}}, kBottle},
        {"AR-14", {{"2.4206 kgCO2e，", "2420.6 kgCO2e，"}}, {{"2.4206 kgCO2e，", "2420.6 gCO2e，"}}, kBottle},
        {"AR-15", {{"原材料获取阶段的排放占比最大", "生产阶段的排放占比最大"}}, {{"其次为生产阶段", "第二位的是生产阶段"}}, kBottle},
        {"AR-16", {{"| 273 | 0.0273 |", "| 273 | 0.0373 |"}}, {{"| 273 | 0.0273 |", "| 273 | 0.027 |"}}, kBottle},
        {"AR-17",
         {{"货车 | 15000 | 0.3000 | t·km | 0.1000 kgCO2e/t·km | 0.0300", "货车 | 9250 | 0.1850 | t·km | 0.1000 kgCO2e/t·km | 0.0185"}},
         {{"货车 | 15000 | 0.3000 | t·km | 0.1000 kgCO2e/t·km | 0.0300", "货车 | 9255 | 0.1851 | t·km | 0.1000 kgCO2e/t·km | 0.0185"}},
         kBottle},
        // 1.25009 × 0.57770 = 0.722177: 0.7222 when rounded, 0.7221 when cut off
        {"AR-20",
         {{kPower, "1.25009 | kWh | 0.57770 kgCO2e/kWh | 0.7221"}},
         {{kPower, "1.25009 | kWh | 0.57770 kgCO2e/kWh | 0.7222"}},
         kBottle},
        {"UN-01", {{"4.500 kgCO2e/kg", "4.500 kgCO2e/t"}}, {{"4.500 kgCO2e/kg", "4500 kgCO2e/t"}}, kBottle},
        {"UN-02", {{"排放量 (kgCO2e/个)", "排放量 (tCO2e/个)"}}, {{"排放量 (kgCO2e/个)", "排放量 (千克二氧化碳当量/个)"}}, kBottle},
        {"UN-03", {{"每个(kgCO2e/个)", "每吨(tCO2e/t)"}}, {{"每个(kgCO2e/个)", "(kgCO2e)"}}, kBottle},
        {"UN-05", {{"排放量 (kgCO2e/个)", "排放量"}}, {{"排放量 (kgCO2e/个)", "碳排放量 (kgCO2e)"}}, kBottle},
        {"UN-06", {{"38.931 MJ/Nm3", "389.31 MJ/Nm3"}}, {{"38.931 MJ/Nm3", "35.0 MJ/Nm3"}}, kBottle},
        {"UN-08", {{"物料平均运输距离为 500 km", "物料运输距离见附件"}}, {{"500 km", "500 公里"}}, kBottle},
        {"UN-09", {{"1.2500 | kWh |", "1.2500 | kwh |"}}, {{"1.2500 | kWh |", "1.2500 | 千瓦时 |"}}, kBottle},
        {"UN-10",
         {{"Nm3 | 2.5000 kgCO2e/Nm3", "m3 | 2.5000 kgCO2e/m3"}, {"38.931 MJ/Nm3", "38.931 MJ/m3"}},
         {{"Nm3 | 2.5000 kgCO2e/Nm3", "m3 | 2.5000 kgCO2e/m3"}},
         kBottle},
        {"EF-01",
         {{"Emission factors are taken from supplier declarations.", "Amounts are of one hinge."}},
         {{"taken from supplier declarations", "according to the makers"}},
         kBare},
        {"EF-02", {{"因子为 0.5777 kgCO2e", "因子为 0.6205 kgCO2e"}}, {{"因子为 0.5777 kgCO2e", "因子为 0.578 kgCO2e"}}, kBottle},
        {"EF-03",
         {{kPower, "1.2500 | kWh | 0.6205 kgCO2e/kWh | 0.7756"}},
         {{kPower, "1.2500 | kWh | 0.6205 kgCO2e/kWh | 0.7756"},
          {"2025 年 01 月 01 日-2025 年 12 月 31 日", "2023 年 01 月 01 日-2023 年 12 月 31 日"}},
         kBottle},
        {"EF-05",
         {{kWaste, "| 生命末期 | 电力 | 2500 | 0.0500 | kWh | 0.5306 kgCO2/kWh | 0.0265 | 统计 |"}},
         {{kWaste, "| 生命末期 | 电力 | 2500 | 0.0500 | kWh | 0.5777 kgCO2e/kWh | 0.0289 | 统计 |"}},
         kBottle},
        {"EF-07",
         {{kGas, "| 生产 | 电力 | 1000 | 0.0200 | kWh | 0.6205 kgCO2e/kWh | 0.0124 | 电表 |"}},
         {{kGas, "| 生产 | 电力 | 1000 | 0.0200 | kWh | 0.578 kgCO2e/kWh | 0.0116 | 电表 |"}},
         kBottle},
        {"EF-09",
         {{"2.5000 kgCO2e/Nm3 | 0.0500", "2.1622 kgCO2/Nm3 | 0.0432"}, {"其因子含上游排放", "其因子见附件"}},
         {{"2.5000 kgCO2e/Nm3 | 0.0500", "2.1622 kgCO2/Nm3 | 0.0432"}},
         kBottle},
        {"EF-10",
         {{kPower, "1.2500 | kWh | 5.7770 kgCO2e/kWh | 7.2213"}},
         {{kPower, "1.2500 | kWh | 0.9000 kgCO2e/kWh | 1.1250"}},
         kBottle},
        {"EF-11", {{"| 0.055539 |", "| 0.065539 |"}}, {{"| 0.055539 |", "| 0.0555 |"}}, kBottle},
        {"EF-15",
         {{"# 2 数据", "# 2 数据\n\n因子取自 GB/T 32151.24-2024 的缺省值。"}},
         {{"# 2 数据", "# 2 数据\n\n组织层面的核算见 GB/T 32151.24-2024。"}},
         kBottle},
        {"EL-01",
         {{"# 2 数据", "# 2 数据\n\n生产过程使用绿电。"}},
         {{"# 2 数据", "# 2 数据\n\n生产过程使用绿电，绿证编号 GEC-0001，已核销。"}},
         kBottle},
        {"EL-04",
         {{kGas, "| 生产 | 光伏电力 | 1000 | 0.0200 | kWh | 0 kgCO2e/kWh | 0 | 电表 |"}},
         {{kGas, "| 生产 | 光伏电力 | 1000 | 0.0200 | kWh | 0.0520 kgCO2e/kWh | 0.0010 | 电表 |"}},
         kBottle},
        {"EL-06",
         {{kGas, "| 生产 | 输配电损耗 | 1000 | 0.0200 | kWh | 0.5777 kgCO2e/kWh | 0.0116 | 电表 |"}},
         {{kGas, "| 生产 | 照明用电 | 1000 | 0.0200 | kWh | 0.5777 kgCO2e/kWh | 0.0116 | 电表 |"}},
         kBottle},
        {"EL-07",
         {{kWaste, "| 生命末期 | 绿证抵扣 | 2500 | 0.0500 | kWh | -0.5777 kgCO2e/kWh | -0.0289 | 统计 |"}},
         {{kWaste, "| 生命末期 | 绿证电量 | 2500 | 0.0500 | kWh | 0.0520 kgCO2e/kWh | 0.0026 | 统计 |"}},
         kBottle},
        {"GW-01", {{"CH4 的 GWP 为 27.9", "CH4 的 GWP 为 25"}}, {{"CH4 的 GWP 为 27.9", "CH4 的 GWP 为 28"}}, kBottle},
        {"SR-02",
         {{"| GWP-fossil | kg CO2e | 2.05 |", "| GWP-fossil | kg CO2e | 2.50 |"}},
         {{"kg CO2e | 2.05 |", "kg CO2e | 2.1 |"}},
         kDeclaration},
        {"SR-07",
         {{"| 生命末期 | 0.0600 |", "| 生命末期 | -0.0600 |"}},
         {{"| 生命末期 | 0.0600 |", "| 生命末期 | -0.0600 |"}, {"其余焚烧。", "其余焚烧；回收计入信用。"}},
         kBottle},
        {"TR-03", {{"装载率为 60 %", "装载率为 160 %"}}, {{"装载率为 60 %", "装载率为 100 %"}}, kBottle},
        {"UE-01",
         {{"| 生命末期 | 0.0600 |", "| 使用 | 0.1000 | 4.13% |\n| 生命末期 | 0.0600 |"}},
         {{"| 生命末期 | 0.0600 |", "| 使用 | 0.1000 | 4.13% |\n| 生命末期 | 0.0600 |"}, {"产品净重", "使用寿命为 5 年，产品净重"}},
         kBottle},
        {"UE-02",
         {{"废弃后回收率为 90 %，其余焚烧。", "废弃阶段按行业情况估算。"}},
         {{"废弃后回收率为 90 %，其余焚烧。", "废弃后填埋。"}},
         kBottle},
        {"MB-02", {{"产品净重为 0.360 kg", "产品净重为 0.560 kg"}}, {{"产品净重为 0.360 kg", "产品净重为 0.380 kg"}}, kBottle},
        {"IN-03", {{"2.20~2.65", "2.50~2.65"}}, {{"2.20~2.65", "2.41~2.43"}}, kBottle},
    };
}

}  // namespace tanji::audit_testing
