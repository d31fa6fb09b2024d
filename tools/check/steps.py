# SPDX-License-Identifier: Apache-2.0
"""What each step of ./check does."""

import os
import re
import tempfile
from pathlib import Path

import tidy as tidy_module
from run import JOBS, Outcome, add, counted, execute, gtest, in_parallel, single

ASAN = {
    "ASAN_OPTIONS": "detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1",
    "UBSAN_OPTIONS": "print_stacktrace=1",
    "ASAN_SYMBOLIZER_PATH": "/usr/bin/addr2line",
}


def sources(*patterns):
    return sorted(path for pattern in patterns for top in ("src", "tests", "tools", "bench") for path in Path(top).rglob(pattern))


def script(name, *arguments):
    return lambda: counted(["python3", f"tools/{name}", *arguments])


def format_():
    files = sources("*.cpp", "*.h")
    code, text = execute(["clang-format-19", "--dry-run", "-Werror", *files])
    bad = set(re.findall(r"^(.+?):\d+:\d+: error:", text, re.M))
    if code != 0 and not bad:
        return Outcome(0, 1, text)
    names = "".join(f"  {name}\n" for name in sorted(bad))
    return Outcome(len(files) - len(bad), len(bad), f"not as clang-format-19 writes it (mend with clang-format-19 -i FILE):\n{names}")


# One CMake folder per kind of build; everything in it is built at once, so that a later step never waits for a compiler.
def build_release():
    return single(["bash", "tools/build.sh", "release", "--quiet", "-DTANJI_TESTS=ON"])


def build_asan():
    return single(["bash", "tools/build.sh", "asan", "--quiet"])


def unit(folder, env=None):
    programs = [Path(folder) / f"test_{part.name}" for part in sorted(Path("src").iterdir()) if any(part.rglob("*_test.cpp"))]
    return in_parallel(lambda program: gtest(program, env), programs)


def unit_release():
    return unit("build/release")


def unit_asan():
    return unit("build/asan", ASAN)


def laws_release():
    return gtest("build/release/laws")


def laws_asan():
    return gtest("build/asan/laws", ASAN)


def worked_release():
    return gtest("build/release/worked")


def worked_asan():
    return gtest("build/asan/worked", ASAN)


def golden_release():
    return counted(["python3", "tests/golden/run.py", "--program", "build/release/tanji"])


def correct_reports():
    return counted(["python3", "tests/audit/correct.py", "--program", "build/release/tanji"])


def golden_asan():
    return counted(["python3", "tests/golden/run.py", "--program", "build/asan/tanji"], ASAN)


def determinism():
    return counted(["bash", "tools/check_determinism.sh", "build/release/tanji"])


def bench():
    env = {"TANJI": str(Path("build/release/tanji").resolve())}
    commands = [["python3", "bench/run.py", "--smoke", file] for file in sorted(Path("bench").glob("*.bench"))]
    commands += [["python3", file, "--smoke"] for file in sorted(Path("bench").glob("*.py")) if file.name not in ("run.py", "common.py")]
    return add(single(command, env) for command in commands)


def fuzz_one(source):
    """The stored inputs first, each counted; then 5 seconds of new ones, from a copy so that the stored ones stay as they are."""
    name = source.stem.removeprefix("fuzz_")
    program, corpus = Path("build/asan") / source.stem, Path("tests/fuzz/corpus") / name
    stored = sorted(path for path in corpus.glob("*") if path.is_file())
    if not stored:
        return Outcome(0, 1, f"{source}: no stored inputs in {corpus}")
    outcome = single([program, "-timeout=10", *stored], ASAN)
    if outcome.failed:
        return outcome
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh"
        fresh.mkdir()
        found = Path(os.path.abspath("build/asan/found")) / name
        found.mkdir(parents=True, exist_ok=True)
        # The seed is fixed: what ./check finds on one machine it finds on another.
        more = single([program, "-seed=1", "-max_total_time=5", "-timeout=10", "-rss_limit_mb=2048", f"-artifact_prefix={found}/", fresh, corpus], ASAN)
    return Outcome(len(stored) + more.passed, more.failed, more.text)


def fuzz():
    return in_parallel(fuzz_one, sorted(Path("tests/fuzz").glob("fuzz_*.cpp")))


def tidy():
    return tidy_module.check(JOBS)
