// SPDX-License-Identifier: Apache-2.0
// Correct reports of other products, languages and kinds: nothing may be found in them.
#include <gtest/gtest.h>

#include "audit/clean_study.h"
#include "audit/report/audit_report.h"
#include "audit/report/report_facts.h"
#include "reading/read_report.h"
#include "support/words.h"

namespace tanji::audit_testing {
namespace {

constexpr const char* kBottle = R"(Carbon footprint of a returnable glass bottle

Product name: Returnable glass bottle 0.5 l

Manufacturer: Example Glass Works Ltd

Report number: CF-2026-014

Report date: 12 March 2026

# 1 Summary

The carbon footprint of one bottle is 0.500 kg CO2e. Raw materials contribute 0.210 kg CO2e (42.0 %), production 0.260 kg CO2e (52.0 %) and distribution 0.030 kg CO2e (6.0 %).

# 2 Goal

The study was carried out to inform customers; its reason is a request of two breweries, its audience are their buyers. It is not intended for comparison with other products.

# 3 Scope

The study follows ISO 14067:2018. No product category rules for glass bottles were found that apply.

The declared unit is 1 bottle of 0.5 l; one bottle weighs 350 g.

The system boundary is cradle to gate plus distribution and includes raw materials, production and distribution. Use and end of life are excluded because the bottles are refilled by others.

Cut-off: flows below 1 % of the mass are left out, together not more than 5 %. Lubricants are left out: less than 0.1 % of the mass. Packaging: bottles leave in reusable crates. Transport of raw materials is contained in their factors.

No allocation was necessary, since the furnace makes one product.

The main assumption is a cullet share of 60 %. Limitations: the study covers climate change only, and the national grid average does not reflect the local supply.

Characterisation factors are the GWP100 of the IPCC Sixth Assessment Report (AR6, 2021). All greenhouse gases of the report are counted, among them CO2, methane (CH4) and nitrous oxide (N2O).

# 4 Inventory

The plant is located in Bavaria, Germany. A bottle of 0.350 kg is carried 857 km by road. Gas volumes are at 15 °C and 1013 mbar. Process flow: batch preparation, melting, forming, annealing, inspection.

Data collection: primary data of the plant for 1 January 2025 to 31 December 2025.

Table 1: Inventory per bottle

| Life cycle stage | Item | Amount | Unit | Emission factor (kg CO2e/unit) | Emissions (kg CO2e) | Data source |
|---|---|---|---|---|---|---|
| Raw materials | Sand and soda | 0.300 | kg | 0.700 | 0.210 | primary, purchase records |
| Production | Natural gas | 0.100 | Nm3 | 2.200 | 0.220 | primary, meter |
| Production | Electricity | 0.100 | kWh | 0.400 | 0.040 | primary, meter |
| Distribution | Road transport | 0.300 | t*km | 0.100 | 0.030 | secondary, database |

The electricity factor is the average of the German grid; no residual mix was available.

Data quality was scored by the pedigree matrix; the data quality rating (DQR) is 1.8.

# 5 Results

Table 2: Results by stage

| Life cycle stage | Carbon footprint (kg CO2e/bottle) | Share (%) |
|---|---|---|
| Raw materials | 0.210 | 42.0 |
| Production | 0.260 | 52.0 |
| Distribution | 0.030 | 6.0 |
| Total | 0.500 | 100.0 |

All emissions are fossil GHG emissions. Biogenic emissions and removals, land-use change and aircraft emissions are 0.

# 6 Interpretation

## 6.1 Uncertainty

The uncertainty is ±8 % (95 % confidence interval, Monte Carlo simulation with 10000 runs, lognormal distributions).

## 6.2 Sensitivity analysis

With 80 % cullet the result is 0.45 kg CO2e.

## 6.3 Conclusions

Melting is the largest source.

## 6.4 Recommendations

Use more cullet and recover the heat of the furnace.
)";

constexpr const char* kBoard = R"(# 电子控制板产品碳足迹研究报告

产品名称：电子控制板

产品规格型号：KB-200

生产者名称：丙电子有限公司

报告编号：PCF-2026-031

报告签发日期：2026年4月15日

## 1 概况

丙电子有限公司位于江苏省苏州市，生产家电用电子控制板。生产工艺：贴片—回流焊—插件—波峰焊—测试—包装。

## 2 量化目的

本研究由客户委托，目的是掌握控制板的碳足迹，结果用于客户的供应链披露，预期读者为客户采购和研发人员，不用于产品之间的比较。

## 3 量化范围

### 3.1 声明单位

声明单位：1 块控制板（净重 0.182 kg，包装 0.020 kg）。

### 3.2 系统边界

系统边界为“从摇篮到大门”，包括原材料获取、原材料运输和产品生产阶段，不包括分销、使用和生命末期阶段。

### 3.3 取舍准则

以质量计，单项小于 1 %、合计不超过 5 % 的投入可舍去。本研究舍去了标签和助焊剂清洗布，因质量极小，估计合计占碳足迹的 0.3 %。

### 3.4 时间范围

数据为 2025 年 1 月 1 日至 2025 年 12 月 31 日。

### 3.5 分配

生产用电为车间总量，按合格板数分配：全年总用电 900 000 kWh，产量 600 000 块。

## 4 清单分析

### 4.1 数据来源

原材料用量来自 BOM，用电来自电表记录，均为初级数据；上游排放因子为次级数据。所查产品种类规则（PCR）均不适用于控制板。原材料共 0.200 kg，运距 200 km。

表 1 清单（每块）

| 阶段 | 名称 | 数量 | 单位 | 排放因子 | 因子单位 | 排放量 (kgCO2e) | 数据来源 |
|---|---|---|---|---|---|---|---|
| 原材料获取 | 印制电路板 | 0.0500 | kg | 40.00 | kgCO2e/kg | 2.000 | BOM，数据库 |
| 原材料获取 | 电子元器件 | 0.1200 | kg | 60.00 | kgCO2e/kg | 7.200 | BOM，数据库 |
| 原材料获取 | 纸箱 | 0.0200 | kg | 1.00 | kgCO2e/kg | 0.020 | BOM，数据库 |
| 原材料运输 | 公路货运 | 0.0400 | t·km | 0.0750 | kgCO2e/(t·km) | 0.003 | 运输记录 |
| 生产 | 电力 | 1.500 | kWh | 0.5777 | kgCO2e/kWh | 0.867 | 电表记录 |

电力采用生态环境部发布的 2024 年全国电力平均碳足迹因子 0.5777 kgCO2e/kWh；没有可用的剩余电力组合，全国平均值不能反映江苏电网。

### 4.2 数据质量评价

按可靠性、完整性、时间、地理和技术五个维度评分，数据质量评分（DQR）加权平均为 1.9（1 为最好）。

## 5 影响评价

采用 IPCC 第六次评估报告（AR6，2021 年）GWP100，涵盖 CO2、CH4、N2O、HFCs、PFCs、SF6 和 NF3。

表 2 结果

| 生命周期阶段 | 碳足迹 (kgCO2e/块) | 占比 (%) |
|---|---|---|
| 原材料获取 | 9.220 | 91.38 |
| 原材料运输 | 0.003 | 0.03 |
| 生产 | 0.867 | 8.59 |
| 合计 | 10.090 | 100.00 |

其中化石源温室气体排放 10.090 kgCO2e，生物源排放与清除、土地利用变化、航空排放均为 0。

## 6 结果解释

### 6.1 结论

电子元器件是主要来源。

### 6.2 不确定性与敏感性

按蒙特卡洛模拟（10 000 次），95 % 置信区间为 8.9～11.4 kgCO2e。元器件因子增减 20 %，结果变化 14.3 %。

### 6.3 假设和局限性

假设元器件的产地均为中国。局限性：只评价气候变化一种影响；元器件因子为行业平均值。

### 6.4 改进建议

优先选用有供应商碳足迹数据的元器件，减小板面尺寸。
)";

