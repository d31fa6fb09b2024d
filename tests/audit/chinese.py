# SPDX-License-Identifier: Apache-2.0
"""Chinese layouts of made-up reports. Each takes a Footprint and gives blocks: (kind, ...)."""

from decimal import Decimal

STAGE = {
    "raw-materials": "原材料获取阶段",
    "inbound": "原材料运输阶段",
    "production": "产品生产阶段",
    "distribution": "产品分销阶段",
    "use": "产品使用阶段",
    "end-of-life": "生命末期阶段",
}
EXPLAIN = {
    "raw-materials": "外购原材料及包装的生产",
    "inbound": "原材料由供应商运至工厂",
    "production": "下料、焊接、喷涂、装配、检验",
    "distribution": "成品由工厂运至客户",
    "use": "使用期内的用电",
    "end-of-life": "拆解及破碎",
}
ORDER = ("一", "二", "三", "四", "五", "六")


def stages(report):
    return [stage for stage in STAGE if stage in report.products[0].stages]


def names(report):
    return "、".join(f"{one.name}（{one.model}）" for one in report.products)


def boundary(report):
    return "摇篮到大门" if report.gate else "摇篮到坟墓"


def result_unit(report, one):
    return report.words.get("unit", "kgCO₂e") + "/" + report.words.get("per", one.per)


def summary(report, one):
    parts = "，".join(
        f"{STAGE[stage]}为 {one.said[stage].text} kgCO₂e（占 {one.said_shares[stage].text}%）" for stage in stages(report) if ("said", stage) not in report.dropped
    )
    return f"1{one.per}{one.name}的碳足迹为 {one.said['total'].text} kgCO₂e，其中{parts}。"


def scope(report):
    first = report.products[0]
    units = "；".join(
        f"1{one.per}{one.name}（型号 {one.model}，净重 {one.mass.text} kg，含包装" + ("" if report.gate else "，设计使用年限 10 年") + "）" for one in report.products
    )
    unit_name = "声明单位" if report.gate else "功能单位"
    return [
        ("h", 1, "2 目的与范围"),
        ("h", 2, "2.1 研究目的"),
        ("p", "本研究量化产品的温室气体排放与清除，用于企业识别减排重点以及向采购方提供碳足迹数据，目标受众为企业管理人员和采购方。没有适用于该产品的产品种类规则。研究结果不用于对外的比较论断。"),
        ("h", 2, f"2.2 {unit_name}"),
        ("p", f"{unit_name}为{units}。基准流与{unit_name}一致。"),
        ("h", 2, "2.3 系统边界"),
        ("p", f"系统边界为“{report.words.get('boundary', boundary(report))}”，包括{'、'.join(STAGE[stage] for stage in stages(report))}。各阶段的过程见表1。"),
        ("caption", "表1 各生命周期阶段包含的过程"),
        ("table", ["生命周期阶段", "包含的过程", "未包含的过程"], [[STAGE[stage], EXPLAIN[stage], "无"] for stage in stages(report)]),
        ("h", 2, "2.4 取舍准则"),
        ("p", "单项质量不超过产品质量 1% 且温室气体排放贡献预计不超过 1% 的物料可以舍去，舍去总量不超过 5%。本研究舍去了标签和扎带，预计占碳足迹的 0.2%。"),
        ("h", 2, "2.5 分配"),
        ("p", f"工厂用电按产品质量分配到各产品，分配系数由统计期内各产品的总质量求得；{first.name}生产线单独计量，无须再分配。"),
        ("h", 2, "2.6 数据质量要求"),
        ("p", "生产过程采用企业现场的初级数据，数据来自 2025 年的电表记录、领料单和运输台账；上游过程采用数据库的次级数据。按时间、地域、技术、完整性、可靠性五项对数据逐项评分，贡献 80% 以上的数据平均得分为 1.8（1 为最好，5 为最差）。数据代表中国境内的现行技术。"),
        ("h", 2, "2.7 影响评价方法"),
        ("p", "采用 IPCC 第六次评估报告（2021 年）的 100 年全球变暖潜势，核算的温室气体包括二氧化碳、甲烷、氧化亚氮、氢氟碳化物、全氟化碳、六氟化硫和三氟化氮，结果以二氧化碳当量表示。"),
        ("h", 2, "2.8 假设与局限"),
        ("p", "运输按实际里程计算（单程平均 350 km），车辆空驶已包含在因子内。" + ("" if report.gate else "使用阶段按每年运行 2000 小时、使用 10 年计算，运行时间来自企业的用户调查；生命末期假设全部由拆解企业处理，另按全部填埋计算了替代情景。") + "结果仅代表统计期内的生产状况。"),
    ]  # fmt: skip


