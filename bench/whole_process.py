#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whole processes that a person waits for: `tanji calc` of a sample study, `tanji factors search` over all rows, a report without and with PDF.

    python3 bench/whole_process.py [--runs N] [--smoke]
"""

import argparse
import tempfile

from common import ROOT, program, several

BOX = str(ROOT / "examples/metering-box")
UPDATE = ROOT / "tests/golden/studies/factor-update"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--smoke", action="store_true", help="each command once, without the PDF")
    options = parser.parse_args()
    runs = 1 if options.smoke else options.runs
    tanji = program()
    with tempfile.TemporaryDirectory() as folder:
        packs = ["--packs", "cpcd,oekobaudat"]
        cases = [
            ("calc metering-box", [tanji, "calc", BOX]),
            ("calc switchgear (two products, three author variants)", [tanji, "calc", str(ROOT / "examples/switchgear")]),
            ("factors search 电力, all packs", [tanji, *packs, "factors", "search", "电力"]),
            ("factors search chaiyou, all packs", [tanji, *packs, "factors", "search", "chaiyou"]),
            ("factors search aluminium sheet, all packs", [tanji, *packs, "factors", "search", "aluminium sheet"]),
            ("factors search electricty (mistyped), all packs", [tanji, *packs, "factors", "search", "electricty"]),
            ("factors search, a line of a bill of materials, all packs", [tanji, *packs, "factors", "search", "SUS304不锈钢冷轧板 1.5mm"]),
            ("factors search, the same, packs off", [tanji, "factors", "search", "SUS304不锈钢冷轧板 1.5mm"]),
            ("factors update: one pack, two small studies", [tanji, "factors", "update", str(UPDATE / "release/core"), str(UPDATE)]),
            ("report: DOCX, HTML, JSON", [tanji, "report", BOX, "-o", folder, "--no-pdf"]),
        ]
        if not options.smoke:
            cases.append(("report: with PDF", [tanji, "report", BOX, "-o", folder]))
        print(f"{'whole process':<56}{'least':>9}{'median':>9}{'most':>9}{'MiB':>7}")
        for name, command in cases:
            count = min(runs, 3) if "PDF" in name else runs
            least, median, most, memory = several(command, count)
            print(f"{name:<56}{1000 * least:>6.0f} ms{1000 * median:>6.0f} ms{1000 * most:>6.0f} ms{memory:>7.0f}")


if __name__ == "__main__":
    main()
