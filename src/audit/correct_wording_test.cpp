// SPDX-License-Identifier: Apache-2.0
// Correct reports of made-up products, each by the habits of another kind of body: the rules on words, citations, identity and verification
// have nothing to say of them.
#include <gtest/gtest.h>

#include "audit/clean_study.h"
#include "audit/report/audit_report.h"
#include "reading/read_report.h"
#include "support/words.h"

namespace tanji::audit_testing {
namespace {

// Chinese, two bodies, registered and production address apart, tables that go on, an identical double citation.
constexpr const char* kBatteryPack = R"(# 磷酸铁锂电池包产品碳足迹评价报告

| 产品名称 | 磷酸铁锂电池包 | 规格型号 | LFP-280-1P104S |
|---|---|---|---|
| 生产者名称 | 海川新能源科技有限公司 | 统一社会信用代码 | 91370000MA3ABCDEFN |
| 注册地址 | 广东省深圳市南山区科技园南路 9 号 | 生产地址 | 福建省宁德市蕉城区漳湾镇 |
| 报告编号 | 2025-CFP-0087 | 报告日期 | 2025-09-18 |
| 编制机构 | 绿能碳研究院有限公司 | 核查机构 | 通标检验（上海）有限公司 |

| 编制 | 审核 | 批准 |
|---|---|---|
| 陈一 | 林二 | 黄三 |

# 目  录

1 总则 ........................ 1

1.1 评价目的 ........................ 1

1.2 评价依据 ........................ 1

2 企业与产品 ........................ 2

3 系统边界 ........................ 3

4 数据与结果 ........................ 4

附录 A 数据清单 ........................ 6

# 1 总则

## 1.1 评价目的

为满足客户及欧盟电池法规的要求，评价磷酸铁锂电池包LFP-280-1P104S的碳足迹。锂电池行业产品种类繁多，本报告不与其他产品比较。

## 1.2 评价依据

本报告依据下列标准进行：

(1) GB/T 24067-2024《温室气体 产品碳足迹 量化要求和指南》；

(2) ISO 14067:2018《温室气体 产品碳足迹 量化要求与指南》；

(3) GB/T 24040-2008/ISO 14040:2006《环境管理 生命周期评价 原则与框架》；

(4) GB/T 24044-2008《环境管理 生命周期评价 要求与指南》。

ISO/TS 14067:2013 已由 ISO 14067:2018 代替。按 ISO 14067:2018，6.4.6 的规定进行分配。电力碳足迹因子采用生态环境部、国家统计局、国家能源局发布的 2024 年数据（公告 2025 年）。

# 2 企业与产品

海川新能源科技有限公司成立于 2012 年，总部位于广东省深圳市，2023年度营业收入 30 亿元，2024年度生产电池包 12000 套。公司生产基地位于福建宁德，主要产品为动力电池、储能电池、逆变器和电动自行车。

产品用于储能系统，可与箱式变电站、变压器和逆变器配套使用，逆变器、变压器不在本研究范围内。

生产工艺流程如图 2-1 所示。

图 2-1 电池包生产工艺流程图

# 3 系统边界

系统边界为“从摇篮到大门”，见图3-1和表3-1。电表读数见表3-2（续表同）。

图3-1 系统边界图

表3-1 系统边界

| 阶段 | 包含 | 不包含 |
|---|---|---|
| 原材料获取 | 正极、负极、电解液、壳体 | 标签 |
| 生产 | 涂布、卷绕、注液、化成 | 厂房建设 |

表3-2 电表读数

| 电表 | 读数 kWh |
|---|---|
| 电表 1 | 1200.5 |
| 电表 2 | 880.3 |

表3-2（续） 电表读数

| 电表 | 读数 kWh |
|---|---|
| 电表 3 | 40.0 |

# 4 数据与结果

数据期为 2024年1月1日至2024年12月31日。单位均为 kgCO2e/套。

表4-1 清单

| 生命周期阶段 | 活动数据 | | 排放因子 | 温室气体量 (kgCO2e/套) |
|---|---|---|---|---|
| 原材料获取 | 正极材料 kg | 100.0 | 18.00 | 1800.0 |
| 原材料获取 | 铝壳 kg | 20.0 | 15.00 | 300.0 |
| 生产 | 电力 kWh | 900.0 | 0.5777 | 519.9 |

表4-2 结果

| 生命周期阶段 | 碳足迹 kgCO2e/套 | 占比 |
|---|---|---|
| 原材料获取 | 2100.0 | 80.2% |
| 生产 | 519.9 | 19.8% |
| 总计 | 2619.9 | 100% |

数值的不确定度为 ±9 %。采用 IPCC 第六次评估报告（2021）的 GWP100 值，核算了二氧化碳、甲烷、氧化亚氮和含氟气体。

柴油的排放因子取自 GB/T 32150-2015 的缺省值，并加上燃料上游排放。

通标检验（上海）有限公司依据 ISO 14064-3:2019 对本报告进行了核查，保证等级为有限保证，实质性为 5 %，核查声明另附。

# 附录 A 数据清单

附表1 用电账单

| 月份 | kWh |
|---|---|
| 1 | 80 |
| 2 | 75 |
)";

// English, a verification statement of another body, an earlier study under a withdrawn edition.
constexpr const char* kChair = R"(# Product Carbon Footprint Report

Product name: Office chair Model A

Model: OC-210

Manufacturer: Fabrikam Seating Ltd.

Report No.: PCF-2025-014

Date of issue: 12 June 2025

Prepared by: Jane Doe

Reviewed by: John Roe

Verified by: Certify Europe GmbH

| Prepared by | Reviewed by | Approved by |
|---|---|---|
| Jane Doe | John Roe | Mary Major |

# 1 Summary

The carbon footprint of one office chair OC-210 is 72.4 kg CO2e over its life cycle: raw materials 58.1 kg CO2e (80.2 %), production 8.9 kg CO2e (12.3 %), distribution 2.6 kg CO2e (3.6 %), end of life 2.8 kg CO2e (3.9 %). Use has no emissions: the chair uses no energy.

# 2 Goal

The study was made in accordance with ISO 14067:2018 and ISO 14044:2006. It supersedes the study of 2020, which was based on ISO/TS 14067:2013. Fuel upstream emissions are included (well-to-tank).

# 3 Scope

Functional unit: one office chair, used for 15 years

The system boundary is shown in Figure 1. Excluded: packaging of suppliers. The cut-off criterion is 1 % of mass and energy.

Figure 1: System boundary

# 4 Inventory

Table 1: Inventory

| Stage | Item | Amount | Unit | Factor (kg CO2e/unit) | kg CO2e |
|---|---|---|---|---|---|
| Raw materials | Steel | 12.0 | kg | 2.30 | 27.6 |
| Raw materials | Polypropylene | 8.0 | kg | 2.00 | 16.0 |
| Raw materials | Foam | 2.9 | kg | 5.00 | 14.5 |
| Production | Electricity | 20.0 | kWh | 0.445 | 8.9 |
| Distribution | Truck | 26.0 | tkm | 0.100 | 2.6 |
| End of life | Waste treatment | 22.9 | kg | 0.1223 | 2.8 |

# 5 Results

Table 2: Results

| Stage | kg CO2e | % |
|---|---|---|
| Raw materials | 58.1 | 80.2 % |
| Production | 8.9 | 12.3 % |
| Distribution | 2.6 | 3.6 % |
| End of life | 2.8 | 3.9 % |
| Total | 72.4 | 100 % |

Uncertainty: ±10 % (95 % confidence).

# 6 Verification statement

Certify Europe GmbH verified the carbon footprint of the office chair of Fabrikam Seating Ltd. against ISO 14067:2018 with a limited level of assurance and a materiality of 5 %. On-site verification included a sample of 40 % of the purchase records. In our opinion the statement was found to conform to the criteria. Berlin, 12 June 2025.

# References

ISO 14067:2018 Greenhouse gases - Carbon footprint of products - Requirements and guidelines for quantification

ISO 14044:2006 Environmental management - Life cycle assessment - Requirements and guidelines

IPCC AR6 (2021)
)";

