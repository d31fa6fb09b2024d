#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Growth with the number of BOM lines: load, check, compute and print one study whose inputs stand in a table.

    python3 bench/bom_lines.py [--lines 1000 10000 100000 1000000] [--smoke]

The table is made from a seed; three factors (by unit, by mass and calorific value, by volume and calorific value) take turns.
"""

import argparse
import random
import tempfile
from pathlib import Path

from common import once, program

FACTORS = [("cn-cf-national-2024", "kWh"), ("cn-gbt32151-22-2024-diesel", "kg"), ("cn-gbt32151-22-2024-natural-gas", "Nm3")]
STUDY = """tanji: study/1
study: lines
title: Many lines
method: iso-14067-2018
period: 2025-01-01/2025-12-31
place: CN
boundary: {type: cradle-to-gate, stages: [raw-materials]}
products: [{id: P, name: P, declared_unit: 1 台, mass: 5 kg, output: 1000 台}]
activities: [{id: bom, stage: raw-materials, basis: period, table: bom.csv}]
"""


def write_study(folder, lines):
    numbers = random.Random(1)
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    with open(folder / "bom.csv", "w", encoding="utf-8") as table:
        table.write("flow,amount,factor,data\n")
        for index in range(lines):
            factor, unit = FACTORS[index % len(FACTORS)]
            table.write(f"item {index},{10 * numbers.random():.4f} {unit},{factor},primary\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--lines", type=int, nargs="+", default=[1000, 10000, 100000, 1000000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--smoke", action="store_true", help="1,000 lines, once")
    options = parser.parse_args()
    counts, runs = ([1000], 1) if options.smoke else (options.lines, options.runs)
    tanji = program()
    print(f"{'lines':>10}{'calc':>10}{'check':>10}{'MiB':>8}{'us/line':>10}")
    for lines in counts:
        with tempfile.TemporaryDirectory() as name:
            write_study(Path(name), lines)
            calc = min((once([tanji, "calc", name]) for _ in range(runs)), key=lambda pair: pair[0])
            check = min((once([tanji, "check", name]) for _ in range(runs)), key=lambda pair: pair[0])
            print(f"{lines:>10}{calc[0]:>8.2f} s{check[0]:>8.2f} s{max(calc[1], check[1]):>8.0f}{1e6 * calc[0] / lines:>10.1f}")


if __name__ == "__main__":
    main()