constexpr const char* kWool = R"(# Environmental Product Declaration

In accordance with ISO 14025 and EN 15804:2012+A2:2019

Programme operator: Example EPD Programme

Owner of the declaration: Example Insulation AB

Product name: Mineral wool board

Declaration number: EPD-X-00123

Date of issue: 2025-06-10. Valid until: 2030-06-09

Product category rules: PCR for thermal insulation, version 2.1. Independent verification of the declaration by an external verifier: yes.

EPDs of construction products may not be comparable if they do not comply with EN 15804.

## Product

Content declaration: stone wool 96 %, binder 4 %. Packaging: polyethylene film.

Declared unit: 1 m2 of board, 0.1 m thick, 4.0 kg.

System boundary: cradle to gate with modules C1-C4 and D. Cut-off: 1 % of mass. Allocation by mass. Reference period of the data: 2023. At its end of life 100 % of the board is put into landfill.

## Results

| Parameter | Unit | A1-A3 | A4 | C2 | C3 | C4 | D |
|---|---|---|---|---|---|---|---|
| GWP-fossil | kg CO2e | 4.20 | 0.150 | 0.020 | 0.000 | 0.030 | -0.100 |
| GWP-biogenic | kg CO2e | 0.010 | 0.000 | 0.000 | 0.000 | 0.000 | 0.000 |
| GWP-luluc | kg CO2e | 0.005 | 0.000 | 0.000 | 0.000 | 0.000 | 0.000 |
| GWP-total | kg CO2e | 4.215 | 0.150 | 0.020 | 0.000 | 0.030 | -0.100 |
)";

