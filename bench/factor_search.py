#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`tanji factors search` as whole processes, one row per kind of query, over all packs.

    python3 bench/factor_search.py [--runs N] [--smoke]

A process that does nothing but print its version is timed beside them: what is above it is the library and the search.
"""

import argparse

from common import program, several

QUERIES = [
    ("name, Chinese", "柴油"),
    ("several words", "全国 电力 碳足迹 2024"),
    ("words run together", "山东电网因子"),
    ("name, English", "aluminium sheet"),
    ("pinyin", "chaiyou"),
    ("pinyin initials", "dl"),
    ("id", "cn-cf-national-2024"),
    ("unit", "kWh"),
    ("mistyped", "dieesl"),
    ("nothing found", "qqqqqq"),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--smoke", action="store_true", help="each query once")
    options = parser.parse_args()
    runs = 1 if options.smoke else options.runs
    tanji = program()
    print(f"{'factors search':<56}{'least':>9}{'median':>9}{'most':>9}{'MiB':>7}")
    cases = [("(version only)", [tanji, "--version"])]
    cases += [(f"{name}: {text}", [tanji, "--packs", "cpcd,oekobaudat", "factors", "search", text]) for name, text in QUERIES]
    for name, command in cases:
        least, median, most, memory = several(command, runs, good=(0, 1))
        print(f"{name:<56}{1000 * least:>6.0f} ms{1000 * median:>6.0f} ms{1000 * most:>6.0f} ms{memory:>7.0f}")


if __name__ == "__main__":
    main()
