#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""No source over 500 lines, the licence in its first line, and nothing in the repository that must not land."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = {".cpp", ".h", ".py", ".sh", ".cmake", ".ts", ".svelte"}
NAMED = {"CMakeLists.txt", "demo", "check", "run", ".clang-tidy"}
LONGEST = 500
LARGEST = 3_000_000  # bytes

# Written in pieces, so that this file does not hold what it looks for.
FORBIDDEN = [
    (r"/(wor)k/|/(tm)p/w\b|(?<![\w.])/(ho)me/\w|(?<![\w.])/(ro)ot/", "a path of one machine"),
    (r"https?://[a-z.]*(np)m[a-z.]*/|https?://[a-z.]*(py)pi[a-z.]*|https?://[a-z.]*(deb)ian\.org|https?://[a-z.]*(ma)ven[a-z.]*/", "the host of a package registry"),
    (r"\b(TO)DO\b|\b(FIX)ME\b|\b(XX)X\b", "a word of unfinished work"),
]


def files():
    done = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=False)
    if done.returncode == 0:
        names = [name for name in done.stdout.decode("utf-8").split("\0") if name]
        return [ROOT / name for name in sorted(names) if (ROOT / name).is_file()]
    skipped = {"build", "out", ".git", "__pycache__", "node_modules"}
    return sorted(path for path in ROOT.rglob("*") if path.is_file() and not skipped & set(path.relative_to(ROOT).parts))


def faults(path):
    raw = path.read_bytes()
    if len(raw) > LARGEST:
        yield f"{len(raw)} bytes; the most is {LARGEST}"
    if b"\0" in raw[:8000]:
        return
    text = raw.decode("utf-8", "replace")
    if path.suffix in SOURCE or path.name in NAMED:
        lines = text.split("\n")
        length = len(lines) - (lines[-1] == "")
        if length > LONGEST:
            yield f"{length} lines; the most is {LONGEST}: find the seam"
        head = lines[1] if lines[0].startswith("#!") and len(lines) > 1 else lines[0]
        if "SPDX-License-Identifier: Apache-2.0" not in head:
            yield "the first line does not name the licence (SPDX-License-Identifier: Apache-2.0)"
    # Broken studies are kept as they are: that they are not UTF-8 is what they test.
    if "\ufffd" in text and "golden" not in path.parts and "corpus" not in path.parts:
        yield "is not UTF-8"
    for pattern, what in FORBIDDEN:
        if "unfinished" in what and path.suffix not in SOURCE:
            continue
        for match in re.finditer(pattern, text):
            yield f"line {text.count(chr(10), 0, match.start()) + 1}: {what}: {match[0]}"


def main():
    passed = failed = 0
    for path in files():
        found = list(faults(path))
        for fault in found:
            print(f"{path.relative_to(ROOT)}: {fault}")
        failed += bool(found)
        passed += not found
    for name in ("README.md", "README.zh-CN.md", "LICENSE", "CHANGELOG.md", "VERSION", "demo", "check", ".ci/run"):
        there = (ROOT / name).is_file()
        passed += there
        failed += not there
        if not there:
            print(f"{name} is missing")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
