#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs every study of examples/: calc, check, report without PDF, and one report with. check_examples.py PROGRAM"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WITH_PDF = "metering-box"


def run(program, folder, *arguments):
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, timeout=600, check=False)


def expect(found, good, message):
    found.append("" if good else message)


def ran(found, done, what):
    expect(found, done.returncode == 0, f"{what}: exit code {done.returncode}\n{done.stderr.decode('utf-8', 'replace')}")
    return done.returncode == 0


def outputs(found, folder, out, names, what):
    for name in names:
        path = folder / out / name
        expect(found, path.is_file() and path.stat().st_size > 0, f"{what}: {name} was not written")


def one(program, study):
    """Messages, empty for what is good. The folder's name holds a blank and Chinese, as people's folders do."""
    found, name = [], study.name
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "碳 迹"
        shutil.copytree(study, folder / name)
        expect(found, (study / "README.md").is_file(), f"examples/{name} has no README.md")
        done = run(program, folder, "calc", name)
        if ran(found, done, f"tanji calc {name}"):
            expect(found, done.stdout.strip() != b"", f"tanji calc {name} printed nothing")
        done = run(program, folder, "calc", name, "--json")
        if ran(found, done, f"tanji calc {name} --json"):
            try:
                json.loads(done.stdout)
                expect(found, True, "")
            except ValueError as error:
                expect(found, False, f"tanji calc {name} --json: not JSON: {error}")
        ran(found, run(program, folder, "check", name), f"tanji check {name}")
        for language in ("zh", "en"):
            out = f"out {language}"
            what = f"tanji report {name} --no-pdf --lang {language}"
            if ran(found, run(program, folder, "report", name, "-o", out, "--lang", language, "--no-pdf"), what):
                outputs(found, folder, out, ["report.docx", "report.html", "result.json"], what)
                expect(found, not (folder / out / "report.pdf").exists(), f"{what}: wrote a PDF")
        if name == WITH_PDF:
            what = f"tanji report {name}"
            if ran(found, run(program, folder, "report", name, "-o", "全部"), what):
                outputs(found, folder, "全部", ["report.docx", "report.pdf", "report.html", "result.json"], what)
                text = subprocess.run(["pdftotext", folder / "全部" / "report.pdf", "-"], capture_output=True, check=False)
                expect(found, len(text.stdout.strip()) > 1000, f"{what}: the PDF holds next to no text")
    return found


def main():
    program = str(Path(sys.argv[1]).resolve())
    studies = sorted(path.parent for path in (ROOT / "examples").glob("*/study.yaml"))
    with ThreadPoolExecutor(int(os.environ.get("TANJI_JOBS") or os.cpu_count() or 2)) as pool:
        found = [message for messages in pool.map(lambda study: one(program, study), studies) for message in messages]
    expect(found, any(study.name == WITH_PDF for study in studies), f"examples/{WITH_PDF} is missing")
    failures = [message for message in found if message]
    print("\n".join(failures))
    print(f"{len(found) - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
