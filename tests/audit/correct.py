#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Correct reports in all layouts and formats: the audit must find nothing in them.

    correct.py --program build/release/tanji [--seeds 3] [--office] [--keep FOLDER]

--office also tries them as DOCX and PDF, made by LibreOffice. Seeds are fixed here; mutate.py draws new ones at every run.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import render
import reports


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--office", action="store_true")
    parser.add_argument("--keep")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(asked.keep or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        names = [(name, seed) for name in reports.LAYOUTS for seed in range(1, asked.seeds + 1)]
        paths = [reports.write(folder, name, seed, kind) for name, seed in names for kind in render.WRITERS]
        if asked.office:
            documents = render.office([path for path in paths if path.suffix == ".html"], "docx", folder)
            paths += documents + render.office(documents, "pdf", folder)
        alarms = notes = 0
        for path, findings in zip(paths, reports.audit_all(asked.program, paths), strict=True):
            wrong = [each for each in findings if each[1] != "note"]  # a note calls nothing wrong
            notes += len(findings) - len(wrong)
            for rule, severity, place, text in wrong:
                print(f"{path.name}: {severity}[{rule}] {place} {text}"[:400])
            alarms += bool(wrong)
    print(f"notes: {notes}")
    print(f"{len(paths) - alarms} passed, {alarms} failed")
    return 1 if alarms else 0


if __name__ == "__main__":
    sys.exit(main())
