#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes docs/codes.md, every message of the program but the rules of the audit, from the word catalogue. With --check it only says whether
the file on disk is what it would write."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs/codes.md"
CODE = re.compile(r"([A-Z]+-\d+)(?:\.(expected|hint))?$")
FAMILIES = {
    "CLI": "the command line", "CSV": "tables", "ENG": "the calculation", "EVID": "evidence", "FACTOR": "factor tables and packs",
    "FILE": "files", "FORMULA": "formulas", "GWP": "GWP sets", "JSON": "JSON", "LC": "use, end of life, transport, contracts, gases and land",
    "PACT": "suppliers' footprints", "PATH": "result paths", "PDF": "the PDF", "PIN": "study.lock",
    "PX": "suppliers' footprints: what must hold in them", "READ": "reports of any origin", "SAVE": "writing a study", "STUDY": "the study",
    "SUP": "suppliers of a study", "TABLE": "tables of a study", "UN": "units of amounts and factors", "UNC": "uncertainty",
    "UNIT": "units", "UPD": "newer releases of factor packs", "YAML": "YAML", "ZIP": "ZIP archives",
}


def read_words(language):
    """{code: {"": text, "expected": text, "hint": text}} of all files but those of the rules."""
    codes = {}
    for path in sorted((ROOT / "data/words" / language).glob("*.txt")):
        if path.name.startswith("rules"):
            continue
        for line in path.read_text(encoding="utf-8").split("\n"):
            key, equals, text = line.partition("=")
            match = CODE.match(key.strip())
            if equals and match:
                codes.setdefault(match[1], {})[match[2] or ""] = text.strip().replace("''", "'").replace("|", "\\|")
    return codes


def page():
    zh, en = read_words("zh-CN"), read_words("en")
    lines = ["# Messages", "",
             "Every message has a code that never changes its meaning. Each says what was found, what was expected and what to do, in the reader's",
             "language. `{name}` stands for what was found in the file at hand. Codes of the audit stand in [rules](rules/README.md).",
             "This page is written by `tools/gen_codes.py` from the word catalogue.", ""]
    by_family = {}
    for code in en:
        by_family.setdefault(code.split("-")[0], []).append(code)
    for family in sorted(by_family):
        lines += [f"## {family}: {FAMILIES.get(family, 'others')}", ""]
        for code in sorted(by_family[family]):
            lines += [f"### {code}", "", f"{en[code].get('', '')}", ""]
            lines += [f"- expected: {en[code]['expected']}"] if "expected" in en[code] else []
            lines += [f"- what to do: {en[code]['hint']}"] if "hint" in en[code] else []
            chinese = zh.get(code, {})
            lines += [f"- 中文：{chinese.get('', '')}"]
            lines += [f"- 应为：{chinese['expected']}"] if "expected" in chinese else []
            lines += [f"- 处理：{chinese['hint']}"] if "hint" in chinese else []
            lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def main():
    text = page()
    if "--check" in sys.argv:
        current = TARGET.read_text(encoding="utf-8") if TARGET.exists() else ""
        good = current == text
        if not good:
            print("docs/codes.md is not what the word catalogue says; run python3 tools/gen_codes.py")
        print(f"{int(good)} passed, {int(not good)} failed")
        return 0 if good else 1
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
