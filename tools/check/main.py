#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The steps of ./check in their order, each with its time and its count."""

import argparse
import os
import sys
import time
from pathlib import Path

import run
import steps

# name, function, what it is for, how dear it is: "always", or "long" = left out by --quick
STEPS = [
    ("format", steps.format_, "every C++ file is as clang-format writes it", "always"),
    ("layers", steps.script("check_layers.py"), "who includes whom is as tools/layers.txt says", "always"),
    ("types", steps.script("check_types.py"), "no two types share one name", "always"),
    ("sizes", steps.script("check_sizes.py"), "no file too long, licence line first, no word that must not land", "always"),
    ("data", steps.script("check_data.py"), "every row of data/ has what it must have", "always"),
    ("words", steps.script("check_words.py"), "both languages hold the same keys, all used, none missing", "always"),
    ("codes", steps.script("gen_codes.py", "--check"), "docs/codes.md is what the word catalogue says", "always"),
    ("build", steps.build_release, "the release build, warnings as errors", "always"),
    ("unit", steps.unit_release, "unit tests", "always"),
    ("laws", steps.laws_release, "laws that hold for every study", "always"),
    ("worked", steps.worked_release, "worked cases of the literature: what others printed", "always"),
    ("golden", steps.golden_release, "commands with their exact output", "always"),
    ("correct", steps.correct_reports, "the audit finds nothing in correct reports of seven layouts", "always"),
    ("examples", steps.script("check_examples.py", "build/release/tanji"), "every sample study runs", "always"),
    ("by-hand", steps.script("check_by_hand.py", "build/release/tanji"), "sheets worked by hand beside samples agree with the program", "always"),
    ("schema", steps.script("check_schema.py"), "the sample studies are valid by the JSON Schemas in docs/", "always"),
    ("docs", steps.script("check_docs.py", "build/release/tanji"), "commands, options, codes and folders are documented; examples run", "always"),
    ("determinism", steps.determinism, "the same bits with 1 and 2 threads, with and without FMA", "always"),
    ("bench", steps.bench, "every benchmark runs once", "always"),
    ("asan", steps.build_asan, "the build with sanitizers, by clang", "long"),
    ("asan-unit", steps.unit_asan, "unit tests with sanitizers", "long"),
    ("asan-laws", steps.laws_asan, "laws with sanitizers", "long"),
    ("asan-worked", steps.worked_asan, "worked cases with sanitizers", "long"),
    ("asan-golden", steps.golden_asan, "golden tests with sanitizers", "long"),
    ("fuzz", steps.fuzz, "every fuzzer on its stored inputs and 5 seconds more", "long"),
    ("tidy", steps.tidy, "clang-tidy on what changed since main; on everything with --full", "long"),
]
# What a step needs to have run before it.
NEEDS = {
    **dict.fromkeys(["unit", "laws", "worked", "golden", "correct", "examples", "by-hand", "schema", "docs", "determinism", "bench", "tidy"], ["build"]),
    **dict.fromkeys(["asan-unit", "asan-laws", "asan-worked", "asan-golden", "fuzz"], ["asan"]),
}


def chosen(options):
    if not options.step:
        return [step for step in STEPS if not (options.quick and step[3] == "long")]
    known = [step[0] for step in STEPS]
    for name in options.step:
        if name not in known:
            sys.exit(f"check: no step \"{name}\"; there are: {' '.join(known)}")
    wanted = set(options.step) | {need for name in options.step for need in NEEDS.get(name, [])}
    return [step for step in STEPS if step[0] in wanted]


def main():
    lines = "\n".join(f"  {name:<12} {about}" for name, _, about, _ in STEPS)
    parser = argparse.ArgumentParser(prog="./check", formatter_class=argparse.RawDescriptionHelpFormatter,
                                     description="Runs every test of Tanji.", epilog="steps:\n" + lines)
    parser.add_argument("--quick", action="store_true", help="without sanitizers, fuzzers and clang-tidy")
    parser.add_argument("--full", action="store_true", help="clang-tidy on every file, not only on those changed")
    parser.add_argument("--step", action="append", metavar="NAME", help="this step only (and the build that it needs)")
    options = parser.parse_args()

    os.chdir(Path(__file__).resolve().parents[2])
    run.full = options.full
    passed = failed = 0
    broken = set()
    begin = time.monotonic()
    for name, function, _, _ in chosen(options):
        start = time.monotonic()
        if any(need in broken for need in NEEDS.get(name, [])):
            outcome = run.Outcome(0, 1, "not run: the build that it needs failed")
        else:
            try:
                outcome = function()
            except Exception as error:  # noqa: BLE001 - a fault of a step must not hide the steps after it
                outcome = run.Outcome(0, 1, f"{type(error).__name__}: {error}")
        if outcome.failed == 0 and outcome.passed == 0:
            outcome = run.Outcome(0, 1, outcome.text + "\nnothing was tested")
        passed += outcome.passed
        failed += outcome.failed
        if outcome.failed:
            broken.add(name)
            print(outcome.text.rstrip(), flush=True)
        mark = "FAILED" if outcome.failed else "ok"
        print(f"{name:<12} {mark:<6} {time.monotonic() - start:7.1f} s  {outcome.passed:6} passed  {outcome.failed:4} failed{outcome.note}", flush=True)
    print(f"in all {time.monotonic() - begin:.0f} s")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
