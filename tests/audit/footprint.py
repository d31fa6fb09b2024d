# SPDX-License-Identifier: Apache-2.0
"""A made-up report as figures: every one computed from values with more digits than are printed, and rounded only where it is printed."""

from dataclasses import dataclass, field
from decimal import Decimal

from factors import factor
from printed import Printed, meets, printed, product, quotient, total

STAGES = ("raw-materials", "inbound", "production", "distribution", "use", "end-of-life")

# What a row may be: id of the factor, words, stage, range of the amount per piece.
ROWS = {
    "zh": [
        ("cpcd-41231x0102022b", "冷轧钢板", "raw-materials", (2, 30)),
        ("cpcd-41231x0032023b", "镀层钢板", "raw-materials", (1, 12)),
        ("cpcd-41242x0072022b", "热轧钢棒", "raw-materials", (0.5, 8)),
        ("cpcd-41111a0012022c", "生铁", "raw-materials", (2, 20)),
        ("cpcd-26422x0022022c", "PET长丝", "raw-materials", (0.2, 2)),
        ("cpcd-65119x0032022a", "重型柴油货车运输", "inbound", (2, 40)),
        ("cn-cf-national-2024", "电力", "production", (5, 60)),
        ("cpcd-65119x0032022a", "重型柴油货车运输", "distribution", (5, 60)),
        ("cn-cf-national-2024", "电力", "use", (100, 900)),
        ("cn-cf-national-2024", "电力", "end-of-life", (0.5, 4)),
    ],
    "en": [
        ("desnz2025-metals-primary-material-production", "Steel housing", "raw-materials", (2, 30)),
        ("desnz2025-plastics-pp-incl-forming-primary-material-production", "Polypropylene parts", "raw-materials", (0.5, 6)),
        ("desnz2025-plastics-hdpe-incl-forming-primary-material-production", "HDPE parts", "raw-materials", (0.5, 6)),
        ("desnz2025-glass-primary-material-production", "Glass cover", "raw-materials", (0.3, 3)),
        ("desnz2025-paper-and-board-board-primary-material-production", "Cardboard packaging", "raw-materials", (0.2, 2)),
        ("ademe236-43716", "Road transport, rigid truck 12-20 t", "inbound", (2, 40)),
        ("desnz2025-uk-generated", "Electricity", "production", (5, 60)),
        ("ademe236-43716", "Road transport, rigid truck 12-20 t", "distribution", (5, 60)),
        ("desnz2025-uk-generated", "Electricity", "use", (100, 900)),
        ("desnz2025-uk-generated", "Electricity", "end-of-life", (0.5, 4)),
    ],
}
PRODUCTS = {
    "zh": [("立式离心泵", "台"), ("不锈钢保温箱", "台"), ("升降办公桌", "张"), ("工业吊扇", "台"), ("自行车", "辆"), ("轻型货架", "套")],
    "en": [("Centrifugal pump", "unit"), ("Insulated box", "piece"), ("Office desk", "piece"), ("Ceiling fan", "unit"), ("Bicycle", "unit"), ("Light shelf", "set")],
}


@dataclass
class Row:
    stage: str
    item: str
    identity: str
    unit: str
    activity: Printed
    factor: Printed
    emission: Printed
    factor_unit: str
    per_output: bool = False


@dataclass
class Product:
    name: str
    model: str
    per: str
    mass: Printed
    output: int
    rows: list = field(default_factory=list)
    stages: dict = field(default_factory=dict)  # stage -> figure of the result table
    shares: dict = field(default_factory=dict)
    total: Printed = None
    said: dict = field(default_factory=dict)  # stage or "total" -> the same figure in the summary
    said_shares: dict = field(default_factory=dict)
    cover: Printed = None


@dataclass
class Footprint:
    language: str
    gate: bool  # cradle to gate
    yearly: bool  # activities of the whole period
    products: list
    electricity: Printed  # as the text declares it
    electricity_year: int
    words: dict = field(default_factory=dict)  # what a mutation says in the place of a layout's own words
    dropped: set = field(default_factory=set)

    def figures(self):
        """Every figure that may be mutated."""
        for product in self.products:
            for row in product.rows:
                yield from (row.activity, row.factor, row.emission)
            yield from product.stages.values()
            yield from product.shares.values()
            yield product.total
            yield from product.said.values()
            yield from product.said_shares.values()
            yield product.cover
        yield self.electricity


def decimals_of(value, digits):
    """Places behind the point that leave about so many significant digits."""
    return max(0, digits - 1 - value.adjusted())


