#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks data/factors, data/gwp, data/pinyin and data/LICENSES.md: every row has what it must have and says what its source says.

Ends with `N passed, N failed`; exit code 1 when something failed. Each rule names the rows that break it.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, InvalidOperation
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data"
FACTORS = DATA / "factors"
PACKS = ("core", "cpcd", "oekobaudat")
ALL_ROWS = 6678  # rows of the material read: none may get lost between the factor and the GWP tables
LARGEST = 1_000_000  # bytes of one table
COLUMNS = (
    "id,set,kind,name_zh,name_en,name_source,category,technology,geography,year,published,value,unit,unit_text,gas,"
    "category_of_emission,gwp_basis,boundary,boundary_text,td_losses,load_and_empty_running,calorific_basis,"
    "biogenic_convention,ncv,ncv_unit,carbon_content,carbon_content_unit,oxidation_pct,density,density_unit,split,"
    "uncertainty_pct,issuer,document,document_no,place,url,quote,licence,licence_id,note,doubtful,superseded_by"
).split(",")
NEEDED = ("id kind name_source value unit unit_text boundary boundary_text geography category issuer document place url quote licence licence_id").split()
GWP_COLUMNS = "gas,cas,formula,name_long,set,horizon_years,gwp,source,url,quote,note,gas_text".split(",")
NUMERATOR = re.compile(r"(kg|g|t|lb)(CO2e|CO2|CH4|N2O)")
REFERENCE = re.compile(
    r"(?:10{2,6})?(?:kWh|MWh|GJ|TJ|mmBtu|t|kg|g|short_ton|L|m3|Nm3|gal_us|scf|km|m2|m|piece|vehicle|book)"
    r"(?:\{(?:net|gross)\})?(?:\*(?:km|mile))?"
)
UNIT_OF_FUEL = re.compile(r"(GJ|kJ)/(?:10000)?(t|kg|Nm3|m3)")
GEOGRAPHY = re.compile(r"[A-Z]{2,3}(-[A-Z0-9]{1,3})?|CN-GRID-(NC|NE|EC|CC|NW|SC|SW)|US-eGRID-[A-Z]{4}|EU-27|WEU|GLO|region:[A-Za-z0-9 ]+")
DOUBT = re.compile(r"DOUBTFUL|SECONDARY EVIDENCE|secondary quotation|NEGATIVE:|guideline not identified|low value;|same value for virgin and recycled")

# A value that the quote does not print, and why: the rule that has to hold instead.
DERIVED = {"core/fuels_cn.csv": "computed from the printed net calorific value, carbon content and oxidation; the quote prints these"}


class Check:
    def __init__(self):
        self.passed = self.failed = 0

    def expect(self, good, message):
        self.passed += bool(good)
        self.failed += not good
        if not good:
            print(message)
        return good


def number(text):
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def printed(digits, text):
    return re.search(r"(?<![\d.])" + re.escape(digits.lstrip("-")) + r"(?!\d)", text) is not None


def agrees(exact, text):
    """Whether `text` is `exact` rounded to as many decimals as it shows."""
    shown = Decimal(text)
    step = Decimal(1).scaleb(shown.as_tuple().exponent)
    return shown in (exact.quantize(step, ROUND_HALF_UP), exact.quantize(step, ROUND_HALF_EVEN))