constexpr const char* kLamp = R"(# Product carbon footprint: Desk lamp L20

Product name: Desk lamp L20

The carbon footprint of one lamp is 42.0 kg CO2e over its life of 10 years, calculated according to ISO 14067 for the year 2024 (data period January to December 2024).

System boundary: cradle to grave. The lamp is used 1000 hours a year; at its end 60 % is recycled and 40 % is put into landfill.

| Life cycle stage | Carbon footprint (kg CO2e) | Share |
|---|---|---|
| Materials | 9.0 | 21.4 % |
| Manufacturing | 3.0 | 7.1 % |
| Distribution | 1.0 | 2.4 % |
| Use | 28.0 | 66.7 % |
| End of life | 1.0 | 2.4 % |
| Total | 42.0 | 100 % |
)";

/// What was found, as a person reads it; and what the report was taken for.
std::string judge_text(const char* text, ReportKind kind, const std::string& method) {
    const Result<ReadDocument> document = read_report_bytes(text, "report.md");
    if (!document) return "not readable";
    const ReportClaims claims = read_claims(document.value());
    const ReportFacts facts = gather_report_facts(document.value(), claims, library(), packed_editions(), std::nullopt);
    EXPECT_EQ(name(facts.kind), name(kind));
    EXPECT_EQ(facts.method, method);
    RunContext run;
    run.today = std::chrono::sys_days{std::chrono::year{2026} / 5 / 1};
    std::string found;
    for (const Finding& finding : audit_report(document.value(), claims, library(), {}, run))
        found += Words(Language::English).render(to_diagnostic(finding)) + "\n";
    return found;
}

TEST(CleanReports, ABottleInEnglish) { EXPECT_EQ(judge_text(kBottle, ReportKind::Study, "iso-14067"), ""); }
TEST(CleanReports, ABoardInChinese) { EXPECT_EQ(judge_text(kBoard, ReportKind::Study, ""), ""); }
TEST(CleanReports, ADeclarationOfMineralWool) { EXPECT_EQ(judge_text(kWool, ReportKind::Epd, "epd"), ""); }
TEST(CleanReports, ASheetOfOnePage) { EXPECT_EQ(judge_text(kLamp, ReportKind::Sheet, "iso-14067"), ""); }

}  // namespace
}  // namespace tanji::audit_testing