def electricity(report):
    name = report.words.get("factor-name", "全国电力平均碳足迹因子")
    return f"电力采用{report.electricity_year} 年{name} {report.electricity.text} {report.words.get('factor-unit', 'kgCO₂e/kWh')}，由生态环境部、国家统计局、国家能源局发布，包含上游和输配电损失；因子为全国平均，不能反映所在地电网；未采用绿色电力。"


def interpretation(report, number):
    top = max(report.products[0].stages, key=lambda stage: report.products[0].stages[stage].value)
    sign = "该产品" if len(report.products) == 1 else report.products[0].name
    return [
        ("h", 1, f"{number} 结果解释"),
        ("h", 2, f"{number}.1 不确定性分析"),
        ("p", "采用蒙特卡洛方法抽样 10000 次（随机种子 20260118），活动数据和排放因子按对数正态分布，结果的 95% 置信区间相对中位值为 -9% 到 +11%。"),
        ("h", 2, f"{number}.2 敏感性分析"),
        ("p", "改变电力因子、分配方法、取舍物料和主要材料因子各 10%，碳足迹的变化均不超过 8%。" + ("" if report.gate else "改变使用时间和废弃处置情景后，结论不变。")),
        ("h", 2, f"{number}.3 结论与建议"),
        ("p", f"{sign}的碳足迹以{report.words.get('largest', STAGE[top])}的贡献最大。建议优先在{STAGE[top]}降低用量，并向供应商收集初级数据。"),
        ("h", 2, f"{number}.4 分类报告的温室气体"),
        ("p", "化石源温室气体排放和清除等于上述碳足迹；生物源温室气体排放与清除为 0；直接土地利用变化的排放为 0；航空运输的排放为 0（不适用）。产品中未发生碳储存。"),
        ("h", 2, f"{number}.5 局限"),
        ("p", "结果只反映气候变化一种影响，不能代表产品的全部环境影响；不同研究的结果因方法选择不同，不宜直接比较。"),
    ]  # fmt: skip


def standards(report):
    return report.words.get("standard", "GB/T 24067-2024《温室气体 产品碳足迹 量化要求和指南》") + "、ISO 14067:2018"


def factor_sources(report):
    seen = {}
    for one in report.products:
        for row in one.rows:
            if row.unit != "kWh":
                seen[row.item] = row
    rows = [[item, "中国产品全生命周期温室气体排放系数库", "中国，2022—2023 年", "摇篮到大门" if row.unit == "kg" else "燃料全生命周期"] for item, row in seen.items()]
    return [("caption", "表3 排放因子来源"), ("table", ["名称", "来源", "地域和年份", "系统边界"], rows)]


