# SPDX-License-Identifier: Apache-2.0
"""What the benchmarks share: the program, timing of whole processes, peak memory."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def program():
    """The program to time: $TANJI, else the release build."""
    path = Path(os.environ.get("TANJI", ROOT / "build/release/tanji"))
    if not path.exists():
        sys.exit(f"{path} is not there; build it first (./demo), or name it in TANJI")
    return str(path)


def once(command, good=(0,)):
    """Seconds and peak memory [MiB] of one run of a command, output thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in good:
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def several(command, runs, good=(0,)):
    """(least, median, largest) seconds and the largest peak memory [MiB] of several runs, after one that warms the caches."""
    once(command, good)
    measured = [once(command, good) for _ in range(runs)]
    seconds = sorted(each for each, _ in measured)
    return seconds[0], statistics.median(seconds), seconds[-1], max(memory for _, memory in measured)
