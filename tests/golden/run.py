#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Golden tests: commands with their exit code and exact output, one *.golden text file each.

    name: a unit of the wrong dimension is reported at its cell
    in: tests/golden/studies/wrong-unit
    run: tanji check .
    exit: 1
    out:
      first line of the output, two blanks before each
    err:
      the same of the error output
    files: out/report.docx
    run: tanji calc . --json
    exit: 0

`in:` names a folder of the repository (or a file); it is copied into a fresh temporary folder and the commands run there, one
after the other. `exit:` is 0 when left out, `out:` and `err:` are empty when left out. `env: NAME=value ...` adds to the
environment of all commands. `files:` lists what the command before it wrote, changed or removed (`a  b  c` or one a line);
anything else that changes fails. A command is split as a shell would, but runs without one; `tanji` is the program under test.
Nothing is normalised but the path of the temporary folder, which reads {tmp}.

run.py [--program PATH] [--update] [--html FILE] [FILTER...]     FILTER: parts of names or paths
"""

import argparse
import difflib
import hashlib
import html
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
LARGEST = 20 * 1024
NO_NEWLINE = "\\ no newline at the end"
HEAD_KEYS, RUN_KEYS = ("name", "in", "env"), ("exit", "out", "err", "files")
# The clock and the language are part of the input; tests that need others say so with `env:`.
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "SOURCE_DATE_EPOCH": "1767225600", "COLUMNS": "100", "NO_COLOR": "1"}


@dataclass
class Run:
    command: str
    exit: int = 0
    out: str = ""
    err: str = ""
    files: list = field(default_factory=list)


@dataclass
class Golden:
    path: Path
    head: dict
    comments: list
    runs: list


class Malformed(Exception):
    pass


def block(first, lines):
    """The text of `out:`: either behind the colon, or indented below it."""
    if first:
        lines = [first] + lines
    while lines and lines[-1] == "":
        lines = lines[:-1]
    if not lines:
        return ""
    if lines[-1] == NO_NEWLINE:
        return "\n".join(lines[:-1])
    return "\n".join(lines) + "\n"


def parse(path):
    entries, comments = [], []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("#"):
            comments.append(line)
        elif line.startswith("  "):
            if not entries:
                raise Malformed(f"line {number}: an indented line before the first key")
            entries[-1][2].append(line[2:])
        elif line == "":
            if entries:
                entries[-1][2].append("")
        else:
            key, colon, value = line.partition(":")
            if not colon or key not in (*HEAD_KEYS, "run", *RUN_KEYS):
                raise Malformed(f"line {number}: not a key: {line}")
            entries.append((key, value.strip(), []))
    golden = Golden(path, {}, comments, [])
    for key, value, lines in entries:
        if key == "run":
            golden.runs.append(Run(" ".join([value, *(line.strip() for line in lines if line.strip())])))
        elif key in HEAD_KEYS:
            golden.head[key] = value
        elif not golden.runs:
            raise Malformed(f"{key}: stands before the first run:")
        elif key == "exit":
            golden.runs[-1].exit = int(value)
        elif key == "files":
            golden.runs[-1].files = sorted(name for text in [value, *lines] for name in text.split("  ") if name.strip())
        else:
            setattr(golden.runs[-1], key, block(value, lines))
    if not golden.head.get("name") or not golden.runs:
        raise Malformed("name: or run: is missing")
    return golden


def indented(text):
    lines = text.split("\n")
    lines = lines[:-1] if lines[-1] == "" else [*lines, NO_NEWLINE]
    # A blank line at the end is written with its indent, to be told from one that only parts two blocks.
    last = max((i for i, line in enumerate(lines) if line), default=-1)
    return "".join(("  " + line if line or i > last else "") + "\n" for i, line in enumerate(lines))


def written(golden):
    text = "".join(line + "\n" for line in golden.comments)
    text += "".join(f"{key}: {golden.head[key]}\n" for key in HEAD_KEYS if key in golden.head)
    for run in golden.runs:
        text += f"run: {run.command}\nexit: {run.exit}\n"
        text += ("out:\n" + indented(run.out) if run.out else "") + ("err:\n" + indented(run.err) if run.err else "")
        if run.files:
            text += "files:" + (f" {run.files[0]}\n" if len(run.files) == 1 else "\n" + "".join(f"  {name}\n" for name in run.files))
    return text


def snapshot(folder):
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*")) if path.is_file()}


def carry_out(golden, program):
    """The runs as they really went."""
    with tempfile.TemporaryDirectory(prefix="golden") as temporary:
        folder = Path(temporary).resolve() / "w"
        fixture = golden.head.get("in")
        if not fixture:
            folder.mkdir()
        elif (ROOT / fixture).is_dir():
            shutil.copytree(ROOT / fixture, folder)
        elif (ROOT / fixture).is_file():
            folder.mkdir()
            shutil.copy(ROOT / fixture, folder)
        else:
            raise Malformed(f"in: there is no {fixture}")
        home = folder.parent / "home"
        home.mkdir()
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "ASAN_SYMBOLIZER_PATH")}
        extra = dict(pair.split("=", 1) for pair in shlex.split(golden.head.get("env", "")))
        environment = {**kept, **ENVIRONMENT, "HOME": str(home), **extra}
        actual = []
        for run in golden.runs:
            before = snapshot(folder)
            words = shlex.split(run.command)
            words[0] = str(program) if words[0] == "tanji" else words[0]
            done = subprocess.run(words, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=300, check=False)
            after = snapshot(folder)
            changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
            texts = [raw.decode("utf-8", "backslashreplace").replace(str(folder), "{tmp}") for raw in (done.stdout, done.stderr)]
            actual.append(Run(run.command, done.returncode, *texts, changed))
        return Golden(golden.path, golden.head, golden.comments, actual)


def judge(path, program, update):
    """("", "") when all is as written; else what is wrong, as text and as rows for the page."""
    name = str(path.relative_to(ROOT))
    try:
        golden = parse(path)
        actual = carry_out(golden, program)
    except (Malformed, ValueError, OSError, subprocess.TimeoutExpired) as error:
        return f"{name}: {error}\n", f"<h2>{html.escape(name)}</h2><pre>{html.escape(str(error))}</pre>"
    expected_text, actual_text = written(golden), written(actual)
    if update and (expected_text != actual_text or path.read_text(encoding="utf-8") != actual_text):
        path.write_text(actual_text, encoding="utf-8")
        print(f"updated {name}")
        expected_text = actual_text
    size = len(actual_text.encode())
    if size > LARGEST:
        return f"{name}: {size} bytes; the most is {LARGEST}: let the command print less\n", f"<h2>{html.escape(name)}</h2><p>{size} bytes</p>"
    if golden.runs == actual.runs or expected_text == actual_text:
        return "", ""
    old, new = expected_text.split("\n"), actual_text.split("\n")
    text = "\n".join(difflib.unified_diff(old, new, name, "as it came", lineterm=""))
    table = difflib.HtmlDiff(wrapcolumn=90).make_table(old, new, "as written", "as it came", context=True, numlines=4)
    return f"{name}: {golden.head['name']}\n{text}\n", f"<h2>{html.escape(golden.head['name'])}</h2><p>{html.escape(name)}</p>{table}"


PAGE = """<!doctype html><meta charset="utf-8"><title>Golden tests that differ</title>
<style>body{font-family:sans-serif;margin:2em}table.diff{font-family:monospace;border-collapse:collapse}
td{padding:0 .4em;vertical-align:top}.diff_add{background:#cfc}.diff_sub{background:#fcc}.diff_chg{background:#ffc}.diff_next{display:none}</style>
"""


def main():
    parser = argparse.ArgumentParser(description="Runs the golden tests.")
    parser.add_argument("--program", default=str(ROOT / "build/release/tanji"))
    parser.add_argument("--update", action="store_true", help="accept what the program prints now")
    parser.add_argument("--html", default=str(ROOT / "build/golden.html"), help="page of differences")
    parser.add_argument("filter", nargs="*")
    options = parser.parse_args()
    program = Path(options.program).resolve()
    if not program.is_file():
        print(f"there is no program {options.program}\n0 passed, 1 failed")
        return 1
    paths = [path for path in sorted(HERE.rglob("*.golden")) if not options.filter or any(part in str(path) for part in options.filter)]
    if not paths:
        print("there is no such golden file\n0 passed, 1 failed")
        return 1
    with ThreadPoolExecutor(int(os.environ.get("TANJI_JOBS") or os.cpu_count() or 2)) as pool:
        results = list(pool.map(lambda path: judge(path, program, options.update), paths))
    failures = [result for result in results if result[0]]
    page = Path(options.html)
    if failures:
        print("\n".join(text for text, _ in failures))
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(PAGE + "\n".join(table for _, table in failures), encoding="utf-8")
        print(f"differences side by side: {page}\naccept them with: python3 tests/golden/run.py --update")
    elif page.exists():
        page.unlink()
    print(f"{len(paths) - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