def study(report):
    """A study in chapters, as a consultancy writes it: inventory by rows with the factor's unit, results by stages."""
    yield ("title", "产品碳足迹研究报告")
    for label, text in (
        ("产品名称", names(report)),
        ("委托单位", "江南示例机电有限公司"),
        ("生产者名称", "江南示例机电有限公司"),
        ("地址", "江苏省无锡市示例路 1 号"),
        ("编制单位", "华东低碳咨询有限公司"),
        ("报告编号", "HD-CFP-2026-018"),
        ("报告日期", "2026 年 3 月 12 日"),
        ("数据统计期", "2025 年 1 月 1 日至 2025 年 12 月 31 日"),
    ):
        yield ("p", f"{label}：{text}")
    yield ("table", ["功能单位" if not report.gate else "声明单位", "碳足迹（kgCO₂e）"], [[f"1 {one.per}{one.name}", one.cover.text] for one in report.products])
    yield ("h", 1, "摘要")
    yield ("p", f"本报告依据 {standards(report)}，量化了江南示例机电有限公司生产的{names(report)}的碳足迹，系统边界为“{boundary(report)}”。")
    for one in report.products:
        yield ("p", summary(report, one))
    yield ("h", 1, "1 概况")
    yield ("p", f"江南示例机电有限公司位于江苏省无锡市，主要产品为{'、'.join(one.name for one in report.products)}。工艺流程为：下料→焊接→喷涂→装配→检验→包装。")
    yield from scope(report)
    yield ("h", 1, "3 生命周期清单")
    yield ("p", "活动数据取自企业的领料单、电表记录和运输台账，均为初级数据；运输量为载货质量乘以单程距离。")
    for index, one in enumerate(report.products):
        if report.yearly:
            yield ("p", f"统计期内{one.name}的产量为 {one.output} {one.per}，表中活动数据为统计期总量。")
        yield ("caption", f"表2-{index + 1} {one.name}的清单")
        rows = [
            [STAGE[row.stage], row.item, report.words.get(("unit", number), row.unit), row.activity.text, row.factor.text,
             report.words.get(("factor-unit", number), row.factor_unit.replace("CO2", "CO₂")), row.emission.text]
            for number, row in enumerate(one.rows) if ("row", index, number) not in report.dropped
        ]  # fmt: skip
        yield ("table", ["阶段", "名称", "单位", "活动数据", "排放因子", "因子单位", f"排放量（{result_unit(report, one)}）"], rows)
    yield ("p", electricity(report))
    yield from factor_sources(report)
    yield ("h", 1, "4 计算结果")
    yield ("p", "产品碳足迹等于各阶段排放量之和，各阶段排放量等于活动数据与排放因子的乘积之和。")
    yield from results(report, "4")
    yield from interpretation(report, "5")
    yield ("p", "编制：王一　审核：李二　批准：张三")


def results(report, number):
    for index, one in enumerate(report.products):
        rows = [[STAGE[stage], one.stages[stage].text, one.shares[stage].text + "%"] for stage in stages(report) if ("stage", stage) not in report.dropped]
        yield ("caption", f"表{number}-{index + 1} {one.name}各阶段的碳足迹")
        yield ("table", ["生命周期阶段", f"碳足迹（{result_unit(report, one)}）", "占比"], [*rows, ["合计", one.total.text, "100%"]])


def certificate(report):
    """The way of a certification body: stages in a narrow table whose cells of one stage are merged, symbols in a formula, a summary in one sentence."""
    yield ("title", "产品碳足迹报告")
    yield ("p", f"产品名称：{names(report)}")
    yield ("p", "生产者名称：滨海样例器材有限公司")
    yield ("p", "报告编号：BH2026031207")
    yield ("p", "机构名称（公章）：远景认证有限公司")
    yield ("p", "报告签发日期：2026年03月12日")
    yield ("table", ["企业名称", "滨海样例器材有限公司"], [["地址", "浙江省宁波市样例大道 8 号"], ["核算和报告依据", standards(report)], ["数据统计周期", "2025年01月01日—2025年12月31日"]])
    yield ("table", ["声明单位" if report.gate else "产品功能单位", "单位产品碳排放量（kgCO₂eq）"], [[f"1{one.per}{one.name}", one.cover.text] for one in report.products])
    yield ("p", f"系统边界“{boundary(report)}”：{'、'.join(STAGE[stage] for stage in stages(report))}的碳排放。")
    yield ("p", "编制：赵甲　组长：钱乙　技术复核：孙丙　批准：周丁")
    yield ("h", 1, "摘要")
    for one in report.products:
        yield ("p", "评价得到：" + summary(report, one))
    yield from scope(report)
    yield ("h", 1, "3 数据收集")
    yield ("p", "活动数据为企业的初级数据，由现场核对电表、领料单和运输台账得到。")
    for index, one in enumerate(report.products):
        rows, seen = [], set()
        for number, row in enumerate(one.rows):
            if ("row", index, number) in report.dropped:
                continue
            count = sum(other.stage == row.stage and ("row", index, k) not in report.dropped for k, other in enumerate(one.rows))
            lead = [("span", count, STAGE[row.stage])] if row.stage not in seen else []
            seen.add(row.stage)
            unit = report.words.get(("unit", number), row.unit)
            rows.append([*lead, f"{row.item}（{unit}）", row.activity.text, row.factor.text, row.emission.text])
        if report.yearly:
            yield ("p", f"统计期内{one.name}产量为 {one.output} {one.per}，活动数据为统计期总量。")
        yield ("caption", f"表 3-{index + 1} {one.name}生命周期清单")
        yield ("table", ["生命周期阶段", "排放源", "活动数据", "排放因子", f"温室气体量（{result_unit(report, one)}）"], rows)
    yield ("p", "材料和运输的排放因子单位分别为 kgCO₂e/kg 和 kgCO₂e/(t·km)，取自中国产品全生命周期温室气体排放系数库（2022—2023 年，中国）。" + electricity(report))
    yield ("h", 1, "4 碳足迹计算")
    symbols = " + ".join("E_{\\text{" + STAGE[stage].removesuffix("阶段") + "}}" for stage in stages(report) if ("formula", stage) not in report.dropped)
    yield ("p", f"$$E = {symbols}$$")
    yield from results(report, "4")
    yield from interpretation(report, "5")


