#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The word catalogue data/words: the same keys and arguments in both languages, every key used, every code that src/ emits with its words."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORDS = ROOT / "data/words"
CODE = re.compile(r"[A-Z]{2,8}-\d{2,3}")
KEY = re.compile(r"[A-Za-z0-9][\w./-]*")
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
COMMENT = re.compile(r'("(?:[^"\\\n]|\\.)*")|//[^\n]*|/\*.*?\*/', re.S)


class Check:
    def __init__(self):
        self.passed = self.failed = 0

    def expect(self, good, message):
        self.passed += bool(good)
        self.failed += not good
        if not good:
            print(message)


def read_entries(path, check):
    """{key: text} of one file, as data/words/README.md describes it."""
    entries, key = {}, None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("#") or not line.strip():
            continue
        if line[0] in " \t":
            if key is not None:
                entries[key] += " " + line.strip()
            continue
        key, equals, text = (part.strip() for part in line.partition("="))
        name = f"{path.relative_to(ROOT)}:{number}"
        check.expect(equals and KEY.fullmatch(key), f"{name}: not KEY = text: {line}")
        check.expect(key not in entries, f"{name}: {key} stands here twice")
        entries[key] = text
    return entries


def argument_names(text):
    """Names of the ICU arguments, also of those inside the branches of plural and select: {name}, {name, plural, one {...} other {...}}."""
    text = re.sub(r"'[{}|#][^']*'?", "", text.replace("''", ""))
    names = set()

    def message(at):
        while at < len(text) and text[at] != "}":
            at = argument(at + 1) if text[at] == "{" else at + 1
        return at

    def argument(at):
        """From behind an opening brace to behind its closing one."""
        match = re.compile(r"\s*([\w.]+)\s*").match(text, at)
        if not match:
            names.add("?")
            return at
        names.add(match[1])
        at = match.end()
        while at < len(text) and text[at] != "}":
            at = message(at + 1) + 1 if text[at] == "{" else at + 1
        return at + 1

    message(0)
    return names


def source_text():
    """All of src/ but tests, without comments."""
    files = sorted(path for ending in ("*.h", "*.cpp") for path in (ROOT / "src").rglob(ending) if not path.stem.endswith("_test"))
    # A quote as a character would look like the beginning of a text.
    texts = {path: path.read_text(encoding="utf-8").replace("'\"'", "' '").replace("'\\\"'", "' '") for path in files}
    return {path: COMMENT.sub(lambda match: match[1] or " ", text) for path, text in texts.items()}


def table_cells():
    """What tables of data/ say; a rule, a stage or a field may name its key there."""
    cells = set()
    for path in (ROOT / "data").rglob("*"):
        if path.suffix in (".csv", ".yaml") and "factors" not in path.parts and path.is_file():
            cells.update(re.split(r'[\s,;:"\[\]{}]+', path.read_text(encoding="utf-8")))
    return cells


def patterns(literals):
    """Literals that are a part of a key: "stage." + id, "field.{}.label", id + ".hint"."""
    made = set()
    for literal in literals:
        if not re.fullmatch(r"[\w.{}-]+", literal) or len(re.sub(r"\{\}|[.-]", "", literal)) < 3:
            continue
        if "{}" in literal or literal.endswith((".", "_", "-")):
            body = ".+".join(re.escape(part) for part in literal.split("{}"))
            made.add(body + (".+" if literal.endswith((".", "_", "-")) else ""))
    return re.compile("|".join(sorted(made)) or r"(?!)")


def only_warned(code, sources):
    """Whether every line that emits the code calls it a warning or a note."""
    lines = [line for text in sources.values() for line in text.split("\n") if f'"{code}"' in line]
    return bool(lines) and all(re.search(r"warning\s*\(|Severity::(Warning|Note)|note\s*\(", line) for line in lines)


def main():
    check = Check()
    languages = sorted(path.name for path in WORDS.iterdir() if path.is_dir())
    check.expect(languages == ["en", "zh-CN"], f"data/words: en and zh-CN are expected, found {languages}")
    files = {language: {path.name: read_entries(path, check) for path in sorted((WORDS / language).glob("*.txt"))} for language in languages}
    names = sorted({name for entries in files.values() for name in entries})
    catalogue, home = {language: {} for language in languages}, {}
    for name in names:
        for language in languages:
            check.expect(name in files[language], f"data/words/{language}/{name} is missing")
            catalogue[language].update(files[language].get(name, {}))
        keys = {key for language in languages for key in files[language].get(name, {})}
        for key in sorted(keys):
            check.expect(key not in home, f"{key} stands in {name} and in {home.get(key)}")
            home[key] = name
            texts = {language: files[language].get(name, {}).get(key) for language in languages}
            for language, text in texts.items():
                check.expect(text is not None, f"data/words/{language}/{name}: {key} is missing")
            # One language may have nothing to say at a place ("第 3 页" has a word behind the number, "page 3" has none), not all.
            check.expect(any(texts.values()), f"{name}: {key} is empty")
            if all(texts.values()):
                given = {language: argument_names(text) for language, text in texts.items()}
                check.expect(len(set(map(frozenset, given.values()))) <= 1, f"{name}: {key}: the languages use other arguments: {given}")

    sources = source_text()
    literals = {literal for text in sources.values() for literal in LITERAL.findall(text)}
    codes = {literal for literal in literals if CODE.fullmatch(literal)}
    partial, cells, english = patterns(literals), table_cells(), catalogue.get("en", {})
    for code in sorted(codes):
        check.expect(code in english, f"src/ emits {code}, which has no words")
        if code in english and not only_warned(code, sources):
            check.expect(f"{code}.hint" in english, f"{code}.hint is missing: every error says what to do")
    for key in sorted(home):
        stem = key.split(".")[0]
        used = key in literals or key in cells or (CODE.fullmatch(stem) and (stem in codes or stem in cells)) or partial.fullmatch(key)
        check.expect(used, f"{home[key]}: nothing uses {key}")
    asked = {(path, key) for path, text in sources.items() for key in re.findall(r'(?:\.text\(|WordKey\{)\s*"([a-z][\w.-]*)"\s*[,)}]', text)}
    for path, key in sorted(asked):
        check.expect(key in english, f"{path.relative_to(ROOT)} asks for {key}, which has no words")
    check.expect(len(home) > 0, "data/words holds no word")
    print(f"{check.passed} passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
