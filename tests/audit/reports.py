# SPDX-License-Identifier: Apache-2.0
"""Made-up reports by layout and seed, and the program that judges them."""

import json
import os
import random
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import chinese
import english
import footprint
import render

LAYOUTS = {**chinese.LAYOUTS, **english.LAYOUTS}
ONE_PRODUCT = {"zh-maker", "en-declaration", "en-sheet"}


def make(name, seed):
    """A correct report: its figures, the layout, what the layout prints."""
    draw = random.Random(f"{name} {seed}")
    layout, shows = LAYOUTS[name]
    report = footprint.make(
        draw, name[:2], gate=draw.random() < 0.3, yearly=draw.random() < 0.3, cut=draw.random() < 0.2,
        products=1 if name in ONE_PRODUCT else draw.choice((1, 1, 2)),
    )  # fmt: skip
    wrong = footprint.contradictions(report, shows)
    if wrong:
        raise AssertionError(f"{name} {seed} contradicts itself: {wrong}")
    return report, layout, shows


def write(folder, name, seed, kind, report=None, layout=None):
    """Renders a report to a file; `kind` is a key of render.WRITERS."""
    if report is None:
        report, layout, _ = make(name, seed)
    path = Path(folder) / f"{name}-{seed}.{kind}"
    blocks = list(layout(report))
    text = render.page(blocks, ruled=seed % 2 == 1) if kind == "html" else render.WRITERS[kind](blocks)
    path.write_text(text, encoding="utf-8")
    return path


def audit(program, path):
    """The findings of one file as (rule, severity, place, text)."""
    done = subprocess.run([program, "--lang", "en", "audit", str(path), "--json"], capture_output=True, text=True, timeout=120, check=False)
    if done.returncode not in (0, 1) or not done.stdout:
        return [("crash", "error", str(done.returncode), done.stderr[-500:])]
    told = json.loads(done.stdout)
    return [(each["code"], each["severity"], json.dumps(each["place"], sort_keys=True).replace(str(path), ""), each["text"]) for each in told["findings"]]


def audit_all(program, paths):
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        return list(pool.map(lambda path: audit(program, path), paths))