def make(draw, language, gate=False, yearly=False, products=1, cut=False):
    """A correct report out of a random generator."""
    places = draw.choice((2, 3, 4))
    share_places = draw.choice((1, 2))
    made = []
    wanted = {"raw-materials", "inbound", "production"} | (set() if gate else {"distribution", "use", "end-of-life"})
    for name, per in draw.sample(PRODUCTS[language], products):
        rows, exact = [], {}
        candidates = [row for row in ROWS[language] if row[2] in wanted]
        materials = [row for row in candidates if row[2] == "raw-materials"]
        chosen = draw.sample(materials, draw.randint(3, len(materials))) + [row for row in candidates if row[2] != "raw-materials"]
        output = draw.randint(1200, 90000)
        mass = Decimal(0)
        for identity, item, stage, (low, high) in chosen:
            value, unit, _, _ = factor(identity)
            amount = Decimal(repr(round(draw.uniform(low, high), 8)))
            if unit == "kg":
                mass += amount
            printed_factor = printed(value, decimals_of(value, draw.choice((4, 5))) if unit != "kWh" else 4, "factor", cut)
            if unit == "kWh":
                printed_factor = Printed(str(value.normalize() if value.as_tuple().exponent > -4 else value), "factor")
            emission = amount * value
            exact.setdefault(stage, Decimal(0))
            exact[stage] += emission
            shown = amount * output if yearly else amount
            rows.append(
                Row(stage, item, identity, unit, printed(shown, 2 if yearly else 4, "activity", cut), printed_factor,
                    printed(emission, places, "emission", cut), f"kgCO2e/{unit}", yearly)
            )  # fmt: skip
        whole = sum(exact.values())
        one = Product(name, draw.choice("ABCDKLM") + str(draw.randint(100, 999)), per, printed(mass, 2, "mass"), output, rows)
        for stage in STAGES:
            if stage in exact:
                one.stages[stage] = printed(exact[stage], places, "stage", cut)
                one.shares[stage] = printed(100 * exact[stage] / whole, share_places, "share", cut)
        one.total = printed(whole, places, "total", cut)
        one.said = {stage: Printed(figure.text, "said") for stage, figure in one.stages.items()} | {"total": Printed(one.total.text, "said")}
        one.said_shares = {stage: Printed(figure.text, "said-share") for stage, figure in one.shares.items()}
        one.cover = Printed(one.total.text, "cover")
        made.append(one)
    identity = next(row[0] for row in ROWS[language] if row[0].startswith(("cn-cf", "desnz2025-uk-generated")))
    value, _, year, _ = factor(identity)
    return Footprint(language, gate, yearly, made, Printed(str(value), "electricity"), int(year))


def contradictions(report, shows):
    """What in the figures of a report no values inside their intervals make right: one line each. `shows` says which roles a layout prints."""
    found = []
    for one in report.products:
        divisor = Decimal(one.output)
        for row in one.rows:
            if not {"activity", "factor", "emission"} <= shows:
                break
            computed = product(row.activity.span, row.factor.span)
            if row.per_output:
                computed = tuple(end / divisor for end in computed)
            if not meets(computed, row.emission.span):
                found.append(f"row {row.item} of {row.stage}")
        for stage, figure in one.stages.items():
            rows = [row.emission.span for row in one.rows if row.stage == stage]
            if {"emission", "stage"} <= shows and rows and not meets(total(rows), figure.span):
                found.append(f"stage {stage}")
        if {"stage", "total"} <= shows and not meets(total(figure.span for figure in one.stages.values()), one.total.span):
            found.append("total")
        if {"emission", "total"} <= shows and not meets(total(row.emission.span for row in one.rows), one.total.span):
            found.append("inventory")
        for stage, share in one.shares.items():
            if not {"stage", "total", "share"} <= shows:
                break
            low, high = quotient(one.stages[stage].span, one.total.span)
            if not meets((100 * low, 100 * high), share.span):
                found.append(f"share of {stage}")
        for stage, figure in one.said.items():
            table = one.total if stage == "total" else one.stages[stage]
            if "said" in shows and not same(figure, table):
                found.append(f"text on {stage}")
        for stage, figure in one.said_shares.items():
            if {"said-share", "share"} <= shows and not same(figure, one.shares[stage]):
                found.append(f"text on the share of {stage}")
        if {"cover", "total"} <= shows and not same(one.cover, one.total):
            found.append("cover")
    power = [row for one in report.products for row in one.rows if row.unit == "kWh"]
    if {"electricity", "factor"} <= shows and any(not same(row.factor, report.electricity) for row in power):
        found.append("declared electricity factor")
    if "electricity" in shows and report.language == "zh" and report.electricity.value != factor("cn-cf-national-2024")[0]:
        found.append("electricity factor of the year")
    return found


def same(a, b):
    return meets(a.span, b.span)
