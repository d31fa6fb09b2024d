#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares every #include in src/, tools/ and tests/ with tools/layers.txt. Fails, too, when it sees too little."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^">]+)[">]', re.M)


def read_table(text):
    libraries, outside = {}, {}
    for line in text.split("\n"):
        line = line.split("#", 1)[0].strip()
        if line.startswith("="):
            name, *heads = line[1:].split()
            outside[name] = heads
        elif line:
            match = re.fullmatch(r"(\w+)(?: \((\d+)\))?:([^|]*)\|(.*)", line)
            if not match:
                sys.exit(f"tools/layers.txt: cannot read the line: {line}")
            libraries[match[1]] = {"least": int(match[2] or 0), "ours": match[3].split(), "outside": match[4].split()}
    return libraries, outside


class Check:
    def __init__(self):
        self.passed = self.failed = 0

    def expect(self, good, message):
        self.passed += bool(good)
        self.failed += not good
        if not good:
            print(message)


def outside_library(header, outside):
    return next((name for name, heads in outside.items() if any(header == h or (h.endswith("/") and header.startswith(h)) for h in heads)), None)


def is_standard(header):
    """<vector>, <cmath>: no folder, no ending."""
    return re.fullmatch(r"[a-z_0-9]+", header) is not None


def judge(path, rule, libraries, outside):
    """Why this file may not include what it includes; empty when it may."""
    relative = path.relative_to(ROOT)
    own = relative.parts[1] if relative.parts[0] == "src" else None
    is_test = path.stem.endswith("_test") or relative.parts[0] == "tests"
    for kind, header in INCLUDE.findall(path.read_text(encoding="utf-8")):
        first = header.split("/")[0]
        if kind == '"':
            if own is None and ((path.parent / header).exists() or (ROOT / "tests" / header).exists()):
                continue
            if first not in libraries:
                yield f'"{header}" is not the path of a header from src/'
            elif first != own and "*" not in rule["ours"] and first not in rule["ours"]:
                yield f'{own} may not include "{header}" (tools/layers.txt)'
            elif not (ROOT / "src" / header).exists():
                yield f'"{header}" does not exist'
        elif not is_standard(header):
            name = outside_library(header, outside)
            if name is None:
                yield f"<{header}> belongs to no library of tools/layers.txt"
            elif name == "gtest" and is_test:
                continue
            elif path.suffix == ".h" and own is not None and not is_test:
                yield f"<{header}>: outside libraries stand in .cpp files only"
            elif name not in rule["outside"] and not (is_test and name in ("json", "pugixml")):
                yield f"{own or relative.parts[0]} may not use {name} (<{header}>)"


def main():
    libraries, outside = read_table((ROOT / "tools/layers.txt").read_text(encoding="utf-8"))
    check = Check()
    for folder in sorted(path.name for path in (ROOT / "src").iterdir() if path.is_dir()):
        check.expect(folder in libraries, f"src/{folder}: not in tools/layers.txt")
    for name, rule in libraries.items():
        top = ROOT / "src" / name if rule["least"] else ROOT / name
        files = sorted(path for ending in ("*.h", "*.cpp") for path in top.rglob(ending))
        check.expect(len(files) >= rule["least"], f"{top.relative_to(ROOT)}: {len(files)} files, there must be at least {rule['least']}: has the folder moved?")
        for known in rule["ours"]:
            check.expect(known == "*" or known in libraries, f"tools/layers.txt: {name} names {known}, which is no library")
        for path in files:
            reasons = list(judge(path, rule, libraries, outside))
            check.expect(not reasons, "\n".join(f"{path.relative_to(ROOT)}: {reason}" for reason in reasons))
    order = list(libraries)
    for name, rule in libraries.items():
        late = [used for used in rule["ours"] if used != "*" and order.index(used) > order.index(name)]
        check.expect(not late, f"tools/layers.txt: {name} stands above {', '.join(late)}, though data flows downwards")
    print(f"{check.passed} passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
