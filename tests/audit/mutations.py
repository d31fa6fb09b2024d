# SPDX-License-Identifier: Apache-2.0
"""What may go wrong in a report: each mutation changes a correct one and says whether the change can be seen at all.

A mutation takes (draw, report, name of the layout, roles that it prints) and gives (whether it can be seen, text replacements), or None where
it does not apply."""

from decimal import Decimal

import footprint
from factors import factor
from printed import Printed, printed

WITH_UNITS = {"zh-study", "zh-maker", "en-study", "en-comma"}
WITH_INVENTORY = WITH_UNITS | {"zh-certificate"}


def printed_figures(report, shows):
    return [figure for figure in report.figures() if figure.role in shows]


def seen(report, shows):
    return bool(footprint.contradictions(report, shows))


# ---- Figures -------------------------------------------------------------------------------------------------------------------


def digit(draw, report, _name, shows):
    """One digit is another."""
    figure = draw.choice(printed_figures(report, shows))
    at = draw.choice([index for index, sign in enumerate(figure.text) if sign.isdigit()])
    figure.text = figure.text[:at] + draw.choice([sign for sign in "0123456789" if sign != figure.text[at]]) + figure.text[at + 1 :]
    return seen(report, shows), []


def exchanged(draw, report, _name, shows):
    """Two neighbouring digits have changed places."""
    figure = draw.choice(printed_figures(report, shows))
    digits = [index for index, sign in enumerate(figure.text) if sign.isdigit()]
    pairs = [(a, b) for a, b in zip(digits, digits[1:], strict=False) if figure.text[a] != figure.text[b]]
    if not pairs:
        return None
    a, b = draw.choice(pairs)
    signs = list(figure.text)
    signs[a], signs[b] = signs[b], signs[a]
    figure.text = "".join(signs)
    return seen(report, shows), []


def point(draw, report, _name, shows):
    """The decimal point has moved by one place."""
    figure = draw.choice([each for each in printed_figures(report, shows) if "." in each.text])
    figure.text = str(figure.value.scaleb(draw.choice((-1, 1))))
    return seen(report, shows), []


def pasted(draw, report, _name, shows):
    """A figure stands where another belongs."""
    figures = printed_figures(report, shows)
    figure, other = draw.sample(figures, 2)
    figure.text = other.text
    return seen(report, shows), []


def swapped_rows(draw, report, name, shows):
    """The emissions of two rows have changed places."""
    if name not in WITH_INVENTORY:
        return None
    a, b = draw.sample(draw.choice(report.products).rows, 2)
    a.emission.text, b.emission.text = b.emission.text, a.emission.text
    return seen(report, shows), []


def swapped_stages(draw, report, name, shows):
    """The results of two stages have changed places."""
    stages = draw.choice(report.products).stages
    a, b = draw.sample(sorted(stages), 2)
    stages[a].text, stages[b].text = stages[b].text, stages[a].text
    return seen(report, shows), []


def old_factor(draw, report, name, shows):
    """Electricity was computed with another year's factor than the one that is printed, all the way to the total."""
    if name not in WITH_INVENTORY:
        return None
    others = {"zh": ("cn-cf-national-2023", "cn-average-co2-cn-2021", "cn-average-co2-cn-2022"), "en": ("desnz2024-7-400-4000-5-1", "desnz2023-7-400-4000-5-1")}
    value = factor(draw.choice(others[report.language]))[0]
    for one in report.products:
        for row in one.rows:
            if row.unit != "kWh":
                continue
            divisor = Decimal(one.output) if row.per_output else Decimal(1)
            row.emission.text = printed(row.activity.value * value / divisor, -row.emission.value.as_tuple().exponent, "emission").text
        total = Decimal(0)
        for stage, figure in one.stages.items():
            figure.text = str(sum((row.emission.value for row in one.rows if row.stage == stage), Decimal(0)))
            total += figure.value
        one.total.text = str(total)
        for stage, share in one.shares.items():
            share.text = printed(100 * one.stages[stage].value / total, -share.value.as_tuple().exponent, "share").text
        for stage, figure in one.said.items():
            figure.text = one.total.text if stage == "total" else one.stages[stage].text
        for stage, figure in one.said_shares.items():
            figure.text = one.shares[stage].text
        one.cover.text = one.total.text
    return seen(report, shows), []


# ---- Structure -----------------------------------------------------------------------------------------------------------------


def dropped_stage(draw, report, name, shows):
    """A stage is not in the table of results any more."""
    stage = draw.choice(sorted(report.products[0].stages))
    report.dropped.add(("stage", stage))
    sees = any(one.stages[stage].value > 2 * len(one.stages) * one.stages[stage].step for one in report.products)
    return sees, []


def dropped_row(draw, report, name, shows):
    """A row is not in the inventory any more."""
    if name not in WITH_INVENTORY:
        return None
    number = draw.randrange(len(report.products[0].rows))
    report.dropped.add(("row", 0, number))
    row = report.products[0].rows[number]
    return row.emission.value > 2 * len(report.products[0].rows) * row.emission.step, []


def dropped_from_formula(draw, report, name, shows):
    """A stage of the results is not in the formula."""
    if name != "zh-certificate":
        return None
    report.dropped.add(("formula", draw.choice(sorted(report.products[0].stages))))
    return True, []


# ---- Units ---------------------------------------------------------------------------------------------------------------------


