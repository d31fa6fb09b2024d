#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Sheets worked by hand beside sample studies, compared with what the program computes. check_by_hand.py PROGRAM

examples/NAME/by-hand.csv has a row a number: `id`, `what` in words, `calculation` over numbers and the ids of rows above, `value` as worked
out, `unit`, `source` and `path`. Nothing of the program is used to check the sheet itself:
- `source` names where a number was read: `gwp ROW` (data/gwp/gwp.csv, AR6, 100 years), `factor ID` (data/factors/core), `study` (the author's amount,
  which must stand in study.yaml), `constant`; rows that are worked out have none;
- `value` must be what `calculation` gives;
- `path` is a result path of `tanji calc --json`; `#beyond` after it is what lies beyond the boundary, `#aircraft` the part of aircraft, `#with-uptake` and
  `#without-uptake` the two totals, `#carbon.KIND` the carbon in the product.
Every total of the base and of the author's variants, and every stage and cell of the base, must have its row."""

import ast
import csv
import json
import operator
import re
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NEAR = Fraction(1, 10**9)
OPERATIONS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def worked(text, known):
    """The value of a calculation in exact fractions."""
    def walk(node):
        if isinstance(node, ast.BinOp) and type(node.op) in OPERATIONS:
            return OPERATIONS[type(node.op)](walk(node.left), walk(node.right))
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return -walk(node.operand)
        if isinstance(node, ast.Constant):
            return Fraction(ast.get_source_segment(text, node))
        if isinstance(node, ast.Name):
            return known[node.id]
        raise ValueError(f"no calculation: {text}")

    return walk(ast.parse(text, mode="eval").body)


def same(left, right):
    return abs(left - right) <= NEAR * max(abs(left), abs(right), Fraction(1, 10**6))


class Sources:
    def __init__(self):
        self.gwp = {row["gas"]: row["gwp"] for row in rows_of(ROOT / "data/gwp/gwp.csv") if row["set"] == "AR6" and row["horizon_years"] == "100"}
        self.factors = {row["id"]: row for path in sorted((ROOT / "data/factors/core").glob("*.csv")) for row in rows_of(path)}

    def fault(self, row, study):
        """What is wrong with the source of a row; empty when it says what the row says."""
        kind, _, name = row["source"].partition(" ")
        read = None
        if kind == "gwp":
            read, unit = self.gwp.get(name), "kgCO2e/kg"
        elif kind == "factor":
            read, unit = self.factors.get(name, {}).get("value"), self.factors.get(name, {}).get("unit")
        elif kind == "study":
            written = rf"(?<![\d.]){re.escape(row['calculation'])}( %| ?{re.escape(row['unit'])})(?![\w/])"
            return "" if re.search(written, study) else f"{row['calculation']} {row['unit']} does not stand in study.yaml"
        elif kind == "constant" or (not kind and re.search("[a-z]", row["calculation"])):
            return ""
        else:
            return "a number without a source"
        if read is None:
            return f"there is no {row['source']}"
        return "" if Fraction(read) == Fraction(row["calculation"]) and unit == row["unit"] else f"{row['source']} reads {read} {unit}"


def numbers_of(result):
    """Every number of a result by its path."""
    found, needed = {}, set()

    def add(path, value):
        found[path] = found.get(path, Fraction(0)) + Fraction(repr(value))

    for variant in result["variants"]:
        own = variant["id"] == "base" or not variant["id"].startswith(("gwp-", "method-", "grid-only"))
        for product in variant["products"]:
            root, base = product["path"], variant["id"] == "base"
            add(root, product["total"]["value"])
            needed |= {root} if own else set()
            add(root + "#with-uptake", product["uptake"]["with"]["value"])
            add(root + "#without-uptake", product["uptake"]["without"]["value"])
            for row in product["stages"] + product["cells"]:
                add(row["path"], row["value"])
                needed |= {row["path"]} if base else set()
                if row.get("origin") == "aircraft":
                    add(root + "#aircraft", row["value"])
            for row in product["outside"]:
                beyond = f"{root}/{row['stage']}///{row['gas']}/{row['category']}#beyond"
                path = beyond if row["beyond_boundary"] else row["path"]
                add(path, row["value"])
                needed |= {path} if base else set()
            for row in product.get("lines", []):
                add(row["path"], row["value"])
    for product in result["products"]:
        for kind, text in product.get("carbon", {}).items():
            add(f"{product['id']}/base#carbon.{kind}", float(text.split()[0]))
    return found, needed


def check(program, sheet, sources, expect):
    name = f"examples/{sheet.parent.name}/by-hand.csv"
    study = (sheet.parent / "study.yaml").read_text(encoding="utf-8")
    done = subprocess.run([program, "calc", sheet.parent, "--json"], capture_output=True, check=False)
    expect(done.returncode == 0, f"{name}: tanji calc: exit code {done.returncode}\n{done.stderr.decode('utf-8', 'replace')}")
    if done.returncode != 0:
        return
    result = json.loads(done.stdout)
    numbers, needed = numbers_of(result)
    known = {}
    for row in rows_of(sheet):
        try:
            value = known[row["id"]] = worked(row["calculation"], known)
        except (KeyError, ValueError, SyntaxError, ZeroDivisionError) as error:
            expect(False, f"{name}: {row['id']}: {type(error).__name__}: {error}")
            continue
        expect(same(value, Fraction(row["value"])), f"{name}: {row['id']}: {row['calculation']} is {float(value):.12g}, not {row['value']}")
        fault = sources.fault(row, study)
        expect(not fault, f"{name}: {row['id']}: {fault}")
        path = row["path"]
        if not path:
            continue
        needed.discard(path)
        expect(path in numbers, f"{name}: {row['id']}: the result has no {path}")
        if path in numbers:
            expect(same(value, numbers[path]), f"{name}: {row['id']}: {path} is {float(value):.12g} by hand, {float(numbers[path]):.12g} by the program")
    expect(not needed, f"{name}: no row for {', '.join(sorted(needed))}")
    if sheet.parent.name == "vector":
        schema = json.loads((ROOT / "docs/result.schema.json").read_text(encoding="utf-8"))
        base = result["variants"][0]["products"][0]
        held = {row["category"] for row in base["cells"] + base["outside"] if row["value"] != 0}
        missing = set(schema["definitions"]["category"]["enum"]) - held
        expect(not missing, f"{name}: no figure of the categories {', '.join(sorted(missing))}")


def main():
    program = str(Path(sys.argv[1]).resolve())
    found = []

    def expect(good, message):
        found.append("" if good else message)

    sheets = sorted((ROOT / "examples").glob("*/by-hand.csv"))
    expect(any(sheet.parent.name == "vector" for sheet in sheets), "examples/vector/by-hand.csv is missing")
    sources = Sources()
    for sheet in sheets:
        check(program, sheet, sources, expect)
    failures = [message for message in found if message]
    print("\n".join(failures))
    print(f"{len(found) - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
