#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""One name, one type: a type of namespace tanji that two files define differently links without a word and reads wrong memory."""

import re
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOISE = [
    (re.compile(r"//[^\n]*"), ""),
    (re.compile(r'R"(\w*)\(.*?\)\1"', re.S), '""'),
    (re.compile(r'"(\\.|[^"\\\n])*"'), '""'),
    (re.compile(r"'(\\.|[^'\\\n])'"), "' '"),
]
# A namespace, the definition of a type (no specialisation, no member of another), any other brace.
TOKEN = re.compile(r"namespace\s*([\w:]*)\s*\{|\b(?:struct|class|enum class|enum|union)\s+(\w+)(?:\s+final)?(?:\s*:(?!:)[^;{()=]*)?\s*\{|\{|\}")


def types_of(text):
    for pattern, by in NOISE:
        text = pattern.sub(by, text)
    open_scopes = []
    for match in TOKEN.finditer(text):
        if match[0] == "}":
            if open_scopes:
                open_scopes.pop()
        elif match[0].startswith("namespace"):
            open_scopes.append(match[1])  # empty: anonymous, what it holds is the file's own
        elif match[2]:
            if all(open_scopes):
                yield "::".join([*open_scopes, match[2]])
            open_scopes.append("")
        else:
            open_scopes.append("")


def main():
    places = defaultdict(set)
    for path in sorted((ROOT / "src").rglob("*")):
        if path.suffix in (".h", ".cpp"):
            for name in types_of(path.read_text(encoding="utf-8")):
                places[name].add(str(path.relative_to(ROOT)))
    twice = {name: files for name, files in places.items() if len(files) > 1}
    for name, files in twice.items():
        print(f"{name} is defined in {', '.join(sorted(files))}: give one of them another name")
    fewest = 400  # as in the other checks: seeing too little is a fault
    blind = len(places) < fewest
    if blind:
        print(f"only {len(places)} types were seen")
    print(f"{len(places) - len(twice)} passed, {len(twice) + blind} failed")
    return 1 if twice or blind else 0


if __name__ == "__main__":
    sys.exit(main())