def unit_of_amount(draw, report, name, shows):
    """An amount stands in another unit than its factor is per."""
    if name not in WITH_UNITS or len(report.products) > 1:
        return None
    number, row = draw.choice(list(enumerate(report.products[0].rows)))
    report.words["unit", number] = draw.choice({"kg": ("t", "kWh"), "kWh": ("MWh", "MJ"), "t·km": ("kg", "km")}[row.unit])
    return True, []


def unit_of_factor(draw, report, name, shows):
    """A factor is printed per another unit."""
    if name not in WITH_UNITS or len(report.products) > 1:
        return None
    number, row = draw.choice(list(enumerate(report.products[0].rows)))
    report.words["factor-unit", number] = draw.choice({"kg": ("kgCO2e/t", "tCO2e/kg"), "kWh": ("kgCO2e/MWh", "tCO2e/kWh"), "t·km": ("kgCO2e/kg", "tCO2e/t·km")}[row.unit])
    return True, []


def unit_of_result(draw, report, name, shows):
    """The heads of the tables say t where kg is meant."""
    if "said" not in shows and "cover" not in shows or name == "en-sheet":
        return None
    report.words["unit"] = "tCO₂e" if report.language == "zh" else "t CO2e"
    return True, []


def measure_word(draw, report, name, shows):
    """Results are per another piece than the unit of analysis."""
    if name in ("en-declaration", "en-sheet"):
        return None
    report.words["per"] = "件" if report.language == "zh" else "kg"
    return True, []


# ---- Words ---------------------------------------------------------------------------------------------------------------------


def year_of_factor(draw, report, name, shows):
    """The factor is said to be of a year whose value is another."""
    if "electricity" not in shows or report.language != "zh":
        return None
    report.electricity_year -= 1
    return True, []


def name_of_factor(draw, report, name, shows):
    """A footprint factor under the name of the CO2 factor."""
    if "electricity" not in shows or report.language != "zh":
        return None
    report.words["factor-name"] = "全国电力平均二氧化碳排放因子"
    return True, []


def gas_of_factor(draw, report, name, shows):
    """A footprint factor in CO2."""
    if "electricity" not in shows or report.language != "zh":
        return None
    report.words["factor-unit"] = "kgCO₂/kWh"
    return True, []


def largest(draw, report, name, shows):
    """The text calls another stage the largest."""
    if name in ("en-declaration", "en-sheet"):
        return None
    one = report.products[0]
    words = (__import__("chinese") if report.language == "zh" else __import__("english")).STAGE
    top = max(one.stages, key=lambda stage: one.stages[stage].value)
    report.words["largest"] = words[draw.choice([stage for stage in sorted(one.stages) if stage != top])]
    return True, []


def replaced(zh, en, needs=lambda report, name: True):
    """A mutation of words: what stands in the text, and what it becomes."""

    def mutate(draw, report, name, shows):
        change = zh if report.language == "zh" else en
        return (True, [change]) if change and needs(report, name) else None

    return mutate


def grave(draw, report, name, shows):
    """A study from cradle to gate calls itself one from cradle to grave."""
    if not report.gate:
        return None
    return True, [("摇篮到大门", "摇篮到坟墓") if report.language == "zh" else ("cradle to gate", "cradle to grave")]


FULL = lambda report, name: name not in ("en-declaration", "en-sheet")  # noqa: E731

KINDS = {
    "a digit": digit,
    "digits exchanged": exchanged,
    "decimal point": point,
    "figure pasted": pasted,
    "rows swapped": swapped_rows,
    "stages swapped": swapped_stages,
    "old factor": old_factor,
    "stage dropped": dropped_stage,
    "row dropped": dropped_row,
    "formula": dropped_from_formula,
    "unit of an amount": unit_of_amount,
    "unit of a factor": unit_of_factor,
    "unit of the result": unit_of_result,
    "measure word": measure_word,
    "year of a factor": year_of_factor,
    "name of a factor": name_of_factor,
    "gas of a factor": gas_of_factor,
    "largest stage": largest,
    "boundary": grave,
    "IPCC report": replaced(("第六次评估报告（2021 年）", "第五次评估报告（2021 年）"), ("Sixth Assessment Report (AR6, 2021)", "Fifth Assessment Report (AR5, 2021)"), FULL),
    "gases": replaced(("核算的温室气体包括二氧化碳、甲烷、氧化亚氮、氢氟碳化物、全氟化碳、六氟化硫和三氟化氮", "核算的温室气体仅包括二氧化碳"), ("The greenhouse gases covered are CO2, CH4, N2O, HFCs, PFCs, SF6 and NF3.", "Only CO2 is covered."), FULL),
    "standard": replaced(("GB/T 24067-2024", "GB/T 24067-2009"), ("ISO 14067:2018", "ISO/TS 14067:2013"), FULL),
    "broken field": replaced(("单独计量", "单独计量（见错误！未找到引用源。）"), ("is allocated to products", "is allocated (Error! Reference source not found.) to products"), FULL),
    "placeholder": replaced(("不用于对外的比较论断", "不用于对外的比较论断（待补充）"), ("Its audience is the management", "X" * 3 + ": audience. Its audience is the management"), FULL),
    "green power": replaced(("未采用绿色电力", "生产过程全部使用绿色电力"), ("No renewable electricity is claimed.", "The plant runs on 100 % renewable electricity."), FULL),
    "date": replaced(("2026", "2023"), ("March 2026", "March 2023"), lambda report, name: name in ("zh-study", "en-study", "en-comma")),
}  # fmt: skip
ARITHMETIC = {"a digit", "digits exchanged", "decimal point", "figure pasted", "rows swapped", "stages swapped", "old factor", "stage dropped", "row dropped"}
__all__ = ["ARITHMETIC", "KINDS", "Printed"]