def maker(report):
    """A manufacturer's own report: numbered rows, thousands marks, sub-totals, share of each stage, one table for everything."""
    one = report.products[0]
    mark = lambda figure: f"{figure.value:,}"  # noqa: E731
    yield ("title", f"{one.name}（{one.model}）碳足迹核算报告")
    yield ("p", "生产企业：北方示范装备有限公司　地址：辽宁省沈阳市示范街 3 号")
    yield ("p", f"核算依据：{standards(report)}　核算期间：2025.01.01—2025.12.31　发布日期：2026.03.12")
    yield ("p", "编制人：冯甲　审核人：陈乙　批准人：褚丙")
    yield ("h", 1, "1 核算结果")
    yield ("p", summary(report, one))
    yield from scope(report)
    yield ("h", 1, "3 清单与计算")
    yield ("p", electricity(report) + "材料和运输的排放因子取自中国产品全生命周期温室气体排放系数库（2022—2023 年，中国）。活动数据来自企业的台账，为初级数据。")
    if report.yearly:
        yield ("p", f"2025 年{one.name}产量为 {one.output:,} {one.per}，活动数据为全年总量。")
    rows, count = [], 0
    for index, stage in enumerate(stages(report)):
        for number, row in enumerate(one.rows):
            if row.stage != stage or ("row", 0, number) in report.dropped:
                continue
            count += 1
            rows.append([str(count), STAGE[stage], row.item, mark(row.activity) + " " + report.words.get(("unit", number), row.unit),
                         row.factor.text + " " + report.words.get(("factor-unit", number), row.factor_unit), mark(row.emission), "/"])  # fmt: skip
        if ("stage", stage) not in report.dropped:
            rows.append(["", f"小计（{ORDER[index]}）", STAGE[stage], "/", "/", mark(one.stages[stage]), one.shares[stage].text + "%"])
    rows.append(["", "总计", "", "/", "/", mark(one.total), "100%"])
    yield ("caption", f"表2 {one.name}碳足迹计算表")
    yield ("table", ["序号", "阶段", "物料名称", "活动水平数据", "碳排放因子", f"碳排放量/{result_unit(report, one)}", "占比"], rows)
    yield ("p", f"封面结果：1{one.per}{one.name}的碳足迹为 {one.cover.text} kgCO₂e。")
    yield from interpretation(report, "4")


LAYOUTS = {
    "zh-study": (study, {"activity", "factor", "emission", "stage", "share", "total", "said", "said-share", "cover", "electricity"}),
    "zh-certificate": (certificate, {"activity", "factor", "emission", "stage", "share", "total", "said", "said-share", "cover", "electricity"}),
    "zh-maker": (maker, {"activity", "factor", "emission", "stage", "share", "total", "said", "said-share", "cover", "electricity"}),
}
__all__ = ["LAYOUTS", "Decimal"]