def read(path, check):
    raw = path.read_bytes()
    check.expect(len(raw) <= LARGEST, f"{path}: {len(raw)} bytes; the most is {LARGEST}")
    check.expect(b"\r" not in raw and not raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\n"), f"{path}: line ends or byte order mark")
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.DictReader(handle, strict=True)
        rows = list(reader)
    check.expect(all(None not in row and None not in row.values() for row in rows), f"{path}: a row has not as many cells as the head")
    return reader.fieldnames, rows


def words_of(path, column, word, check):
    table = defaultdict(set)
    for row in read(path, check)[1]:
        table[row[column] if column else ""].add(row[word])
        check.expect(row["name_zh"] and row["name_en"], f"{path}: {row[word]} lacks a name")
    return table


def fuel_faults(row):
    """NCV x carbon content x oxidation x 44/12 against the printed value and the per-unit figure of the note."""
    unit = UNIT_OF_FUEL.fullmatch(row["ncv_unit"])
    if not unit or row["carbon_content_unit"] not in ("tC/TJ", "tC/GJ"):
        yield "unit of the calorific value or the carbon content"
        return
    per_gj = Decimal(row["carbon_content"]) / (1000 if row["carbon_content_unit"] == "tC/TJ" else 1) * Decimal(row["oxidation_pct"]) / 100 * 44 / 12
    if not agrees(per_gj, row["value"]):
        yield f"carbon content x oxidation x 44/12 = {per_gj:.8f}, not {row['value']}"
    if not (printed(row["ncv"], row["quote"]) and printed(row["carbon_content"], row["quote"])):
        yield "the quote lacks the calorific value or the carbon content"
    told = re.search(r"with the NCV ([\d.]+) tCO2/(\S+) \(both computed\)", row["note"])
    if not told:
        yield "the note lacks the figure per unit"
        return
    ncv = Decimal(row["ncv"])
    per_unit = per_gj * ncv
    if unit[1] == "kJ":  # kJ/kg is GJ/t x 1000; kJ/m3 is GJ/10^4 m3 x 100
        per_unit /= 1000 if unit[2] == "kg" else 100
    if not agrees(per_unit, told[1]):
        yield f"with the NCV {per_unit:.8f}, not {told[1]}"


def row_faults(name, row, vocabulary, kinds, units, licences):
    for column in NEEDED:
        if not row[column]:
            yield f"{column} is empty"
    if not row["name_zh"] and not row["name_en"]:
        yield "no name"
    if not re.fullmatch(r"[a-z0-9][a-z0-9.-]*", row["id"]):
        yield "the id has other characters than a-z, 0-9, dot and hyphen"
    for column in ("value", "ncv", "carbon_content", "oxidation_pct", "density", "uncertainty_pct"):
        if row[column] and number(row[column]) is None:
            yield f"{column} is not a number: {row[column]}"
    for left, right in (("ncv", "ncv_unit"), ("carbon_content", "carbon_content_unit"), ("density", "density_unit")):
        if bool(row[left]) != bool(row[right]):
            yield f"{left} and {right} do not go together"
    for column, words in vocabulary.items():
        if row[column] not in words:
            yield f"{column}: {row[column]} is not in vocabulary.csv"
    if row["kind"] not in kinds:
        yield f"kind {row['kind']} is not in kinds.csv"
    if row["unit"] not in units:
        yield f"unit {row['unit']} is not in units-used.csv"
    numerator, _, reference = row["unit"].partition("/")
    gas = NUMERATOR.fullmatch(numerator)
    if row["kind"] == "constant":
        if row["gas"] or row["unit"] != "t/m3":
            yield "a constant has a gas or an unknown unit"
    elif not gas or not REFERENCE.fullmatch(reference):
        yield f"unit {row['unit']} is not of the grammar"
    elif gas[2] != row["gas"]:
        yield f"gas {row['gas']} in a row of {row['unit']}"
    else:
        if (row["gas"] == "CO2") != (row["gwp_basis"] == "CO2-only") or (row["gas"] in ("CH4", "N2O")) != (row["gwp_basis"] == "per-gas"):
            yield f"gwp_basis {row['gwp_basis']} for {row['gas']}"
        tag = re.search(r"\{(\w+)\}", row["unit"])
        if tag and tag[1] != row["calorific_basis"]:
            yield f"calorific_basis {row['calorific_basis']} for {row['unit']}"
    if not GEOGRAPHY.fullmatch(row["geography"]):
        yield f"geography {row['geography']}"
    if row["year"] and not re.fullmatch(r"(19|20)\d\d", row["year"]):
        yield f"year {row['year']}"
    if row["published"] and not re.fullmatch(r"20\d\d(-\d\d(-\d\d)?)?", row["published"]):
        yield f"published {row['published']}"
    if row["licence_id"] not in licences:
        yield f"licence {row['licence_id']} is not in LICENSES.md"
    if ("CPCD" in row["issuer"] or row["licence_id"] in ("CPCD-UNVERIFIED", "UNVERIFIED")) != name.startswith("cpcd/"):
        yield "a row of unclear licence outside its pack, or another row inside it"
    if (row["licence_id"] == "OEKOBAUDAT") != name.startswith("oekobaudat/"):
        yield "a row of ÖKOBAUDAT outside its pack, or another row inside it"
    if DOUBT.search(row["note"]) and not row["doubtful"]:
        yield "the note doubts the value, `doubtful` is empty"
    if row["kind"] == "avoided" and row["boundary"] != "avoided":
        yield "a credit without the boundary `avoided`"
    if row["kind"].startswith("electricity") and row["td_losses"] == "n/a":
        yield "electricity without td_losses"
    if row["kind"] == "transport" and row["load_and_empty_running"] == "n/a":
        yield "transport without load_and_empty_running"
    for pair in filter(None, row["split"].split(";")):
        key, _, value = pair.partition("=")
        if not re.fullmatch(r"[a-z0-9_]+", key) or number(value) is None:
            yield f"split: {pair}"
    if name in DERIVED:
        yield from fuel_faults(row)
    elif not printed(row["value"], row["quote"]):
        yield f"the quote does not hold {row['value']}: {row['quote']}"


def readme_counts(path):
    return {match[1]: int(match[2]) for match in re.finditer(r"^\| `?([\w./-]+\.csv)`? \| (\d+) \|", path.read_text(encoding="utf-8"), re.M)}


def check_factors(check):
    vocabulary = words_of(FACTORS / "vocabulary.csv", "column", "word", check)
    kinds = words_of(FACTORS / "kinds.csv", None, "kind", check)[""]
    units = {row["unit"]: int(row["rows"]) for row in read(FACTORS / "units-used.csv", check)[1]}
    licences = set(re.findall(r"^\| `([^`]+)` \|", (DATA / "LICENSES.md").read_text(encoding="utf-8"), re.M))
    told = readme_counts(FACTORS / "README.md")
    found, everything = {}, []
    for path in sorted(FACTORS.glob("*/*.csv")):
        name = path.relative_to(FACTORS).as_posix()
        check.expect(path.parent.name in PACKS, f"{name}: not one of the packs")
        head, rows = read(path, check)
        if not check.expect(head == COLUMNS, f"{name}: the columns are not those of the schema"):
            continue
        check.expect([r["id"] for r in rows] == sorted(r["id"] for r in rows), f"{name}: rows are not sorted by id")
        for row in rows:
            faults = list(row_faults(name, row, vocabulary, kinds, units, licences))
            check.expect(not faults, f"{name}: {row['id']}: " + "; ".join(faults))
        found[name] = len(rows)
        everything += [(name, row) for row in rows]
    check.expect(told == found, f"data/factors/README.md: counts differ from the files: {sorted(set(told.items()) ^ set(found.items()))}")
    ids = Counter(row["id"] for _, row in everything)
    check.expect(max(ids.values(), default=0) == 1, f"ids used twice: {[i for i, n in ids.items() if n > 1]}")
    used = Counter(row["unit"] for _, row in everything)
    check.expect(units == used, f"units-used.csv differs from the tables: {sorted(set(units.items()) ^ set(used.items()))}")
    check.expect({row["superseded_by"] for _, row in everything} - {""} <= set(ids), "superseded_by names an id that does not exist")
    for column, words in vocabulary.items():
        check.expect(column in COLUMNS, f"vocabulary.csv: no column {column}")
    ids_of_text = defaultdict(set)
    for _, row in everything:
        ids_of_text[row["licence"]].add(row["licence_id"])
    for text, there in ids_of_text.items():
        check.expect(len(there) == 1, f"the licence {text!r} has the ids {sorted(there)}")
    licensed = Counter(row["licence_id"] for _, row in everything)
    table = dict(re.findall(r"^\| `([^`]+)` \| (\d+) \|", (DATA / "LICENSES.md").read_text(encoding="utf-8"), re.M))
    for licence, rows in licensed.items():
        check.expect(table.get(licence) == str(rows), f"LICENSES.md: {licence} has {rows} rows, not {table.get(licence)}")
    doubtful = sum(bool(row["doubtful"]) for _, row in everything)
    total = f"Together {len(everything)} rows, of which {doubtful} are doubtful."
    check.expect(total in (FACTORS / "README.md").read_text(encoding="utf-8"), f"data/factors/README.md lacks: {total}")
    check_sets(everything, ids, check)
    check_pairs(everything, check)
    for name, row in everything:
        parts = dict(pair.split("=") for pair in row["split"].split(";") if pair)
        if {"gwp_fossil", "gwp_biogenic", "gwp_luluc"} <= set(parts):
            total = sum(Decimal(v) for k, v in parts.items() if k.startswith("gwp_"))
            near = abs(total - Decimal(row["value"])) <= max(abs(Decimal(row["value"])) / 200, Decimal("0.0005"))
            check.expect(near, f"{name}: {row['id']}: the split adds up to {total}, not {row['value']}")
    return everything


def check_sets(everything, ids, check):
    sets = defaultdict(list)
    for _, row in everything:
        if row["set"]:
            sets[row["set"]].append(row)
    check.expect(len(sets) > 100, "hardly any set of gases was seen")
    for name, rows in sets.items():
        check.expect(name not in ids, f"set {name} is also the id of a row")
        gases = [row["gas"] for row in rows]
        check.expect(len(rows) > 1 and len(set(gases)) == len(gases) and "CO2e" not in gases, f"set {name}: gases {gases}")
        for column in ("kind", "category", "technology", "geography", "year", "boundary", "calorific_basis", "licence_id", "name_zh", "name_en"):
            check.expect(len({row[column] for row in rows}) == 1, f"set {name}: rows differ in {column}")


def check_pairs(everything, check):
    """Every tank-to-wheel row of DESNZ freight has its one well-to-tank row, by class and year."""
    sides = defaultdict(Counter)
    for name, row in everything:
        if name == "core/transport_desnz.csv":
            sides[row["boundary"]][row["category"], row["technology"], row["year"], row["unit"]] += 1
    check.expect(set(sides) == {"tank-to-wheel", "well-to-tank"}, f"DESNZ freight has the boundaries {sorted(sides)}")
    check.expect(sides["tank-to-wheel"] == sides["well-to-tank"], "DESNZ freight: rows without their other half")
    check.expect(max(sides["tank-to-wheel"].values(), default=0) == 1, "DESNZ freight: a class is there twice")


def check_gwp(check):
    folder = DATA / "gwp"
    head, rows = read(folder / "gwp.csv", check)
    check.expect(head == GWP_COLUMNS, "gwp.csv: the columns are not those of its README")
    told = readme_counts(folder / "README.md")
    sets = {row["set"]: row for row in read(folder / "sets.csv", check)[1]}
    table = {}
    for row in rows:
        key = (row["gas"], row["set"], row["horizon_years"])
        good = number(row["gwp"]) is not None and row["set"] in sets and row["horizon_years"] in ("20", "100", "500") and row["source"] and row["url"]
        check.expect(good and key not in table and row["gas_text"], f"gwp.csv: {key}: number, set, horizon, source, or there twice")
        check.expect(printed(row["gwp"], row["quote"]), f"gwp.csv: {key}: the quote does not hold {row['gwp']}")
        table[key] = row["gwp"]
    for name, row in sets.items():
        check.expect(row["name_zh"] and row["name_en"] and re.fullmatch(r"(19|20)\d\d", row["report_year"]), f"sets.csv: {name}: name or year")
        if row["variant_of"]:
            check.expect(row["variant_of"] in sets and row["overrides"] and row["evidence"] == "recalled", f"sets.csv: {name}: what it varies")
        else:
            horizons = sorted({int(h) for _, s, h in table if s == name})
            check.expect(row["horizons"] == ";".join(map(str, horizons)), f"sets.csv: {name}: horizons are {horizons}")
    assigned = read(folder / "assignments.csv", check)[1]
    flows = {"CO2 fossil", "CO2 biogenic", "CO2 land-use change", "CH4 fossil fugitive", "CH4 combustion", "CH4 biogenic", "N2O"}
    seen = defaultdict(set)
    for row in assigned:
        key = (row["gas"], row["set"], row["horizon_years"])
        seen[row["set"], row["horizon_years"]].add(row["flow"])
        if row["gas"] == "":
            good = row["basis"].startswith("gap: ") and not row["gwp"]
        elif row["cites"] == "definition":
            good = row["gas"] == "CO2" and row["gwp"] == "1"
        else:
            good = table.get(key) == row["gwp"] and row["cites"] == "gwp.csv: " + ", ".join(key)
        check.expect(good, f"assignments.csv: {row['set']} {row['horizon_years']} {row['flow']}: does not rest on a row")
    for (name, horizon), there in seen.items():
        check.expect(there == flows, f"assignments.csv: {name} {horizon}: flows missing {sorted(flows - there)}")
    check.expect(set(seen) == {(s, h) for _, s, h in table}, "assignments.csv: a set or a horizon is missing")
    files = {"gwp.csv": len(rows), "sets.csv": len(sets), "assignments.csv": len(assigned)}
    check.expect(told == files, f"data/gwp/README.md: counts differ from the files {files}")
    return rows


def is_han(char):
    return "\u3400" <= char <= "\u9fff" or char == "\u3007"


def check_pinyin(everything, check):
    folder = DATA / "pinyin"
    readings = {row["char"]: row["readings"].split() for row in read(folder / "readings.csv", check)[1]}
    words = {row["word"]: row["reading"].split() for row in read(folder / "words.csv", check)[1]}
    for char, all_of in readings.items():
        good = len(char) == 1 and is_han(char) and all_of and all(re.fullmatch("[a-z]+", r) for r in all_of) and len(set(all_of)) == len(all_of)
        check.expect(good, f"readings.csv: {char}: {all_of}")
    gb2312 = set()
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                gb2312.add(bytes((high, low)).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    check.expect(len(gb2312) == 6763 and gb2312 <= set(readings), f"readings.csv lacks {sorted(gb2312 - set(readings))[:20]}")
    named = {char for _, row in everything for char in row["name_zh"] if is_han(char)}
    check.expect(named and named <= set(readings), f"readings.csv lacks characters of factor names: {sorted(named - set(readings))}")
    for word, reading in words.items():
        good = len(word) > 1 and len(word) == len(reading) and all(r in readings.get(c, []) for c, r in zip(word, reading))
        check.expect(good, f"words.csv: {word}: {reading} is not made of readings of its characters")
        check.expect(good and reading != [readings[c][0] for c in word], f"words.csv: {word}: the first readings already say it")
    known = {"长途": "changtu", "银行": "yinhang", "重型": "zhongxing", "重庆": "chongqing", "厦门": "xiamen", "铝": "lv", "绿电": "lvdian", "热轧": "rezha"}
    for word, sound in known.items():
        check.expect("".join(words.get(word) or [readings[c][0] for c in word]) == sound, f"pinyin: {word} does not sound {sound}")
    traditional = [line for line in (folder / "traditional.csv").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")][1:]
    for line in traditional:
        check.expect(len(line.split(",")) == 2 and all(len(part) == 1 for part in line.split(",")), f"traditional.csv: {line}")
    files = {"readings.csv": len(readings), "words.csv": len(words), "traditional.csv": len(traditional)}
    check.expect(readme_counts(folder / "README.md") == files, f"data/pinyin/README.md: counts differ from the files {files}")


def main():
    check = Check()
    everything = check_factors(check)
    gwp = check_gwp(check)
    check.expect(len(everything) + len(gwp) == ALL_ROWS, f"{len(everything)} factor rows and {len(gwp)} GWP rows are not {ALL_ROWS}")
    check_pinyin(everything, check)
    print(f"values not printed in their quote: {', '.join(f'{name} ({reason})' for name, reason in DERIVED.items())}")
    print(f"{check.passed} passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