// An environmental declaration of a programme.
constexpr const char* kBox = R"(ENVIRONMENTAL PRODUCT DECLARATION

in accordance with ISO 14025:2006 and EN 15804:2012+A2:2019/AC:2021 for:

Corrugated box, 1 kg

from Nordic Board AB

Programme: The Example EPD System

Programme operator: Example EPD AB

EPD registration number: EPD-00123

Publication date: 2025-02-11

Valid until: 2030-02-10

# General information

| EPD owner | Nordic Board AB |
|---|---|
| Manufacturer | Nordic Board AB |
| Address | Skogsgatan 3, Sundsvall |
| LCA practitioner | LCA Consult Oy |
| Verifier | Dr Anna Berg |
| Approved by | Example EPD AB |

Independent third-party verification of the declaration and data, according to ISO 14025:2006: external. The EPD owner has the sole ownership, liability and responsibility for the EPD. EPDs within the same product category but from different programmes may not be comparable.

# Company information

Nordic Board AB is located in Sundsvall, Sweden. The company runs pulp and board mills and sells corrugated boxes, copy paper and cartons.

# Product information

Product name: Corrugated box

The corrugated box is made of recycled fibres. Table 1 shows its contents, Figure 1 the system.

Table 1 Content declaration

| Material | kg |
|---|---|
| Recycled fibre | 0.92 |
| Starch | 0.03 |
| Water | 0.05 |

Figure 1 System diagram

# LCA information

Declared unit: 1 kg of corrugated box

System boundary: cradle to gate with options, modules C1-C4 and D. Time representativeness: 2023-01-01 to 2023-12-31. The general programme instructions replaced version 3; see Table 3 of EN 15804 for the modules.

