# SPDX-License-Identifier: Apache-2.0
"""Running a program and reading from its output how many tests passed."""

import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

full = False  # set by --full
JOBS = int(os.environ.get("TANJI_JOBS") or os.cpu_count() or 2)


@dataclass
class Outcome:
    passed: int
    failed: int
    text: str = ""  # shown when something failed
    note: str = ""  # shown behind the count, always


def add(outcomes):
    outcomes = list(outcomes)
    return Outcome(sum(o.passed for o in outcomes), sum(o.failed for o in outcomes), "\n".join(o.text for o in outcomes if o.failed and o.text),
                   "".join(o.note for o in outcomes))


def in_parallel(function, items):
    with ThreadPoolExecutor(JOBS) as pool:
        return add(pool.map(function, items))


def execute(command, env=None, timeout=1800):
    """(exit code, output and errors as one text)"""
    try:
        done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, **(env or {})},
                              timeout=timeout, check=False)
    except FileNotFoundError as error:
        return 127, str(error)
    except subprocess.TimeoutExpired as error:
        return 124, (error.stdout or b"").decode("utf-8", "replace") + f"\nstopped after {timeout} s"
    return done.returncode, done.stdout.decode("utf-8", "replace")


def counted(command, env=None, timeout=1800):
    """A program whose last line is "N passed, N failed"."""
    code, text = execute(command, env, timeout)
    last = text.rstrip().rsplit("\n", 1)[-1]
    match = re.fullmatch(r"(\d+) passed, (\d+) failed", last)
    if not match:
        return Outcome(0, 1, f"{text}\n{' '.join(map(str, command))}: exit code {code}, and no count at its end")
    passed, failed = int(match[1]), int(match[2])
    if code != 0 and failed == 0:
        return Outcome(passed, 1, f"{text}\n{' '.join(map(str, command))}: exit code {code} though nothing failed")
    return Outcome(passed, failed, text)


def single(command, env=None, timeout=1800):
    """A program that passes by ending with 0: one test."""
    code, text = execute(command, env, timeout)
    return Outcome(1, 0) if code == 0 else Outcome(0, 1, f"{text}\n{' '.join(map(str, command))}: exit code {code}")


def gtest(program, env=None):
    """A GoogleTest program. A skipped test is a failed one, but for the check against schemas that are not ours to give out."""
    code, text = execute([program, "--gtest_color=no"], env)
    ended = re.search(r"^\[==========\] \d+ tests? from \d+ test suites? ran", text, re.M)
    passed = len(re.findall(r"^\[       OK \] ", text, re.M))
    failed = len(set(re.findall(r"^\[  FAILED  \] (\S+?),? ", text.split("[==========]", 2)[1] if ended else text, re.M)))
    excused = 0
    for match in re.finditer(r"^\[ RUN      \] (\S+)\n((?:(?!^\[ ).*\n)*)\[  SKIPPED \] \1", text, re.M):
        if "TANJI_OOXML_XSD" in match[2] and not os.environ.get("TANJI_OOXML_XSD"):
            excused += 1
        else:
            failed += 1
            text += f"\n{match[1]} was skipped, which counts as failed"
    if not ended or (code != 0 and failed == 0):
        failed += 1
        text += f"\n{program}: exit code {code} before its end"
    if passed + failed == 0:
        failed, text = 1, text + f"\n{program}: no test ran"
    if failed:
        text = "\n".join(line for line in text.split("\n") if not re.match(r"\[( RUN|       OK|------)", line))
    return Outcome(passed, failed, f"== {Path(program).name}\n{text}", f"  ({excused} not run: no OOXML schemas)" if excused else "")
