#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Monte Carlo of a study of the usual size: 60 lines, 30 factors, 90 variables; whole processes, with and without the draws.

    python3 bench/monte_carlo.py [--runs 10000 100000 1000000] [--smoke]

Lines are bought goods with kWh-based factors of the library; each amount has a normal or lognormal uncertainty, each factor a stated one. The
share of the draws is the difference to the same process without them.
"""

import argparse
import random
import subprocess
import tempfile
from pathlib import Path

from common import program, several

HEAD = """tanji: study/1
study: monte-carlo
title: Monte Carlo
method: iso-14067-2018
period: 2025-01-01/2025-12-31
place: CN
boundary: {type: cradle-to-gate, stages: [raw-materials, production]}
products: [{id: P, name: P, declared_unit: 1 台, output: 1000 台}]
"""
STAGES = ("raw-materials", "production")


def electricity_factors(count):
    """Ids of factors per kWh, as the library lists them."""
    ids = []
    table = Path(__file__).resolve().parents[1] / "data/factors/core/electricity_cn.csv"
    for line in table.read_text(encoding="utf-8").split("\n")[1:]:
        if line.startswith("cn-") and "/kWh" in line:
            ids.append(line.split(",")[0])
    return ids[:count]


def write_study(folder, lines, factors):
    numbers = random.Random(1)
    ids = electricity_factors(factors)
    text = [HEAD, "activities:\n"]
    for stage in STAGES:
        text.append(f"  - id: {stage}\n    stage: {stage}\n    basis: period\n    inputs:\n")
        for index in range(lines // len(STAGES)):
            spread = f"{{plus_minus: {numbers.randint(2, 60)} %}}"
            text.append(f"      - {{flow: item {index}, amount: {1000 * numbers.random():.3f} kWh, factor: {ids[index % len(ids)]}, uncertainty: {spread}}}\n")
    text.append("uncertainty:\n  factors:\n")
    text += [f"    - {{factor: {factor}, uncertainty: {{plus_minus: {numbers.randint(5, 50)} %}}}}\n" for factor in ids]
    (folder / "study.yaml").write_text("".join(text), encoding="utf-8")
    return len(ids)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, nargs="+", default=[10000, 100000, 1000000])
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--smoke", action="store_true", help="10,000 draws, once")
    options = parser.parse_args()
    runs, threads, times = ([10000], [2], 1) if options.smoke else (options.runs, options.threads, 5)
    tanji = program()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        factors = write_study(folder, 60, 30)
        check = subprocess.run([tanji, "calc", name, "--uncertainty"], capture_output=True, text=True)
        if check.returncode != 0:
            raise SystemExit(check.stdout + check.stderr)
        print(f"60 lines, {factors} factors, {60 + factors} variables; median of {times} processes")
        _, without, _, _ = several([tanji, "calc", name], times)
        print(f"{'runs':>10}{'threads':>9}{'process':>10}{'draws':>10}{'MiB':>7}")
        print(f"{'-':>10}{'-':>9}{without:>8.3f} s{'-':>10}")
        for count in runs:
            for each in threads:
                command = [tanji, "--threads", str(each), "calc", name, "--uncertainty", "--runs", str(count)]
                _, seconds, _, memory = several(command, times)
                print(f"{count:>10}{each:>9}{seconds:>8.3f} s{seconds - without:>8.3f} s{memory:>7.0f}")


if __name__ == "__main__":
    main()