# Results

Table 2 Results per declared unit

| Stage | GWP-total (kg CO2 eq/kg) |
|---|---|
| A1 Raw materials | 0.310 |
| A2 Transport | 0.045 |
| A3 Manufacturing | 0.205 |
| Total A1-A3 | 0.560 |

Uncertainty of the result: ±12 %.

# References

ISO 14025:2006 Environmental labels and declarations

EN 15804:2012+A2:2019

ISO 14040:2006

ISO 14044:2006
)";

// A verification report: its authors are its verifiers.
constexpr const char* kBottle = R"(产品碳足迹核查报告

委托方：江北玻璃制品有限公司
核查机构：中正检验有限公司
报告编号：HC2025-118
签发日期：2025年6月30日

编制：刘一
审核：陈二
批准：张三
核查组长：刘一
技术复核：李四

一、核查概况

受江北玻璃制品有限公司委托，中正检验有限公司核查组于2025年6月10日至11日对其玻璃瓶产品碳足迹进行了现场核查，核查组由刘一、王五组成。

产品名称：玻璃瓶
功能单位：1 吨玻璃瓶
统计期：2024年1月1日至2024年12月31日
核查准则：GB/T 24067-2024、ISO 14064-3:2019

二、核查过程

文件评审、现场走访和抽样。抽样比例为电费单据的 50 %、天然气单据的 100 %。证据清单见附件。

三、核查结论

每吨玻璃瓶碳足迹为 812.0 kgCO2e。合理保证，实质性限值 5 %。核查组确认碳足迹报告符合核查准则。
)";

// A corporate product sheet.
constexpr const char* kLaptop = R"(Product Carbon Footprint

Laptop 14 G5

Report date: March 2025

Manufacturer: Contoso Devices Inc.

The estimated carbon footprint of this product is 245 kg CO2e, with an uncertainty of +/- 45 kg.

| Life cycle stage | kg CO2e | Share |
|---|---|---|
| Manufacturing | 190 | 77.6 % |
| Distribution | 12 | 4.9 % |
| Use | 41 | 16.7 % |
| End of life | 2 | 0.8 % |
| Total | 245 | 100 % |

The assessment follows ISO 14040:2006 and ISO 14044:2006 and, for product carbon footprints, ISO 14067:2018. GWP values are those of the IPCC Sixth Assessment Report (2021). The data are of the year 2024. Displays, batteries and printed circuit boards are the main contributors.

Contoso Devices Inc. has set a target to halve its emissions by 2030. The product is 20 % lower than the previous generation.
)";

// Two languages.
constexpr const char* kCup = R"(# 产品碳足迹声明 Product Carbon Footprint Declaration

产品名称：不锈钢保温杯

Product name: Stainless steel vacuum cup

生产者名称：晨光器皿有限公司

报告编号：VC-2025-06

报告日期：2025年7月1日

# 1 结果 Results

每只不锈钢保温杯的碳足迹为 4.20 kgCO2e，其中原材料 3.00 kgCO2e，生产 1.00 kgCO2e，运输 0.20 kgCO2e；统计期为 2024 年。

The carbon footprint of one stainless steel vacuum cup is 4.20 kgCO2e: raw materials 3.00 kgCO2e, production 1.00 kgCO2e, transport 0.20 kgCO2e; the data are of 2024.

# 2 范围 Scope

每只 0.35 kg，年产量 120 万只，使用寿命 5 年。

Each weighs 0.35 kg; 1,200,000 cups are made a year, with a service life of 5 years.

# 3 依据 Criteria

GB/T 24067-2024《温室气体 产品碳足迹 量化要求和指南》

本研究未经第三方核查。

# 4 不确定性 Uncertainty

±15 %
)";

/// What rules of these families say of a report.
std::string said_of(const char* report, const std::string& name) {
    const Result<ReadDocument> document = read_report_bytes(report, name);
    if (!document) return "cannot be read";
    RunContext run;
    run.today = std::chrono::sys_days{std::chrono::year{2026} / 4 / 1};
    std::string said;
    for (const Finding& finding : audit_report(document.value(), read_claims(document.value()), library(), {}, run))
        for (const std::string_view family : {"ST-", "TX-", "ID-", "VE-"})
            if (finding.rule.starts_with(family)) said += Words(Language::English).render(to_diagnostic(finding)) + "\n";
    return said;
}

TEST(CorrectWording, IsLeftAlone) {
    EXPECT_EQ(said_of(kBatteryPack, "report.md"), "");
    EXPECT_EQ(said_of(kChair, "report.md"), "");
    EXPECT_EQ(said_of(kBox, "report.md"), "");
    EXPECT_EQ(said_of(kBottle, "report.txt"), "");
    EXPECT_EQ(said_of(kLaptop, "report.md"), "");
    EXPECT_EQ(said_of(kCup, "report.md"), "");
}

}  // namespace
}  // namespace tanji::audit_testing
