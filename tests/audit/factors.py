# SPDX-License-Identifier: Apache-2.0
"""Factors of the project's own data, by id: made-up reports cite real ones, so that what the audit knows of them is tried too."""

import csv
from decimal import Decimal
from functools import cache
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data" / "factors"
PER_KG = {"kgCO2e/kg": 1, "kgCO2e/t": Decimal("0.001"), "tCO2e/t": 1}
PER_TKM = {"kgCO2e/t*km": 1, "gCO2e/t*km": Decimal("0.001")}


@cache
def rows():
    found = {}
    for file in DATA.glob("*/*.csv"):
        with file.open(encoding="utf-8") as lines:
            found.update({row["id"]: row for row in csv.DictReader(lines) if "id" in row})
    return found


def factor(identity):
    """(kg CO2e per kWh, kg or t*km; unit of the divisor; year; document)."""
    row = rows()[identity]
    value = Decimal(row["value"])
    if row["unit"] in PER_KG:
        return value * PER_KG[row["unit"]], "kg", row["year"], row["document"]
    if row["unit"] in PER_TKM:
        return value * PER_TKM[row["unit"]], "t·km", row["year"], row["document"]
    if row["unit"] in ("kgCO2e/kWh", "kgCO2/kWh"):
        return value, "kWh", row["year"], row["document"]
    raise ValueError(f"{identity}: per {row['unit']}")
